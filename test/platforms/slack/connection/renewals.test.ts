// Slack renews sockets at any time, both at once if it likes: whatever people do meanwhile reaches the bot, once.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { meeting } from './connected.ts'
import { noStrayRejections } from './stray-rejections.ts'

noStrayRejections()

const renewal = fc.record({
  kind: fc.constant('renewal' as const),
  reason: fc.constantFrom('warning' as const, 'refresh_requested' as const),
  socket: fc.nat(3),
})
const command = fc.constant({ kind: 'command' as const })

test('nothing is lost and nothing comes twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(renewal, command), { minLength: 4, maxLength: 16 }), async (steps) => {
      const { slack, camille, channel, connection, deliveries } = await meeting()
      const typed = []
      for (const step of steps) {
        if (step.kind === 'command') typed.push(await camille.types('/taux', channel))
        else slack.link.open[step.socket % slack.link.open.length]?.disconnect(step.reason)
      }
      expect(typed.filter(({ error }) => error !== undefined)).toEqual([])
      expect(new Set(deliveries.map(({ key }) => key)).size).toBe(typed.length)
      expect(deliveries).toHaveLength(typed.length)
      expect(slack.link.open.length).toBeLessThanOrEqual(8)
      await connection.stop()
      expect(slack.link.open).toEqual([])
    }),
    { numRuns: 15 },
  )
})
