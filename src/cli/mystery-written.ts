// `report --mystery "Printemps 2026"`: the files of one mystery survey's report.

import { meantSurvey } from '../../commands/reading/known-surveys.ts'
import { mysteryRefusals } from '../../commands/reading/mystery-reply.ts'
import type { FileBlock } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import { mysterySurveys, surveysKept } from '../register/known-surveys.ts'
import type { ListEntries } from '../register/ports.ts'
import { mysteryFiles } from '../reports/mystery/mystery-files.ts'
import { readTexts } from '../reports/own-text/read-texts.ts'
import type { CliContext } from './context.ts'

/** What chooses figures of a period chooses nothing in a survey. */
const notHere = ['period', 'basis', 'service'] as const

/** Throws a UserError when the survey is unknown or without contact, or when an option has no meaning here. */
export const mysteryFilesAsked = async (
  name: string,
  entries: ListEntries,
  { options, config, clock, words }: CliContext,
): Promise<readonly FileBlock[]> => {
  const meaningless = notHere.find((option) => options[option] !== undefined)
  if (meaningless !== undefined)
    throw new UserError(({ surveyReports }) => surveyReports.aloneOption(`--${meaningless}`))
  const today = clock.today()
  const survey = meantSurvey(name, await mysterySurveys(entries, surveysKept(today)), mysteryRefusals)
  const { organisation, figures } = config
  const read = options.texts === undefined ? undefined : await readTexts(options.texts, survey.name)
  const setting = { today, organisation, smallNumber: figures.smallNumber, ...(read && { texts: read.texts }) }
  return mysteryFiles(survey, setting, words)
}
