// Opens the form of a command: for one typed alone, for a button that needs more than a press, for a message to follow.

import { dayAt } from '../../../calendar/day-at.ts'
import { formOf } from '../../../grammar/forms/form-of.ts'
import type { Answers, FormId, FormSetting } from '../../../grammar/forms/form.ts'
import { prefilled } from '../../../grammar/forms/prefilled.ts'
import type { Line } from '../../../i18n/rich-text.ts'
import { CallFailed } from '../connection/call-fault.ts'
import type { FormOrigin } from '../forms/origin.ts'
import { viewOf } from '../forms/view-of.ts'
import type { HearingSetting } from './hearing-setting.ts'

export const formSettingOf = ({ commands, words, directory, timezone, now }: HearingSetting): FormSetting => ({
  commands,
  words,
  directory,
  today: dayAt(now(), timezone),
})

/** A command that says nothing more than its name, and that has a form. */
export const opensForm = (line: string, setting: HearingSetting): boolean =>
  !/\s/.test(line.trim()) && prefilled(line, formSettingOf(setting)) !== undefined

/** What to say when it could not be opened, else nothing. */
export const openFormFor = async (
  id: FormId,
  answers: Answers,
  triggerId: string,
  origin: FormOrigin,
  setting: HearingSetting,
): Promise<Line | undefined> => {
  const { web, words, log } = setting
  const form = formOf(id, answers, formSettingOf(setting))
  try {
    await web.openView(triggerId, { ...viewOf(form, { origin, words }) })
    return undefined
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    // The same delivered again: it is open.
    if (error.fault.kind === 'refused' && error.fault.error === 'exchanged_trigger_id') return undefined
    log.warn('form not opened', { form: id, error })
    const [example = id] = words.vocabulary.commands[id === 'follow' ? 'email' : id].examples
    return words.slackMessages.formExpired(example)
  }
}

/** The form of what a command's beginning says: `!répondre 1042 attente`. */
export const openForm = async (
  line: string,
  triggerId: string,
  origin: FormOrigin,
  setting: HearingSetting,
): Promise<Line | undefined> => {
  const filled = prefilled(line, formSettingOf(setting))
  if (filled === undefined) return setting.words.slackMessages.notUnderstood
  return openFormFor(filled.id, filled.answers, triggerId, origin, setting)
}
