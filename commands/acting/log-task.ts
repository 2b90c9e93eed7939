// Logging what is asked, and what became of it: what /rdv and /maj share.

import { dateOf, type Day } from '../../src/calendar/local-date.ts'
import { linesReply, textReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import { bareKey, either, key, type Values, word } from '../../src/grammar/parameter.ts'
import { pastDate } from '../../src/grammar/readers/date.ts'
import { ids } from '../../src/grammar/readers/id.ts'
import { service } from '../../src/grammar/readers/place.ts'
import { sentence, text } from '../../src/grammar/readers/text.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Directory } from '../../src/register/directory.ts'
import { nextDuty } from '../../src/register/duties.ts'
import type { Entry, Logged, TaskEntry } from '../../src/register/entry.ts'
import { numberedDraft } from '../../src/register/entry.ts'
import { contradictionOf, isTask } from '../../src/register/kinds/kinds.ts'
import type { ListOpen, ReadEntry, ReserveIds } from '../../src/register/ports.ts'
import type { Rules } from '../../src/register/rules.ts'
import type { Conversation, Outcome } from '../command.ts'
import { maskTexts } from './masked-texts.ts'
import { findEntries } from './named-entries.ts'
import { placeOf } from './place.ts'

export const taskParameters = {
  ids: word(ids),
  on: bareKey(pastDate),
  service: either(service),
  label: key(sentence(120)),
  reference: key(text(60)),
}

type Typed = Values<typeof taskParameters>

export interface TaskCapabilities {
  readonly register: ReadEntry & ListOpen & ReserveIds
  readonly rules: Rules
  readonly directory: Directory
}

const draftOf = (kind: TaskEntry['kind'], asked: Day, kept: object, logged: Logged) => {
  const fields = { asked: dateOf(asked), ...kept, logged }
  return kind === 'appointment' ? { kind, ...fields } : { kind, ...fields }
}

/** A new one. Throws a UserError when a number was typed, which only an existing one has. */
export const logTask = async (
  kind: TaskEntry['kind'],
  typed: Typed,
  conversation: Conversation,
  { register, rules, directory }: TaskCapabilities,
): Promise<Outcome> => {
  const { today, logged, words } = conversation
  if (typed.ids !== undefined) throw new UserError((catalogue) => catalogue.tasks.numberNotWanted(kind))
  const place = placeOf({ service: typed.service }, conversation, directory)
  const { kept, notes } = maskTexts(typed, place, directory, words)
  const draft = draftOf(kind, typed.on ?? today, kept, logged)
  const contradiction = contradictionOf(draft, dateOf(today))
  if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
  const [id] = await register.reserve(1)
  if (id === undefined) throw new Error('the register gave no number')
  const after = numberedDraft(id, draft)
  if (!isTask(after)) throw new Error('a task was drafted')
  const duty = nextDuty(after, rules)
  const expected = duty === undefined ? [] : [words.tasks.expected(duty.step, duty.due, duty.limit, today)]
  return {
    changes: [{ after }],
    reply: textReply(words.tasks.asked(after, today), [...expected, ...notes, words.confirmations.undoHint]),
  }
}

/** What to do to each, and what to say of it. */
export interface TaskStepping<T extends TaskEntry> {
  readonly accept: (entry: Entry) => T
  readonly step: (task: T, on: Day, today: Day) => T
  readonly tell: (before: T, after: T, on: Day) => readonly Line[]
  /** As it is typed, for what is said when no number was. */
  readonly typedAs: string
}

/** Takes a step with every one named, or with none. Throws a UserError when one of them refuses it. */
export const stepTasks = async <T extends TaskEntry>(
  kind: TaskEntry['kind'],
  typed: Typed,
  { accept, step, tell, typedAs }: TaskStepping<T>,
  { today, user, words }: Conversation,
  register: TaskCapabilities['register'],
): Promise<Outcome> => {
  if (typed.ids === undefined) throw new UserError((catalogue) => catalogue.tasks.whichNumber(kind, typedAs))
  for (const field of ['service', 'label', 'reference'] as const)
    if (typed[field] !== undefined)
      throw new UserError(({ tasks, vocabulary }) => tasks.onlyWhenAsked(vocabulary.keys[field][0] ?? field))
  const on = typed.on ?? today
  const changes = (await findEntries(typed.ids, user, register)).map(accept).map((before) => {
    const after = step(before, on, today)
    return { before, after, said: tell(before, after, on) }
  })
  return {
    changes: changes.map(({ before, after }) => ({ before, after })),
    reply: linesReply([...changes.flatMap(({ said }) => said), words.confirmations.undoHint]),
  }
}
