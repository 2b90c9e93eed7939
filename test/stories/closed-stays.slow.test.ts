// A signed period prints the same figures whatever happens afterwards: commands, undoings, other rules and other targets.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Conversation, converse } from '../support/conversation.ts'
import type { Settings } from '../support/chat-setting.ts'
import { MemoryClosings } from '../support/memory-closings.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const agent = { by: 'anne', room: 'sejour', direct: false }
const officer = { by: 'referent', room: 'direct', direct: true }

const opening = [
  '!courriel répondu 3 reçu:05/10 boîte:pref-etrangers',
  '!courriel répondu reçu:01/10 boîte:pref-etrangers',
  '!courriel reçu reçu:14/10 boîte:pref-etrangers thème:visa',
  '!courrier reçu reçu:09/10 demandeur:mairie matière:légalité',
  '!courriel reçu reçu:15/10 boîte:prefecture service:Accueil',
  '!transférer 3 Légalité',
  '!appel reçus:120 décrochés:96 le:15/10 service:Accueil',
  '!appel reçus:20 décrochés:15 le:15/10 service:Séjour',
]

const id = fc.integer({ min: 1, max: 12 })
const october = fc.integer({ min: 1, max: 31 }).map((day) => `${day}/10`)

/** Anything that may happen to entries of a signed period, sensible or not. */
const later = fc.oneof(
  fc.tuple(id, october).map(([entry, day]) => `!corriger ${entry} reçu:${day}`),
  fc.tuple(id, october).map(([entry, day]) => `!répondre ${entry} le:${day}`),
  fc.tuple(id, fc.integer({ min: 1, max: 9 })).map(([entry, count]) => `!corriger ${entry} nombre:${count}`),
  fc.tuple(id, fc.integer({ min: 1, max: 90 })).map(([entry, count]) => `!corriger ${entry} décrochés:${count}`),
  id.map((entry) => `!corriger ${entry} boîte:prefecture`),
  id.map((entry) => `!annuler ${entry}`),
  id.map((entry) => `!classer ${entry} motif:erreur`),
  id.map((entry) => `!incomplet ${entry} le:16/10`),
  id.map((entry) => `!transférer ${entry} Séjour`),
  october.map((day) => `!courriel répondu reçu:${day} le:${day}`),
  october.map((day) => `!appel reçus:50 décrochés:50 le:${day} service:Accueil`),
  fc.constantFrom('!annuler', '!arrêter novembre', '!arrêter octobre base:reçues'),
)

const settings: readonly Settings[] = [
  {},
  {
    closures: [
      { date: '2026-10-06', reason: 'pont' },
      { date: '2026-10-16', reason: 'grève' },
    ],
  },
  { targets: [{ indicator: 'emails.mailboxes.on-time', target: 0.1, from: '2020-01-01' }] },
  { deadlines: [{ channel: 'courriel', days: 1, from: '2020-01-01' }], zone: 'alsace-moselle' },
  { mailboxes: [{ name: 'pref-etrangers', service: 'Séjour', main: true }], smallNumber: undefined },
]

const asked = [
  '!taux octobre détail',
  '!taux octobre Séjour détail',
  '!taux octobre service:Légalité boîte:pref-etrangers',
  '!taux octobre base:reçues détail',
  '!voir hors-délai octobre',
]

/** What was signed, without what recomputing adds beside it, and without earlier periods, which nobody signed. */
const signedPart = (answer: string): string =>
  (answer.split('\nRecalculés')[0]?.split('\nChaque demande')[0] ?? '')
    .replace(/ · (?:septembre|octobre 2025).*?(?= · |$)/gm, '')
    .replace(/\n(?:\d+ autres indicateurs|Un autre indicateur).*/s, '')

const readAll = async (chat: Conversation): Promise<readonly string[]> => {
  chat.from({ ...officer, at: '2026-12-20T09:00' })
  const told: string[] = []
  for (const line of asked) told.push(signedPart(await chat.say(line)))
  return told
}

test('no later command and no later setting changes what is printed of a signed month', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(later, { maxLength: 8 }), fc.constantFrom(...settings), async (commands, setting) => {
      const [register, closings] = [new MemoryRegister(), new MemoryClosings()]
      const chat = converse({ ...agent, at: '2026-10-15T10:00' }, {}, register, closings)
      for (const line of opening) await chat.say(line)
      await chat.from({ ...officer, at: '2026-11-03T09:00' }).say('!arrêter octobre')
      const version = JSON.stringify(closings.signed[0])
      const before = await readAll(chat)
      for (const line of commands) {
        chat.from({ ...officer, at: '2026-12-10T09:00' })
        // A signature of October on another basis is a new version, and would be printed.
        await chat.say(line.includes('octobre') ? '!arrêter écarts octobre' : line)
      }
      expect(await readAll(chat)).toEqual(before)
      const { smallNumber: _none, ...other } = setting
      const restarted = converse({}, other, register, closings)
      expect(await readAll(restarted)).toEqual(before)
      expect(JSON.stringify(closings.signed[0])).toBe(version)
      expect([...chat.bugs, ...restarted.bugs]).toEqual([])
    }),
    { numRuns: 30 },
  )
})
