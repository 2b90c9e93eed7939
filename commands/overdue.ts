// What is late, by service: /retards.

import { textReply } from '../src/chat/reply.ts'
import { isLateTask, taskList } from '../src/digests/task-line.ts'
import { either } from '../src/grammar/parameter.ts'
import { service } from '../src/grammar/readers/place.ts'
import { fold } from '../src/register/directory.ts'
import { byUrgency, isLate } from '../src/register/follow-up.ts'
import type { ListOpen, ListTasks } from '../src/register/ports.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'
import { counted, requestList } from './reading/request-list.ts'
import { openIn, readerOf, scopeOf, tasksIn } from './reading/scope.ts'

export const overdue = defineCommand({
  id: 'overdue',
  role: 'agent',
  changes: false,
  parameters: { service: either(service) },
  run: async (typed, conversation, { register, rules }: { register: ListOpen & ListTasks; rules: Rules }) => {
    const { today, words } = conversation
    const services = scopeOf(typed.service, conversation)
    const late = (await openIn(services, conversation, register, rules)).filter(isLate)
    const tasks = (await tasksIn(services, register, rules)).filter((task) => isLateTask(task, today))
    const taskBlocks =
      tasks.length === 0
        ? []
        : [taskList(tasks, { today, rules, withService: services.length !== 1 }, words, words.tasks.lateHeading)]
    if (late.length === 0) {
      const none = textReply(words.lists.noneOverdue(services))
      return { reply: { ...none, blocks: taskBlocks } }
    }
    const view = { today, workingDays: rules.workingDays, services, reader: readerOf(conversation) }
    const groups = [...Map.groupBy(late, ({ holder }) => fold(holder ?? '')).values()]
    const sorted = groups.toSorted((a, b) => (a[0]?.holder ?? '').localeCompare(b[0]?.holder ?? '', 'fr'))
    const blocks = sorted.map((group) => {
      const { messages, entries } = counted(group)
      // One service says itself in the title.
      const heading = sorted.length === 1 ? undefined : words.lists.service(group[0]?.holder, messages, entries)
      return requestList(group, view, words, heading)
    })
    const { messages, entries } = counted(late)
    const [first] = sorted[0]?.toSorted(byUrgency) ?? []
    return {
      reply: {
        title: words.lists.overdue(messages, entries, services),
        blocks: [...blocks, ...taskBlocks],
        actions: first === undefined ? [] : words.actions.forRequest(first.request.id),
        audience: 'asker',
      },
    }
  },
})
