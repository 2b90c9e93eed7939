// Whose workspace counts as the bot's own.

import { expect, test } from 'vitest'

import { Circle } from '../../../../src/platforms/slack/hearing/admission.ts'
import { roomId } from '../../../../src/register/ids.ts'

const admit = async (team: string, teams: readonly string[]) => {
  const rooms = [roomId('slack:C1')]
  const members = { roomsOf: () => Promise.resolve(rooms) }
  const circle = new Circle({ rooms, roles: { officers: [], admins: [] }, members, teams: () => teams })
  return (await circle.admit({ user: 'U1', team, channel: 'C1' })).kind
}

test('people of the workspace, also where Slack names them by its organisation', async () => {
  expect(await admit('T1', ['T1'])).toBe('admitted')
  expect(await admit('E1', ['T1', 'E1'])).toBe('admitted')
})

test('nobody of another workspace or organisation, and nobody before it is known', async () => {
  expect(await admit('T2', ['T1', 'E1'])).toBe('stranger')
  expect(await admit('E1', ['T1'])).toBe('stranger')
  expect(await admit('T1', [])).toBe('stranger')
})
