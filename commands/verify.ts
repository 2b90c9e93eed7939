// Contradictions in a period's figures, measures and calls: /vérifier 2022.

import { partsOfDay } from '../src/calendar/local-date.ts'
import { yearPeriod } from '../src/calendar/period.ts'
import { contradictionsReply } from '../src/digests/contradictions.ts'
import { either } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { period } from '../src/grammar/readers/period.ts'
import { service } from '../src/grammar/readers/place.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { ListEntries } from '../src/register/ports.ts'
import { defineCommand } from './command.ts'
import { scopeOf } from './reading/scope.ts'

export const verify = defineCommand({
  id: 'verify',
  role: 'agent',
  changes: false,
  parameters: { period: either(period), service: either(service), basis: either(choice('basis')) },
  run: async (typed, conversation, { register, figures }: { register: ListEntries; figures: FigureSetting }) => {
    const { today, words } = conversation
    const asked = typed.period ?? yearPeriod(partsOfDay(today).year)
    const services = scopeOf(typed.service, conversation)
    const query = {
      period: asked,
      basis: typed.basis ?? 'decided',
      today,
      ...(services.length > 0 && { service: services }),
    }
    // Read when asked for: the first prompt does not wait for what checks alone need.
    const { checkRegister } = await import('../src/indicators/checking/check-register.ts')
    const checked = await checkRegister(query, register, figures)
    const what = [words.checks.heading(words.periods.name(asked)), ...services].join(' · ')
    const reply = contradictionsReply(checked, what, words)
    return { reply: { ...reply, blocks: [...reply.blocks, { kind: 'text', lines: [words.checks.scope] }] } }
  },
})
