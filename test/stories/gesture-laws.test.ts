// What holds of every message and of every new text: the register is what it would be, had it always said so.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/register/entry.ts'
import { entryId } from '../../src/register/ids.ts'
import { converse } from '../support/conversation.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const before = { at: '2026-11-16T08:00' }
const sent = { at: '2026-11-16T09:00', key: 'm' }

const standing = [
  '!courriel reçu 5 reçu:12/11 thème:récépissé',
  '!courriel reçu reçu:02/11',
  '!appel reçus:100 décrochés:60 service:Accueil',
  '!courrier reçu 2 reçu:09/11',
]

const number = fc.constantFrom(1, 2, 3, 4, 9)

/** Whatever changes something, and now and then what does not or cannot. */
const text = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('courriel', 'courrier', 'guichet'),
      fc.constantFrom('reçu', 'répondu'),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([channel, state, count]) => `!${channel} ${state} ${count} reçu:13/11`),
  fc.integer({ min: 1, max: 3 }).map((calls) => `!appel reçus:${calls} décrochés:2 service:Accueil`),
  fc
    .tuple(fc.constantFrom('répondre', 'relance', 'urgent', 'prendre', 'incomplet'), number)
    .map(([verb, id]) => `!${verb} ${id}`),
  fc.tuple(number, number).map(([one, two]) => `!répondre ${one} ${two} attente jusqu’au:15/12`),
  fc.tuple(number, fc.integer({ min: 1, max: 5 })).map(([id, part]) => `!répondre ${id} nombre:${part}`),
  fc
    .tuple(number, fc.constantFrom('reçu:10/11', 'nombre:4', 'décrochés:50'))
    .map(([id, what]) => `!corriger ${id} ${what}`),
  number.map((id) => `!transférer ${id} Légalité`),
  fc.constantFrom('!retards', '!moi', '!couriel reçu', 'bonjour'),
)

const prepared = async () => {
  const register = new MemoryRegister()
  const chat = converse(before, {}, register)
  for (const each of standing) await chat.say(each, { key: each })
  return { register, chat, first: register.commits.length }
}

type Prepared = Awaited<ReturnType<typeof prepared>>

/** What every entry says, numbers included, without those that count no more. */
const contents = async ({ register }: Prepared) => {
  const found: Entry[] = []
  for (let id = 1; id <= 20; id += 1) {
    const entry = await register.get(entryId(id))
    if (entry !== undefined && entry.cancelled !== true) found.push(entry)
  }
  return found.map(({ revision: _revision, ...content }) => content)
}

const unnumbered = (found: Awaited<ReturnType<typeof contents>>) =>
  found.map((content) => ({ ...content, id: 0, ...('splitFrom' in content ? { splitFrom: 0 } : {}) }))

/** One message at nine o'clock on the prepared register. */
const saidAtOnce = async (said: string) => {
  const ground = await prepared()
  await ground.chat.say(said, sent)
  return { ground, isKept: ground.register.commits.length > ground.first }
}

test('a message rewritten leaves what its new text would have left, or all as it was', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (one, two) => {
      const ground = await prepared()
      await ground.chat.say(one, sent)
      const made = ground.register.commits.length
      const reply = await ground.chat.edit('m', two, { at: sent.at, key: 'e' })
      expect(ground.register.commits.length - made).toBeLessThanOrEqual(1)
      const [first, second] = [await saidAtOnce(one), await saidAtOnce(two)]
      const isOnlyAsked = /^!(?:retards|moi)$/.test(two)
      const expected = second.isKept || isOnlyAsked ? second : first
      expect([one, two, await contents(ground)]).toEqual([one, two, await contents(expected.ground)])
      expect(reply.includes('sans effet')).toBe(first.isKept && !second.isKept && !isOnlyAsked)
      expect(ground.chat.bugs).toEqual([])
    }),
    { numRuns: 120 },
  )
})

test('a message rewritten several times leaves what its last good text would have left; deleted, nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 5 }), async (texts) => {
      const ground = await prepared()
      const untouched = await contents(ground)
      const [one = '', ...others] = texts
      await ground.chat.say(one, sent)
      for (const [index, each] of others.entries()) {
        const key = `e${index}`
        const answer = await ground.chat.edit('m', each, { at: sent.at, key })
        const made = ground.register.commits.length
        expect(await ground.chat.edit('m', each, { at: sent.at, key })).toBe(answer)
        expect(ground.register.commits.length).toBe(made)
      }
      const kept = await Promise.all(texts.map(saidAtOnce))
      const last = texts.findLastIndex(
        (each, index) => (kept[index]?.isKept ?? false) || /^!(?:retards|moi)$/.test(each),
      )
      const expected = kept[last]?.ground
      expect(unnumbered(await contents(ground))).toEqual(
        expected === undefined ? unnumbered(untouched) : unnumbered(await contents(expected)),
      )
      await ground.chat.erase('m', { at: sent.at, key: 'd' })
      expect([texts, await contents(ground)]).toEqual([texts, untouched])
      expect(ground.chat.bugs).toEqual([])
    }),
    { numRuns: 80 },
  )
})
