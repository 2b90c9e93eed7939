// Every command in French and in English: what the help shows is understood, and both say the same.

import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { languages, words } from '../../src/i18n/words.ts'
import type { Entry } from '../../src/register/entry.ts'
import type { CommandId } from '../../src/grammar/parameter.ts'
import { converse } from '../support/conversation.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const monday = { at: '2026-11-16T09:00' }

/** Answers, by their first line, to a message that was not understood; in both languages. */
const misread =
  /^Je ne co(?:nnais|mprends) pas|n’est pas une? |^Il manque|^I do not (?:know|understand)|is not an? |^Missing| is missing/

const examples = languages.flatMap((language) =>
  commands.flatMap(({ id }) =>
    words[language].vocabulary.commands[id].examples.map((example): [string, string, CommandId] => [
      language,
      example,
      id,
    ]),
  ),
)

describe('every example of the help is understood by its command', () => {
  test('there are some for each command, in each language', () => {
    for (const language of languages)
      expect(new Set(examples.filter(([of]) => of === language).map(([, , id]) => id)).size).toBe(commands.length)
  })

  test.each(examples)('%s: %s', async (language, example) => {
    const chat = converse(monday, { language })
    for (const prefix of ['!', '/', '@vigie ']) {
      const answer = await chat.say(`${prefix}${example}`, { addressed: prefix === '@vigie ' })
      expect(answer).not.toBe('')
      expect(answer.split('\n')[0]).not.toMatch(misread)
    }
    expect(chat.bugs).toEqual([])
  })
})

test('every name of every command, in either language, is heard in a room that speaks the other', async () => {
  for (const [spoken, other] of [
    ['fr', 'en'],
    ['en', 'fr'],
  ] as const) {
    const chat = converse(monday, { language: other })
    for (const { id } of commands)
      for (const name of words[spoken].vocabulary.commands[id].names)
        expect([name, await chat.say(`!${name.toUpperCase()} 1042`)]).not.toEqual([name, ''])
    expect(chat.bugs).toEqual([])
  }
})

/** The same day's work in both languages; each pair leaves the same entries. */
const pairs: readonly (readonly [string, string])[] = [
  ['!courriel répondu 5 reçu:hier boîte:pref-etrangers', '!email replied 5 received:yesterday mailbox:pref-etrangers'],
  ['!courrier reçu demandeur:mairie matière:légalité', '!letter received requester:mayor matter:legality'],
  ['!formulaire répondu 3 reçu:lundi', '!form answered 3 received:monday'],
  ['!urne reçu nature:suggestion', '!box received nature:suggestion'],
  ['!guichet reçu urgent nature:réclamation', '!desk received urgent nature:complaint'],
  ['!appel reçus:120 décrochés:96 svi:4', '!call received:120 answered:96 ivr:4'],
  ['!courriel reçu 4 reçu:12/11 ar:oui', '!email received 4 received:12/11 ack:yes'],
  ['!transférer 2 Légalité', '!transfer 2 Légalité'],
  ['!prendre 2', '!take 2'],
  ['!relance 2', '!chase 2'],
  ['!urgent 2', '!urgent 2'],
  ['!incomplet 4', '!incomplete 4'],
  ['!complet 4 le:lundi', '!complete 4 on:monday'],
  ['!répondre 2 attente sous:3 semaines', '!reply 2 holding within:3 weeks'],
  ['!répondre 7 nombre:2 fond', '!reply 7 count:2 substantive'],
  ['!classer 5 motif:"out of scope"', '!close 5 reason:"out of scope"'],
  ['!corriger 7 reçu:10/11 thème:titres', '!correct 7 received:10/11 theme:titres'],
  ['!annuler', '!undo'],
]

test('a day’s work in French and the same in English leave the same register', async () => {
  const work = async (language: 'fr' | 'en'): Promise<readonly Entry[]> => {
    const register = new MemoryRegister()
    const chat = converse(monday, { language }, register)
    for (const [french, english] of pairs) {
      const answer = await chat.say(language === 'fr' ? french : english)
      expect(answer).not.toMatch(/Rien n’a été enregistré|Nothing was recorded/)
    }
    expect(register.commits).toHaveLength(pairs.length)
    const entries: Entry[] = []
    for (let id = 1; id <= 8; id += 1) {
      const entry = await register.get(id as Entry['id'])
      // Only the messages' own keys differ.
      if (entry !== undefined) entries.push({ ...entry, logged: { at: entry.logged.at } })
    }
    return entries
  }
  const french = await work('fr')
  expect(french).toHaveLength(8)
  expect(await work('en')).toEqual(french)
})

test('an English room answers in English', async () => {
  expect(
    await converse(monday, { language: 'en' }).transcript(
      '!email replied 5 received:yesterday mailbox:pref-etrangers',
      '!email received mailbox:pref-etrangers theme:renewal',
      '!reply 2 holding',
      '!call received:120 answered:96',
      '!email received received:31/02',
      '!reply 99999',
      '!why 2',
      '!rates',
      '!undo',
    ),
  ).toMatchInlineSnapshot(`
    "> !email replied 5 received:yesterday mailbox:pref-etrangers
    Replied to 5 e-mails (pref-etrangers), received yesterday: in time.
    #1 · undo: !undo

    > !email received mailbox:pref-etrangers theme:renewal
    #2: e-mail received today (pref-etrangers, renewal).
    Reply due by Monday 23 November (5 working days).
    Date received taken as today. To give another: !correct 2 received:yesterday
    Undo: !undo

    > !reply 2 holding
    A holding reply stops the clock only if it announces a date or a duration. Which one? For example !reply 2 holding until:15/12 or !reply 2 holding within:3 weeks. Nothing was recorded.

    > !call received:120 answered:96
    #3: today at Séjour, 120 calls received, 96 answered, 24 lost: 80% of calls answered.
    Undo: !undo

    > !email received received:31/02
    “31/02” is not a date: February 2026 has 28 days. Nothing was recorded.

    > !reply 99999
    There is no #99999. Your requests still open: #2. Nothing was recorded.

    > !why 2
    #2: reply due by Monday 23 November.
    Received on Monday 16 November (assumed date): that day does not count. 5 working days for an e-mail from the public.
    Tuesday 17 (1) · Wednesday 18 (2) · Thursday 19 (3) · Friday 20 (4) · Saturday, Sunday · Monday 23 (5)
    Still within the deadline.
    Public holidays: metropolitan France. Calendar: !calendar

    > !rates
    November 2026, up to 16 November · Séjour (provisional)
    Other mailboxes’ e-mails in time: 100% · 5 of 5 (1 entry) · target 90%, met · too few cases to conclude (between 57% and 100%) · 1 still open, not counted
    Mean delay, other mailboxes: 1.0 working days · 5 replies (1 entry) · target 5 at most, met
    Calls of other services (a call passed on counts there a second time):
      service  received  answered  lost   rate
      Séjour        120        96    24  80.0%
    3 other indicators have a figure (volumes, follow-through): !rates detail
    Each request counts on the day of its reply or, without a reply in time, on the day after its due date.
    Late: !show late · still open: !show open

    > !undo
    #3 cancelled: it no longer counts anywhere."
  `)
})
