// Who is listened to, and whose invitations are taken.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roomId, userId } from '../../../../src/register/ids.ts'
import { admits, circleOf } from '../../../../src/platforms/matrix/hearing/admission.ts'
import { acceptsInvitation } from '../../../../src/platforms/matrix/hearing/invitation.ts'

const circle = circleOf({
  self: '@vigie:a.fr',
  robots: ['@other-robot:a.fr'],
  rooms: [roomId('matrix:!quality:a.fr'), roomId('slack:C1')],
  roles: { officers: [userId('matrix:@officer:a.fr'), userId('slack:U1')], admins: [userId('matrix:@admin:a.fr')] },
})
const [configured, elsewhere] = ['!quality:a.fr', '!elsewhere:a.fr']

test('a circle holds what is of Matrix, as Matrix names it', () => {
  expect([...circle.rooms]).toEqual(['!quality:a.fr'])
  expect([...circle.declared]).toEqual(['@officer:a.fr', '@admin:a.fr'])
})

describe('a message', () => {
  test.each([
    ['of somebody in a configured room', '@agent:a.fr', configured, false, true, 'command'],
    ['of somebody who has only just joined it', '@agent:a.fr', configured, false, false, 'command'],
    ['of a member, alone with the bot', '@agent:a.fr', elsewhere, true, true, 'command'],
    ['of an officer, alone with the bot', '@officer:a.fr', elsewhere, true, false, 'command'],
    ['of a member in another room', '@agent:a.fr', elsewhere, false, true, 'unconfigured-room'],
    ['of an administrator in another room', '@admin:a.fr', elsewhere, false, false, 'unconfigured-room'],
    ['of a stranger, alone with the bot', '@x:b.fr', elsewhere, true, false, 'stranger'],
    ['of a stranger in another room', '@x:b.fr', elsewhere, false, false, 'stranger'],
    ['of the bot itself', '@vigie:a.fr', configured, false, true, 'ignore'],
    ['of another robot', '@other-robot:a.fr', configured, false, true, 'ignore'],
  ] as const)('%s: %s in %s', (_who, sender, room, direct, isMember, admission) => {
    expect(admits(sender, { room, direct, isMember }, circle)).toBe(admission)
  })
})

describe('an invitation', () => {
  const policy = { users: ['@friend:b.fr'], homeservers: ['c.fr', '[::1]:8448'] }
  test.each([
    ['into a configured room, by anybody', '@x:z.fr', configured, false, true],
    ['by a member of a configured room', '@x:z.fr', elsewhere, true, true],
    ['by an officer', '@officer:a.fr', elsewhere, false, true],
    ['by an account that is allowed', '@friend:b.fr', elsewhere, false, true],
    ['by an account of a server that is allowed', '@x:C.fr', elsewhere, false, true],
    ['by an account of such a server with a port', '@x:[::1]:8448', elsewhere, false, true],
    ['by another account of an account’s server', '@x:b.fr', elsewhere, false, false],
    ['by an account of a server below one that is allowed', '@x:sub.c.fr', elsewhere, false, false],
    ['by an account whose name ends like one that is allowed', '@x-c.fr:z.fr', elsewhere, false, false],
    ['by another robot, wherever', '@other-robot:a.fr', configured, true, false],
    ['by a stranger', '@x:z.fr', elsewhere, false, false],
  ] as const)('%s: %s into %s', (_who, inviter, room, isMember, accepted) => {
    expect(acceptsInvitation({ room, inviter, isMember }, circle, policy)).toBe(accepted)
  })

  test('is declined whatever it is when it comes from a stranger and nothing more is allowed', () => {
    const nobody = { users: [], homeservers: [] }
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, room) => {
        fc.pre(!circle.rooms.has(room) && !circle.declared.has(name))
        expect(acceptsInvitation({ room, inviter: name, isMember: false }, circle, nobody)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

test('a stranger is never obeyed outside the configured rooms, nor a robot anywhere, whatever else holds', () => {
  const id = fc.oneof(fc.string(), fc.constantFrom('@agent:a.fr', '@officer:a.fr', '@vigie:a.fr', '@other-robot:a.fr'))
  const room = fc.oneof(fc.string(), fc.constantFrom(configured, elsewhere))
  fc.assert(
    fc.property(id, room, fc.boolean(), fc.boolean(), (sender, where, direct, isMember) => {
      const admission = admits(sender, { room: where, direct, isMember }, circle)
      const isRobot = sender === circle.self || circle.robots.has(sender)
      const isKnown = isMember || circle.declared.has(sender)
      expect(admission === 'ignore').toBe(isRobot)
      if (admission === 'command') expect(circle.rooms.has(where) || (direct && isKnown)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
