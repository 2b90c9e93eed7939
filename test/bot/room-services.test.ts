// Whom somebody acts for, by room.

import { describe, expect, test } from 'vitest'
import { roomServices } from '../../src/bot/room-services.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import { messageKey, roomId, userId } from '../../src/register/ids.ts'

const servicesOf = roomServices(
  [
    { room: roomId('sejour'), services: ['Séjour', 'Accueil'] },
    { room: roomId('legalite'), services: ['Légalité', 'Accueil'] },
    { room: roomId('tous'), services: 'all' },
    { room: roomId('all'), services: ['all'] },
  ],
  () => [],
)

const spoken = (room: string, direct: boolean, memberOf?: readonly string[]): Incoming => ({
  key: messageKey('m'),
  platform: 'matrix',
  user: userId('matrix:@anne:exemple.fr'),
  room: roomId(room),
  text: '',
  direct,
  addressed: direct,
  at: Temporal.Instant.from('2026-11-16T08:00:00Z'),
  ...(memberOf === undefined ? {} : { memberOf: memberOf.map(roomId) }),
})

describe('the services of', () => {
  test.each([
    ['a configured room are its own', spoken('sejour', false), ['Séjour', 'Accueil']],
    [
      'a configured room stay its own in a conversation of two',
      spoken('sejour', true, ['tous']),
      ['Séjour', 'Accueil'],
    ],
    ['an unknown room are none', spoken('elsewhere', false, ['sejour']), []],
    ['a conversation of two with nobody’s member are none', spoken('elsewhere', true, []), []],
    ['a conversation of two on a platform that does not say are none', spoken('elsewhere', true), []],
    ['a member of a room that nobody configured are none', spoken('elsewhere', true, ['unknown']), []],
    [
      'a member of two rooms are those of both, each once',
      spoken('elsewhere', true, ['sejour', 'legalite']),
      ['Séjour', 'Accueil', 'Légalité'],
    ],
    ['a member of a room for everybody are all', spoken('elsewhere', true, ['sejour', 'tous']), 'all'],
    ['a service that is called “all” is one service', spoken('elsewhere', true, ['all']), ['all']],
  ] as const)('%s', (_, incoming, services) => {
    expect(servicesOf(incoming)).toEqual(services)
  })
})
