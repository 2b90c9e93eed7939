// The French catalogue, area by area.

import { actions } from './fr/actions.ts'
import { breakdowns } from './fr/breakdowns.ts'
import { calendar } from './fr/calendar.ts'
import { catalogue } from './fr/catalogue.ts'
import { charts } from './fr/charts.ts'
import { checks } from './fr/checks.ts'
import { cli } from './fr/cli.ts'
import { closings } from './fr/closings.ts'
import { config } from './fr/config.ts'
import { confirmations } from './fr/confirmations.ts'
import { contradictions } from './fr/contradictions.ts'
import { digests } from './fr/digests.ts'
import { doctor } from './fr/doctor.ts'
import { entries } from './fr/entries.ts'
import { exchange } from './fr/exchange.ts'
import { fields } from './fr/fields.ts'
import { forms } from './fr/forms.ts'
import { gestures } from './fr/gestures.ts'
import { grammar } from './fr/grammar.ts'
import { help } from './fr/help.ts'
import { home } from './fr/home.ts'
import { indicators } from './fr/indicators.ts'
import { kinds } from './fr/kinds.ts'
import { lists } from './fr/lists.ts'
import { matrix } from './fr/matrix.ts'
import { matrixAccount } from './fr/matrix-account.ts'
import { matrixDoctor } from './fr/matrix-doctor.ts'
import { matrixRooms } from './fr/matrix-rooms.ts'
import { matrixSetUp } from './fr/matrix-set-up.ts'
import { measures } from './fr/measures.ts'
import { mystery } from './fr/mystery.ts'
import { numbers } from './fr/numbers.ts'
import { periods } from './fr/periods.ts'
import { plan } from './fr/plan.ts'
import { rates } from './fr/rates.ts'
import { recaps } from './fr/recaps.ts'
import { refusals } from './fr/refusals.ts'
import { reports } from './fr/reports.ts'
import { samplings } from './fr/samplings.ts'
import { settings } from './fr/settings.ts'
import { slack } from './fr/slack.ts'
import { slackAccount } from './fr/slack-account.ts'
import { slackConnection } from './fr/slack-connection.ts'
import { slackDoctor } from './fr/slack-doctor.ts'
import { slackManifest } from './fr/slack-manifest.ts'
import { slackMessages } from './fr/slack-messages.ts'
import { storage } from './fr/storage.ts'
import { surveyReports } from './fr/survey-reports.ts'
import { surveys } from './fr/surveys.ts'
import { templates } from './fr/templates.ts'
import { trends } from './fr/trends.ts'
import { tasks } from './fr/tasks.ts'
import { vocabulary } from './fr/vocabulary.ts'
import { why } from './fr/why.ts'

export const fr = {
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
