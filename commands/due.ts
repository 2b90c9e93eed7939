// What is expected today, tomorrow, this week and the next: /échéances.

import { type Day, weekdayOf } from '../src/calendar/local-date.ts'
import { textReply } from '../src/chat/reply.ts'
import { taskList } from '../src/digests/task-line.ts'
import { either } from '../src/grammar/parameter.ts'
import { service } from '../src/grammar/readers/place.ts'
import { line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import { type FollowedRequest, isLate } from '../src/register/follow-up.ts'
import type { ListOpen, ListTasks } from '../src/register/ports.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'
import { counted, requestList } from './reading/request-list.ts'
import { openIn, readerOf, scopeOf, tasksIn } from './reading/scope.ts'

const slots = ['today', 'next', 'thisWeek', 'nextWeek'] as const
type Slot = (typeof slots)[number]

/** The slot of an expected day; `next` is the next opening day, which is rarely tomorrow on a Friday. */
const slotOf = (expected: Day, today: Day, next: Day): Slot | undefined => {
  const sunday = today + 7 - weekdayOf(today)
  if (expected <= today) return 'today'
  if (expected <= next) return 'next'
  if (expected <= sunday) return 'thisWeek'
  return expected <= sunday + 7 ? 'nextWeek' : undefined
}

const headingOf = (slot: Slot, today: Day, next: Day, { lists }: Words): string => {
  switch (slot) {
    case 'today':
      return lists.today(today)
    case 'next':
      return next === today + 1 ? lists.tomorrow(next) : lists.nextOpenDay(next)
    case 'thisWeek':
      return lists.thisWeek
    case 'nextWeek':
      return lists.nextWeek
  }
}

const expectedOf = ({ standing }: FollowedRequest): Day | undefined =>
  standing.kind === 'suspended' ? undefined : standing.expected

export const due = defineCommand({
  id: 'due',
  role: 'agent',
  changes: false,
  parameters: { service: either(service) },
  run: async (typed, conversation, { register, rules }: { register: ListOpen & ListTasks; rules: Rules }) => {
    const { today, words } = conversation
    const services = scopeOf(typed.service, conversation)
    const open = await openIn(services, conversation, register, rules)
    const late = open.filter(isLate)
    const next = rules.workingDays.add(today, 1)
    const groups = Map.groupBy(
      open.filter((each) => !isLate(each)),
      (each) => {
        const expected = expectedOf(each)
        return expected === undefined ? undefined : slotOf(expected, today, next)
      },
    )
    const { workingDays } = rules
    const reader = readerOf(conversation)
    const view = { today, workingDays, services, withService: services.length !== 1, reader }
    const blocks = slots.flatMap((slot) => {
      const group = groups.get(slot)
      return group === undefined ? [] : [requestList(group, view, words, line`${headingOf(slot, today, next, words)}`)]
    })
    const notes = late.length === 0 ? [] : [words.lists.andLate(counted(late).messages)]
    const lastDay = today + 14 - weekdayOf(today)
    const tasks = (await tasksIn(services, register, rules)).filter(({ duty }) => duty.due <= lastDay)
    if (tasks.length > 0) blocks.push(taskList(tasks, { today, rules, withService: services.length !== 1 }, words))
    if (blocks.length === 0) return { reply: textReply(words.lists.noneDue(services), notes) }
    return {
      reply: {
        title: words.lists.due(services),
        blocks: notes.length === 0 ? blocks : [...blocks, { kind: 'text', lines: notes }],
        actions: [],
        audience: 'asker',
      },
    }
  },
})
