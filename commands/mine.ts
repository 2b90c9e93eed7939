// The open requests that I took or logged: /moi.

import { textReply } from '../src/chat/reply.ts'
import { followTasks, isOwnTask, taskList } from '../src/digests/task-line.ts'
import { line } from '../src/i18n/rich-text.ts'
import { byUrgency, follow, isLate } from '../src/register/follow-up.ts'
import type { ListOpen, ListTasks } from '../src/register/ports.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'
import { counted, requestList } from './reading/request-list.ts'
import { readerOf } from './reading/scope.ts'
import { openOf } from './acting/named-entries.ts'

export const mine = defineCommand({
  id: 'mine',
  role: 'agent',
  changes: false,
  parameters: {},
  run: async (_typed, conversation, { register, rules }: { register: ListOpen & ListTasks; rules: Rules }) => {
    const { user, today, words } = conversation
    const followed = (await openOf(user, register)).map((request) => follow(request, rules, today))
    const tasks = followTasks(await register.tasks(), rules).filter((task) => isOwnTask(task, user))
    const taskBlocks = tasks.length === 0 ? [] : [taskList(tasks, { today, rules, withService: true }, words)]
    if (followed.length === 0) {
      const none = textReply(words.lists.noneMine, tasks.length === 0 ? [words.lists.mineHow] : [])
      return { reply: { ...none, blocks: [...none.blocks, ...taskBlocks] } }
    }
    const { workingDays } = rules
    const view = { today, workingDays, services: [], withService: true, reader: readerOf(conversation) }
    const groups = Map.groupBy(followed, (each) =>
      isLate(each) ? 'late' : each.standing.kind === 'suspended' ? 'waiting' : 'running',
    )
    const headings = {
      late: line`${words.lists.late}`,
      running: line`${words.lists.running}`,
      waiting: line`${words.lists.waiting}`,
    }
    const blocks = (['late', 'running', 'waiting'] as const).flatMap((name) => {
      const group = groups.get(name)
      return group === undefined
        ? []
        : [requestList(group, view, words, name === 'running' && groups.size === 1 ? undefined : headings[name])]
    })
    const { messages, entries } = counted(followed)
    const first = followed.toSorted(byUrgency)[0]?.request.id
    return {
      reply: {
        title: words.lists.mine(messages, entries),
        blocks: [...blocks, ...taskBlocks],
        actions: first === undefined ? [] : words.actions.forRequest(first),
        audience: 'asker',
      },
    }
  },
})
