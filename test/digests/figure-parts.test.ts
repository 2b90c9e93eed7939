// What a figure says of its parts: the voice server, entries beside messages, direct and transferred, months and boxes known.

import { expect, test } from 'vitest'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthPeriod, monthsPeriod, type Period } from '../../src/calendar/period.ts'
import { type FigureView, figureBlock } from '../../src/digests/figure-block.ts'
import { words } from '../../src/i18n/words.ts'
import { figures } from '../../src/indicators/figures.ts'
import type { Basis, FigureSetting } from '../../src/indicators/query.ts'
import type { Entry } from '../../src/register/entry.ts'
import {
  calls,
  closed,
  day,
  figureIn,
  holding,
  registerOf,
  replied,
  request,
  settingWith,
  transfer,
} from '../indicators/logged.ts'
import { plainReply } from '../support/plain-reply.ts'

const november = monthPeriod(monthFromParts(2022, 11))
const today = day('2022-12-31')

interface Asked extends Partial<Pick<FigureView, 'detail' | 'ofMailbox'>> {
  readonly setting?: FigureSetting
  readonly period?: Period
  readonly basis?: Basis
  readonly mailbox?: string
  readonly language?: typeof words.fr
}

/** A figure as one line, no-break spaces shown as `~` and `_`. */
const said = async (indicator: string, entries: readonly Entry[], asked: Asked = {}): Promise<string> => {
  const { setting = settingWith(), period = november, basis = 'decided', mailbox, language = words.fr, ...view } = asked
  const query = { period, basis, today, ...(mailbox !== undefined && { mailbox }) }
  const figure = figureIn(await figures(query, registerOf(entries), setting), indicator)
  const block = figureBlock(figure, { period, today, comparisons: [], ...view }, language)
  return plainReply({ title: [], blocks: [block], actions: [], audience: 'asker' }).trim()
}

const byVoiceServer = [calls('2022-11-02', { received: 1_200, answered: 900, voiceServer: 100 })]
const counting = settingWith({ voiceServerAnswers: true })

test('the voice server’s calls are said beside the base', async () => {
  expect(await said('tel.answered', byVoiceServer)).toMatchInlineSnapshot(
    `"Appels décrochés~: 75,0~% · 900 sur 1_200 · appels au serveur vocal~: 100 · cible 90~%, non atteinte"`,
  )
  expect(await said('tel.answered', [calls('2022-11-02', { received: 9, answered: 9 })])).not.toContain('vocal')
})

test('counted as answered, the label says so, even where it handled none', async () => {
  expect(await said('tel.answered', byVoiceServer, { setting: counting })).toMatchInlineSnapshot(
    `"Appels décrochés (serveur vocal compté comme décroché)~: 83,3~% · 1_000 sur 1_200 · appels au serveur vocal~: 100 · cible 90~%, non atteinte"`,
  )
  expect(await said('tel.answered', [], { setting: counting })).toMatchInlineSnapshot(
    `"Appels décrochés (serveur vocal compté comme décroché)~: sans objet · aucun cas"`,
  )
  expect(await said('tel.received', byVoiceServer, { setting: counting })).not.toContain('vocal')
  expect(await said('tel.answered', byVoiceServer, { setting: counting, language: words.en })).toMatchInlineSnapshot(
    `"Calls answered (voice server counted as answered): 83.3% · 1,000 of 1,200 · calls to the voice server: 100 · target 90%, not met"`,
  )
})

test('entries stand beside messages where the two differ: base, replies, volumes, those that left', async () => {
  const bulk = [
    request('2022-11-02', { count: 5, ...replied('2022-11-03') }),
    request('2022-11-02', replied('2022-11-04')),
  ]
  expect(await said('emails.main.on-time', bulk)).toContain('6 sur 6 (2 entrées)')
  expect(await said('emails.main.delay', bulk)).toContain('6 réponses (2 entrées)')
  expect(await said('emails.received', bulk)).toMatchInlineSnapshot(`"Courriels reçus~: 6 · 2 entrées"`)
  const gone = [
    request('2022-11-02', { count: 4, ...closed('2022-11-03') }),
    request('2022-11-02', closed('2022-11-03')),
  ]
  expect(await said('emails.main.on-time', gone)).toMatchInlineSnapshot(
    `"Courriels dans les délais~: sans objet · aucun cas · 5 classées sans réponse (2 entrées), non comptées"`,
  )
  expect(await said('emails.main.on-time', gone, { language: words.en })).toMatchInlineSnapshot(
    `"E-mails in time: not applicable · no case · 5 closed without reply (2 entries), not counted"`,
  )
  const single = [request('2022-11-02', replied('2022-11-03'))]
  expect(await said('emails.main.on-time', single)).toContain('1 sur 1 · ')
  expect(await said('emails.received', single)).not.toContain('entrée')
})

test('lines of calls are not said: they are days, not what is counted', async () => {
  const lines = [calls('2022-11-02', { received: 40, answered: 40 }), calls('2022-11-03', { received: 5, answered: 5 })]
  expect(await said('tel.answered', lines)).toContain('45 sur 45 · ')
  expect(await said('tel.received', lines)).not.toContain('entrée')
})

test('on the basis of replies, the unanswered are said, be there none', async () => {
  const answered = [request('2022-11-02', replied('2022-11-03'))]
  expect(await said('emails.main.on-time', answered, { basis: 'replied' })).toContain('non répondues~: 0')
  const failing = [...answered, request('2022-11-02', { count: 2 })]
  expect(await said('emails.main.on-time', failing, { basis: 'replied' })).toContain('non répondues~: 2')
  expect(await said('emails.main.on-time', answered)).not.toContain('répondues')
  expect(await said('emails.main.delay', answered, { basis: 'replied' })).not.toContain('répondues')
})

const moved = (fields: object) =>
  request('2022-11-02', { mailbox: 'prefecture', transfers: [transfer('Séjour', '2022-11-04')], ...fields })

test('of a mailbox, and in detail, direct replies and transferred requests are said apart', async () => {
  const entries = [
    moved(replied('2022-11-08')),
    moved(replied('2022-11-21')),
    request('2022-11-02', { mailbox: 'prefecture', ...replied('2022-11-03') }),
  ]
  expect(await said('emails.main.on-time', entries, { ofMailbox: true, mailbox: 'prefecture' })).toMatchInlineSnapshot(
    `"Courriels dans les délais~: 66,7~% · 2 sur 3 · réponses directes~: 1 sur 1 · transférées~: 1 sur 2 · cible 90~%, non atteinte · effectif trop faible pour conclure (entre 21~% et 94~%)"`,
  )
  const both = 'réponses directes~: 1 sur 1 · transférées~: 1 sur 2'
  expect(await said('emails.main.on-time', entries, { detail: true })).toContain(both)
  expect(await said('emails.main.on-time', entries)).not.toContain('transférées')
  const direct = entries.slice(2)
  expect(await said('emails.main.on-time', direct, { ofMailbox: true })).toContain(
    'réponses directes~: 1 sur 1 · transférées~: aucune',
  )
})

test('transfers, announced dates, means and empty rates have no such parts', async () => {
  const entries = [moved({ holdings: [holding('2022-11-07', '2022-11-18')], ...replied('2022-11-18') })]
  for (const indicator of ['transfers.on-time', 'holding.kept', 'emails.main.delay', 'letters.on-time'])
    expect(await said(indicator, entries, { ofMailbox: true, detail: true })).not.toMatch(/directes|transférées/)
})

const box = (name: string, exhaustive: boolean) => ({ name, main: name === 'prefecture', exhaustive })
const oneOfTwo = settingWith({ mailboxes: [box('prefecture', true), box('séjour', false), box('titres', true)] })

test('a volume says how many boxes of a month, or mailbox-months, it is made of', async () => {
  const mails = [request('2022-11-02', { mailbox: 'prefecture' })]
  const period = monthsPeriod(monthFromParts(2022, 10), monthFromParts(2022, 11))
  expect(await said('emails.received', mails, { setting: oneOfTwo })).toContain(' · 2 boîtes sur 3')
  expect(await said('emails.received', mails, { setting: oneOfTwo, period })).toContain(' · 4 mois de boîte sur 6')
})

test.each([
  [7, 10, 10, '7 mois sur 10'],
  [3, 4, 1, '3 boîtes sur 4'],
  [1, 4, 1, '1 boîte sur 4'],
  [27, 40, 10, '27 mois de boîte sur 40'],
])('%i known of %i over %i months reads "%s"', (known, of, months, text) => {
  const line = words.fr.rates.coverage({ known, of }, months)
  expect(plainReply({ title: line, blocks: [], actions: [], audience: 'asker' }).trim()).toBe(text)
})
