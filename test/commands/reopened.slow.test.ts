// Any conversation on the files, closed and opened again, left the same entries and gives the same figures.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthFromParts } from '../../src/calendar/month.ts'
import type { Entry } from '../../src/register/entry.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import { openReader } from '../../storage/open-reader.ts'
import { type Conversation, converse, converseOn } from '../support/conversation.ts'
import { today } from '../support/data-folders.ts'
import { MemoryRegister } from '../support/memory-register.ts'
import { anyMessage } from './hostile-messages.ts'

const opened = { at: '2026-11-20T09:00' }
const questions = ['!taux 2026 détail', '!taux novembre détail', '!retards', '!échéances', '!voir ouvertes', '!digest']

const said = fc.record({
  text: fc.oneof(
    {
      weight: 1,
      arbitrary: fc.constantFrom('!courriel reçu 4 reçu:12/11', '!courrier répondu reçu:02/11', '!annuler'),
    },
    { weight: 3, arbitrary: anyMessage },
  ),
  by: fc.constantFrom('anne', 'karim', 'referent'),
  room: fc.constantFrom('sejour', 'legalite'),
})

const entriesOf = async (register: ListEntries): Promise<readonly Entry[]> => {
  const entries = new Map<number, Entry>()
  const range = { first: monthFromParts(1991, 1), last: monthFromParts(2097, 1) }
  for await (const chunk of register.touching(range)) for (const entry of chunk) entries.set(entry.id, entry)
  return [...entries.values()].toSorted((a, b) => a.id - b.id)
}

const figuresOf = async (chat: Conversation): Promise<readonly string[]> => {
  const answers: string[] = []
  for (const question of questions) answers.push(await chat.say(question, { at: '2026-11-20T18:00', room: 'tous' }))
  return answers
}

test('a conversation survives its bot', async () => {
  const conversation = fc.array(said, { minLength: 5, maxLength: 40 })
  let kept = 0
  await fc.assert(
    fc.asyncProperty(conversation, async (messages) => {
      const directory = await mkdtemp(join(tmpdir(), 'vigie-'))
      try {
        const register = new MemoryRegister()
        const inMemory = converse(opened, {}, register)
        const onDisk = await converseOn(directory, opened)
        for (const [rank, { text, by, room }] of messages.entries()) {
          const manner = { by, room, key: `said:${rank}` }
          expect(await onDisk.chat.say(text, manner)).toBe(await inMemory.say(text, manner))
        }
        const entries = await entriesOf(register)
        const figures = await figuresOf(inMemory)
        expect(await figuresOf(onDisk.chat)).toEqual(figures)
        await onDisk.stop()

        expect(await entriesOf(await openReader({ directory, now: () => today }))).toEqual(entries)
        const again = await converseOn(directory, opened)
        expect(await figuresOf(again.chat)).toEqual(figures)
        // The register still knows what it answered.
        for (const [rank, { text, by, room }] of messages.entries())
          if (register.commits.some(({ key }) => key === `said:${rank}`))
            expect(await again.chat.say(text, { by, room, key: `said:${rank}` })).toBe(
              await inMemory.say(text, { by, room, key: `said:${rank}` }),
            )
        await again.stop()
        expect([inMemory.bugs, onDisk.chat.bugs, again.chat.bugs]).toEqual([[], [], []])
        kept += entries.length
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
    }),
    { numRuns: 60 },
  )
  expect(kept).toBeGreaterThan(100)
})
