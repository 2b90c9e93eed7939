// The English catalogue, area by area.

import { actions } from './en/actions.ts'
import { breakdowns } from './en/breakdowns.ts'
import { calendar } from './en/calendar.ts'
import { catalogue } from './en/catalogue.ts'
import { charts } from './en/charts.ts'
import { checks } from './en/checks.ts'
import { cli } from './en/cli.ts'
import { closings } from './en/closings.ts'
import { config } from './en/config.ts'
import { confirmations } from './en/confirmations.ts'
import { contradictions } from './en/contradictions.ts'
import { digests } from './en/digests.ts'
import { doctor } from './en/doctor.ts'
import { entries } from './en/entries.ts'
import { exchange } from './en/exchange.ts'
import { fields } from './en/fields.ts'
import { forms } from './en/forms.ts'
import { gestures } from './en/gestures.ts'
import { grammar } from './en/grammar.ts'
import { help } from './en/help.ts'
import { home } from './en/home.ts'
import { indicators } from './en/indicators.ts'
import { kinds } from './en/kinds.ts'
import { lists } from './en/lists.ts'
import { matrix } from './en/matrix.ts'
import { matrixAccount } from './en/matrix-account.ts'
import { matrixDoctor } from './en/matrix-doctor.ts'
import { matrixRooms } from './en/matrix-rooms.ts'
import { matrixSetUp } from './en/matrix-set-up.ts'
import { measures } from './en/measures.ts'
import { mystery } from './en/mystery.ts'
import { numbers } from './en/numbers.ts'
import { periods } from './en/periods.ts'
import { plan } from './en/plan.ts'
import { rates } from './en/rates.ts'
import { recaps } from './en/recaps.ts'
import { refusals } from './en/refusals.ts'
import { reports } from './en/reports.ts'
import { samplings } from './en/samplings.ts'
import { settings } from './en/settings.ts'
import { slack } from './en/slack.ts'
import { slackAccount } from './en/slack-account.ts'
import { slackConnection } from './en/slack-connection.ts'
import { slackDoctor } from './en/slack-doctor.ts'
import { slackManifest } from './en/slack-manifest.ts'
import { slackMessages } from './en/slack-messages.ts'
import { storage } from './en/storage.ts'
import { surveyReports } from './en/survey-reports.ts'
import { surveys } from './en/surveys.ts'
import { templates } from './en/templates.ts'
import { trends } from './en/trends.ts'
import { tasks } from './en/tasks.ts'
import { vocabulary } from './en/vocabulary.ts'
import { why } from './en/why.ts'
import type { fr } from './fr.ts'

export const en: typeof fr = {
  actions,
  breakdowns,
  calendar,
  catalogue,
  charts,
  checks,
  cli,
  closings,
  config,
  confirmations,
  contradictions,
  digests,
  doctor,
  entries,
  exchange,
  fields,
  forms,
  gestures,
  grammar,
  help,
  home,
  indicators,
  kinds,
  lists,
  matrix,
  matrixAccount,
  matrixDoctor,
  matrixRooms,
  matrixSetUp,
  measures,
  mystery,
  numbers,
  periods,
  plan,
  rates,
  recaps,
  refusals,
  reports,
  samplings,
  settings,
  slack,
  slackAccount,
  slackConnection,
  slackDoctor,
  slackManifest,
  slackMessages,
  storage,
  surveyReports,
  surveys,
  trends,
  tasks,
  templates,
  vocabulary,
  why,
}
