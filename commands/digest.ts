// The morning's digest, now: /digest. Nothing is noted as sent.

import { morningNow } from '../src/digests/morning.ts'
import { either } from '../src/grammar/parameter.ts'
import { service } from '../src/grammar/readers/place.ts'
import { follow } from '../src/register/follow-up.ts'
import type { ListOpen } from '../src/register/ports.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'
import { scopeOf } from './scope.ts'

export const digest = defineCommand({
  id: 'digest',
  role: 'agent',
  changes: false,
  parameters: { service: either(service) },
  run: async (typed, conversation, { register, rules }: { register: ListOpen; rules: Rules }) => {
    const { today, words, room } = conversation
    const followed = (await register.open()).map((request) => follow(request, rules, today))
    const services = scopeOf(typed.service, conversation)
    return { reply: morningNow({ today, workingDays: rules.workingDays, followed, services, room }, words) }
  },
})
