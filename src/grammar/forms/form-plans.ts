// Which forms there are and what each asks, in the order in which people fill it in; what is seldom used is left to the typed command.

import type { Words } from '../../i18n/words.ts'
import type { CommandId } from '../parameter.ts'
import type { FormId } from './form.ts'

/** The parameters that forms have a name for. */
export type FieldName = keyof Words['forms']['labels']

interface FormPlan {
  readonly fields: readonly FieldName[]
  /**
   * Asked for, though the typed command can do without. A field that decides
   * whether a deadline is met never has a default: it would be recorded unread.
   */
  readonly asked?: readonly FieldName[]
}

const logged = [
  'state',
  'received',
  'on',
  'mailbox',
  'service',
  'count',
  'nature',
  'requester',
  'matter',
  'theme',
] as const
const withoutMailbox = logged.filter((name) => name !== 'mailbox')
const logging = (fields: readonly FieldName[]): FormPlan => ({ fields: [...fields, 'urgent'], asked: ['state'] })

/** What is asked for and what became of it are one form: the step says which, and what it does without is refused. */
const task: FormPlan = { fields: ['step', 'ids', 'on', 'service', 'label', 'reference'], asked: ['step'] }

const plans: { readonly [Id in FormId]: FormPlan } = {
  email: logging(logged),
  form: logging(logged),
  letter: logging(withoutMailbox),
  desk: logging(withoutMailbox),
  box: logging(['state', 'received', 'on', 'service', 'count', 'nature', 'theme']),
  follow: { fields: ['channel', ...logged, 'urgent'], asked: ['channel', 'state'] },
  appointment: task,
  update: task,
  call: { fields: ['calls', 'answered', 'lost', 'voiceServer', 'on', 'service'] },
  reply: { fields: ['ids', 'kind', 'until', 'on'], asked: ['kind'] },
  transfer: { fields: ['ids', 'service', 'external', 'on'] },
  close: { fields: ['ids', 'reason', 'on'] },
  correct: {
    fields: ['id', 'received', 'on', 'mailbox', 'service', 'count', 'nature', 'requester', 'matter', 'theme', 'label'],
  },
}

export const planOf = (id: FormId): FormPlan => plans[id]

export const isFormId = (text: string): text is FormId => Object.hasOwn(plans, text)

/** Whether a command has a form of its own. */
export const hasForm = (id: CommandId): id is CommandId & FormId => isFormId(id)
