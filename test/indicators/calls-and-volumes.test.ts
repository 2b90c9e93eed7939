// Telephone, volumes, acknowledgements and means.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { callsByService } from '../../src/indicators/calls-by-service.ts'
import { figures } from '../../src/indicators/figures.ts'
import type { FigureSetting } from '../../src/indicators/query.ts'
import { trends } from '../../src/indicators/trends.ts'
import type { Entry } from '../../src/register/entry.ts'
import { calls, day, figureIn, holding, month, registerOf, replied, request, settingWith, transfer } from './logged.ts'

const query = { period: month(2022, 11), basis: 'decided', today: day('2022-12-31') } as const

const ask = async (entries: readonly Entry[], id: string, setting: FigureSetting = settingWith()) =>
  figureIn(await figures(query, registerOf(entries), setting), id)

const counts = async (...args: Parameters<typeof ask>) => {
  const { numerator, denominator } = await ask(...args)
  return [numerator, denominator]
}

describe('calls', () => {
  test('answered missing is received − lost − voice server', async () =>
    expect(await counts([calls('2022-11-02', { received: 100, lost: 20, voiceServer: 10 })], 'tel.answered')).toEqual([
      70, 100,
    ]))
  test('three counts that do not add up keep the typed answered', async () =>
    expect(await counts([calls('2022-11-02', { received: 100, answered: 60, lost: 20 })], 'tel.answered')).toEqual([
      60, 100,
    ]))
  test('the lines of one day and service add up', async () => {
    const lines = [calls('2022-11-02', { received: 100, answered: 80 }), calls('2022-11-02', { received: 50, lost: 5 })]
    expect(await counts(lines, 'tel.answered')).toEqual([125, 150])
    expect(
      await counts([calls('2022-11-02', { received: 100 }), calls('2022-11-02', { lost: 10 })], 'tel.answered'),
    ).toEqual([90, 100])
  })
  test('a day without received is out of the rate', async () => {
    const figure = await ask([calls('2022-11-02', { lost: 2 })], 'tel.answered')
    expect(figure).toMatchObject({ state: 'empty', value: null, met: null })
    expect(await ask([calls('2022-11-02', { lost: 2 })], 'tel.received')).toMatchObject({
      state: 'unknown',
      value: null,
    })
  })
  test('received alone is a volume, not a rate', async () => {
    expect((await ask([calls('2022-11-02', { received: 50 })], 'tel.answered')).state).toBe('empty')
    expect((await ask([calls('2022-11-02', { received: 50 })], 'tel.received')).value).toBe(50)
  })
  test('the voice server counts as answered only where the préfecture says so', async () => {
    const lines = [calls('2022-11-02', { received: 100, answered: 70, voiceServer: 10 })]
    expect(await counts(lines, 'tel.answered')).toEqual([70, 100])
    expect(await counts(lines, 'tel.answered', settingWith({ voiceServerAnswers: true }))).toEqual([80, 100])
  })
  test('the voice server’s part of the base is known in any case', async () => {
    const lines = [
      calls('2022-11-02', { received: 100, lost: 20, voiceServer: 10 }),
      calls('2022-11-03', { received: 50, answered: 45, voiceServer: 3 }),
      // Out of the rate: nobody knows what was received, or what became of it.
      calls('2022-11-04', { lost: 2, voiceServer: 4 }),
      calls('2022-11-07', { received: 30, voiceServer: 5 }),
    ]
    expect((await ask(lines, 'tel.answered')).voiceServer).toEqual({ calls: 13, countsAsAnswered: false })
    const counted = await ask(lines, 'tel.answered', settingWith({ voiceServerAnswers: true }))
    expect(counted).toMatchObject({ numerator: 128, voiceServer: { calls: 13, countsAsAnswered: true } })
    expect((await ask(lines, 'tel.received')).voiceServer).toBeNull()
  })
  test('a line without answered nor lost stays out, with what the voice server handled of it', async () => {
    const lines = [
      calls('2022-11-02', { received: 50, answered: 40 }),
      calls('2022-11-02', { received: 30, voiceServer: 5 }),
    ]
    expect(await counts(lines, 'tel.answered', settingWith({ voiceServerAnswers: true }))).toEqual([40, 50])
  })
  test('only the switchboard is pooled; other services are a table apart', async () => {
    const services = [
      { name: 'Standard', aliases: [], switchboard: true },
      { name: 'Séjour', aliases: ['sejour'], switchboard: false },
    ]
    const lines = [
      calls('2022-11-02', { service: 'Standard', received: 100, answered: 80 }),
      calls('2022-11-02', { service: 'sejour', received: 10, answered: 5 }),
    ]
    const setting = settingWith({ services })
    expect(await counts(lines, 'tel.answered', setting)).toEqual([80, 100])
    const apart = await callsByService(query, registerOf(lines), setting)
    expect(apart.map(({ key }) => key)).toEqual(['Séjour'])
    expect(figureIn(apart, 'tel.answered', 'Séjour')).toMatchObject({ numerator: 5, denominator: 10, met: false })
  })
})

describe('e-mails received', () => {
  const boxes = [
    { name: 'prefecture', main: true, exhaustive: true, acknowledgedFrom: localDate('2022-11-10') },
    { name: 'pref-etrangers', main: false, exhaustive: false },
  ]
  const mails = [
    request('2022-11-02', { mailbox: 'prefecture', count: 7, theme: 'titres' }),
    request('2022-11-14', { mailbox: 'pref-etrangers@example.gouv.fr', count: 5 }),
    request('2022-12-01', { mailbox: 'prefecture' }),
  ]
  test('count as they are while no mailbox is declared', async () =>
    expect((await ask(mails, 'emails.received')).value).toBe(12))
  test('count the exhaustive boxes, and say that one of two is known', async () => {
    const figure = await ask(mails, 'emails.received', settingWith({ mailboxes: boxes }))
    expect(figure).toMatchObject({ value: 7, coverage: { known: 1, of: 2 } })
  })
  test('go by the day received whatever the basis', async () => {
    const groups = await figures(
      { ...query, basis: 'replied' },
      registerOf([request('2022-11-30', replied('2022-12-02'))]),
      settingWith(),
    )
    expect(figureIn(groups, 'emails.received').value).toBe(1)
  })
  test('no e-mail at all is 0 where it is known', async () => expect((await ask([], 'emails.received')).value).toBe(0))
  test('themes give every mail, those without theme under an empty key', async () =>
    expect((await ask(mails, 'emails.themes')).shares).toEqual([
      { key: 'titres', numerator: 7, denominator: 12 },
      { key: '', numerator: 5, denominator: 12 },
    ]))

  test('acknowledged by the next working day, among those whose acknowledgement is known', async () => {
    const sent = (on?: string) => ({ acknowledgement: { sent: true, ...(on && { on: localDate(on) }) } }) as const
    const entries = [
      request('2022-11-04', sent('2022-11-07')),
      request('2022-11-04', sent('2022-11-08')),
      request('2022-11-04', { acknowledgement: { sent: false } }),
      request('2022-11-04', sent()),
      request('2022-11-04'),
    ]
    expect(await counts(entries, 'emails.acknowledged')).toEqual([1, 3])
  })
  test('an automatic acknowledgement counts from its first day on', async () => {
    const entries = [request('2022-11-09', { mailbox: 'prefecture' }), request('2022-11-10', { mailbox: 'prefecture' })]
    expect(await counts(entries, 'emails.acknowledged', settingWith({ mailboxes: boxes }))).toEqual([1, 1])
  })
})

describe('mean delay', () => {
  test('goes by the replies sent in the period, late ones included, weighted by count', async () => {
    const entries = [
      request('2022-10-03', { count: 2, ...replied('2022-11-02') }),
      request('2022-11-02', replied('2022-11-03')),
      request('2022-11-02'),
    ]
    expect(await counts(entries, 'emails.main.delay')).toEqual([43, 3])
  })
  test('stops at a holding reply; the second line goes to the substantive one', async () => {
    const held = request('2022-11-02', { holdings: [holding('2022-11-03', '2022-11-30')], ...replied('2022-11-16') })
    const figure = await ask([held], 'emails.main.delay')
    expect(figure).toMatchObject({ numerator: 1, denominator: 1, substantive: { numerator: 9, denominator: 1 } })
  })
  test('is 0 for a reply before the file was complete', async () => {
    const incomplete = { asked: localDate('2022-11-03'), completed: localDate('2022-11-10') }
    expect(
      await counts([request('2022-11-02', { incomplete, ...replied('2022-11-04') })], 'emails.main.delay'),
    ).toEqual([0, 1])
    const never = { asked: localDate('2022-11-03') }
    expect(
      await counts([request('2022-11-02', { incomplete: never, ...replied('2022-11-04') })], 'emails.main.delay'),
    ).toEqual([0, 1])
  })
})

test('which indicator a request belongs to: complaint, then requester, then channel and box', async () => {
  const answered = replied('2022-11-03')
  const entries = [
    request('2022-11-02', { nature: 'complaint', requester: 'elected', mailbox: 'pref-etrangers', ...answered }),
    request('2022-11-02', { requester: 'elected', channel: 'letter', matter: 'budget', ...answered }),
    request('2022-11-02', { channel: 'form', mailbox: 'pref-etrangers', ...answered }),
    request('2022-11-02', { channel: 'desk', ...answered }),
    request('2022-11-02', { nature: 'suggestion', channel: 'box', ...answered }),
    request('2022-11-02', { transfers: [transfer('Séjour', '2022-11-02')], ...answered }),
  ]
  const groups = await figures(query, registerOf(entries), settingWith())
  const found = [
    'complaints.on-time',
    'authorities.letters.on-time',
    'authorities.letters.budget.on-time',
    'authorities.emails.on-time',
    'emails.main.on-time',
    'emails.mailboxes.on-time',
    'letters.on-time',
  ]
  expect(found.map((id) => figureIn(groups, id).denominator)).toEqual([2, 1, 1, 0, 1, 1, 1])
})

test('switched off indicators are not computed', async () => {
  const [group] = await figures(query, registerOf([]), settingWith({ switchedOff: ['tel.answered'] }))
  expect(group?.figures.map(({ indicator }) => indicator.id)).not.toContain('tel.answered')
})

describe('trends', () => {
  const mail = (received: string, count: number, on: string) => request(received, { count, ...replied(on) })
  const setting = settingWith()
  const trendOf = async (entries: readonly Entry[], id: string, today: string) => {
    const found = await trends({ ...query, today: day(today) }, registerOf(entries), setting)
    return found.find(({ figure }) => figure.indicator.id === id)
  }

  test('98 of 100 after 80 of 100 is a rise, for the better', async () => {
    const entries = [
      mail('2022-10-03', 80, '2022-10-04'),
      mail('2022-10-03', 20, '2022-10-14'),
      mail('2022-11-02', 98, '2022-11-03'),
      mail('2022-11-02', 2, '2022-11-14'),
    ]
    const trend = await trendOf(entries, 'emails.main.on-time', '2022-12-31')
    expect(trend?.previous.change).toMatchObject({ kind: 'rate', points: 18, trend: 'rise', better: true })
    expect(trend?.lastYear?.change).toEqual({ kind: 'none' })
    const delay = await trendOf(entries, 'emails.main.delay', '2022-12-31')
    expect(delay?.previous.change).toMatchObject({ kind: 'difference' })
  })
  test('3 of 3 after 2 of 3 is no clear change', async () => {
    const entries = [
      mail('2022-10-03', 2, '2022-10-04'),
      mail('2022-10-03', 1, '2022-10-14'),
      mail('2022-11-02', 3, '2022-11-03'),
    ]
    const trend = await trendOf(entries, 'emails.main.on-time', '2022-12-31')
    expect(trend?.previous.change).toMatchObject({ kind: 'rate', trend: 'unclear', better: null })
  })
  test('a difference under one point is no change, however certain', async () => {
    const entries = [
      mail('2022-10-03', 99_000, '2022-10-04'),
      mail('2022-10-03', 1_000, '2022-10-14'),
      mail('2022-11-02', 99_900, '2022-11-03'),
      mail('2022-11-02', 100, '2022-11-14'),
    ]
    const trend = await trendOf(entries, 'emails.main.on-time', '2022-12-31')
    expect(trend?.previous.change).toMatchObject({ kind: 'rate', points: 0.9, trend: 'unclear' })
  })
  test('a running month is compared with the whole month before for rates, with the same days for volumes', async () => {
    const entries = [
      mail('2022-10-03', 10, '2022-10-04'),
      mail('2022-10-20', 5, '2022-10-21'),
      mail('2022-11-02', 8, '2022-11-03'),
    ]
    const volume = await trendOf(entries, 'emails.received', '2022-11-10')
    expect(volume?.previous).toMatchObject({ partial: true, change: { kind: 'difference', difference: -2 } })
    const rate = await trendOf(entries, 'emails.main.on-time', '2022-11-10')
    expect(rate?.previous).toMatchObject({ partial: false, figure: { denominator: 15 } })
  })
})
