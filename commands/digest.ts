// The morning's digest, now, or a recap: /digest, /digest mois. Nothing is noted as sent.

import { sampleBlocks } from '../src/digests/sample-blocks.ts'
import { followTasks } from '../src/digests/task-line.ts'
import { either, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { service } from '../src/grammar/readers/place.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import { follow } from '../src/register/follow-up.ts'
import type { ListEntries, ListOpen, ListTasks } from '../src/register/ports.ts'
import { defineCommand } from './command.ts'
import { readerOf, scopeOf } from './reading/scope.ts'

export const digest = defineCommand({
  id: 'digest',
  role: 'agent',
  changes: false,
  parameters: { recap: word(choice('recap')), service: either(service) },
  run: async (
    typed,
    conversation,
    { register, figures }: { register: ListOpen & ListTasks & ListEntries; figures: FigureSetting },
  ) => {
    const { today, words, room } = conversation
    const services = scopeOf(typed.service, conversation)
    // Read when asked for: the first prompt does not wait for what schedules and this command alone need.
    if (typed.recap !== undefined) {
      const { recapNow } = await import('../src/digests/compose.ts')
      return { reply: await recapNow({ content: typed.recap, room, services, today }, register, figures, words) }
    }
    const { morningNow } = await import('../src/digests/morning.ts')
    const { rules } = figures
    const followed = (await register.open()).map((request) => follow(request, rules, today))
    const tasks = { followed: followTasks(await register.tasks(), rules), rules }
    const reader = readerOf(conversation)
    const samples = sampleBlocks(await register.standing(), { today, services }, figures, words)
    return {
      reply: morningNow(
        { today, workingDays: rules.workingDays, followed, tasks, services, room, reader, samples },
        words,
      ),
    }
  },
})
