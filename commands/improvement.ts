// The improvement plan (PAQ): /action ajouter, /action en cours, /action fait, /action rouvrir, /action liste.

import type { Day } from '../src/calendar/local-date.ts'
import type { Period } from '../src/calendar/period.ts'
import { UserError } from '../src/errors.ts'
import { bareKey, either, key, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { pastDate, plannedDate } from '../src/grammar/readers/date.ts'
import { flag } from '../src/grammar/readers/flag.ts'
import { ids } from '../src/grammar/readers/id.ts'
import { period } from '../src/grammar/readers/period.ts'
import { service } from '../src/grammar/readers/place.ts'
import { sentence } from '../src/grammar/readers/text.ts'
import { year } from '../src/grammar/readers/year.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Directory } from '../src/register/directory.ts'
import type { ListEntries, ListOpen, ReadEntry, ReserveIds } from '../src/register/ports.ts'
import { addImprovement } from './acting/add-improvement.ts'
import { stepImprovements } from './acting/step-improvements.ts'
import { defineCommand } from './command.ts'
import { planReply } from './reading/plan-reply.ts'

const onlyOfLists = ['period', 'year', 'detail'] as const

/** "fait 1042 le 12/11": beside a number and a step, a single day is when it happened. */
const withItsDay = <T extends { readonly on?: Day | undefined; readonly period?: Period | undefined }>(typed: T): T => {
  const { on, period: read } = typed
  return on === undefined && read?.shape === 'days' && read.start === read.end
    ? { ...typed, on: read.start, period: undefined }
    : typed
}

export const improvement = defineCommand({
  id: 'improvement',
  // Everybody reads the plan. It is the quality officer who keeps it: its rate is signed with the other figures, and an
  // action is done when whoever answers for the plan finds so, not when its owner says so.
  role: 'agent',
  changes: true,
  parameters: {
    step: word(choice('planStep')),
    ids: word(ids),
    planModule: bareKey(choice('planModule')),
    // With its colon: titles are full of small words.
    on: key(pastDate),
    source: key(sentence(120)),
    owner: key(sentence(120)),
    planned: key(plannedDate),
    service: key(service),
    detail: word(flag('detail')),
    period: either(period),
    year: key(year),
    // Last: what nothing else takes.
    title: either(sentence(200)),
  },
  run: (
    typed,
    conversation,
    capabilities: {
      register: ReadEntry & ListOpen & ListEntries & ReserveIds
      directory: Directory
      figures: FigureSetting
    },
  ) => {
    const { register, figures } = capabilities
    const step = typed.step ?? 'list'
    if (step === 'list') return planReply(typed, conversation, register, figures)
    const { role, words } = conversation
    if (role === 'agent')
      throw new UserError(({ plan }) => plan.officersKeepIt(words.vocabulary.commands.improvement.names[0] ?? step))
    const done = step === 'add' ? typed : withItsDay(typed)
    for (const field of onlyOfLists)
      if (done[field] !== undefined)
        throw new UserError(({ plan, vocabulary }) => plan.onlyOfLists(vocabulary.keys[field][0] ?? field))
    if (step === 'add') return addImprovement(typed, conversation, capabilities)
    return stepImprovements(step, done, conversation, register)
  },
})
