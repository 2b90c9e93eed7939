// How one figure is worded: value, base, target, verdict, comparison, caution, and what stands beside the base.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthPeriod } from '../../src/calendar/period.ts'
import { type FigureView, figureBlock } from '../../src/digests/figure-block.ts'
import { words } from '../../src/i18n/words.ts'
import { defaultFigureSetting } from '../../src/indicators/query.ts'
import { trends } from '../../src/indicators/trends.ts'
import { Directory } from '../../src/register/directory.ts'
import type { CallsEntry, Entry } from '../../src/register/entry.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import { plainReply } from '../support/plain-reply.ts'
import { aRequest, holding, usualRules } from '../support/requests.ts'

const today = dayOf(localDate('2026-11-20'))
const setting = { ...defaultFigureSetting, rules: usualRules, directory: new Directory([], []) }

/** A bulk entry answered on a day. */
const answered = (id: number, received: string, on: string, count: number) =>
  aRequest(id, received, { count, outcome: { kind: 'replied', on: localDate(on) } })

const calls = (id: number, on: string, received: number, taken: number): CallsEntry => ({
  kind: 'calls',
  id: entryId(id),
  revision: 1,
  logged: { at: `${on}T18:00:00Z` as InstantText },
  on: localDate(on),
  received,
  answered: taken,
})

/** The figure of November 2026 as a line, no-break spaces shown as `~` and `_`. */
const said = async (
  indicator: string,
  entries: readonly Entry[],
  more: Partial<FigureView> = {},
  language = words.fr,
) => {
  const period = monthPeriod(monthFromParts(2026, 11))
  const scope = { period, today, basis: 'decided', indicators: [indicator] } as const
  const [trend] = await trends(scope, holding(entries), setting)
  if (trend === undefined) throw new Error(`no figure ${indicator}`)
  const { figure, previous, lastYear } = trend
  const comparisons = lastYear ? [previous, lastYear] : [previous]
  const block = figureBlock(figure, { period, today, comparisons, ...more }, language)
  return plainReply({ title: [], blocks: [block], actions: [], audience: 'asker' }).trim()
}

const november = [answered(1, '2026-11-03', '2026-11-05', 48), answered(2, '2026-11-03', '2026-11-16', 4)]
const october = [answered(3, '2026-10-05', '2026-10-07', 38), answered(4, '2026-10-05', '2026-10-20', 4)]

describe('a rate', () => {
  test('says its base, its target with the verdict, and no change where none is clear', async () => {
    expect(await said('emails.main.on-time', [...november, ...october])).toMatchInlineSnapshot(
      `"Courriels dans les délais~: 92,3~% · 48 sur 52 (2 entrées) · cible 90~%, atteinte · octobre 90,5~%, pas d’évolution nette"`,
    )
  })

  test('says a clear fall in points', async () => {
    const entries = [calls(1, '2026-11-10', 1200, 852), calls(2, '2026-10-05', 1200, 926)]
    expect(await said('tel.answered', entries)).toMatchInlineSnapshot(
      `"Appels décrochés~: 71,0~% · 852 sur 1_200 · cible 90~%, non atteinte · octobre 77,2~%~: baisse de 6,2~points"`,
    )
  })

  test('on few cases is said to be too small to conclude', async () => {
    expect(await said('emails.main.on-time', [answered(1, '2026-11-03', '2026-11-05', 3)])).toMatchInlineSnapshot(
      `"Courriels dans les délais~: 100~% · 3 sur 3 (1 entrée) · cible 90~%, atteinte · effectif trop faible pour conclure (entre 44~% et 100~%)"`,
    )
  })

  test('on no case is not a number', async () => {
    expect(await said('complaints.on-time', november)).toMatchInlineSnapshot(
      `"Réclamations et suggestions dans les délais~: sans objet · aucun cas"`,
    )
  })

  test('just under its target is printed with the decimals that show it', async () => {
    const entries = [answered(1, '2026-11-03', '2026-11-05', 8_996), answered(2, '2026-11-03', '2026-11-16', 1_004)]
    expect(await said('emails.main.on-time', entries)).toContain(
      '89,96~% · 8_996 sur 10_000 (2 entrées) · cible 90~%, non atteinte',
    )
  })

  test('says what is beside its base: open, suspended, closed, sent outside', async () => {
    const beside = [
      aRequest(10, '2026-11-18', { count: 3 }),
      aRequest(11, '2026-11-18', { incomplete: { asked: localDate('2026-11-19') } }),
      aRequest(12, '2026-11-05', { outcome: { kind: 'closed', on: localDate('2026-11-06'), reason: 'doublon' } }),
      aRequest(13, '2026-11-05', { outcome: { kind: 'outside', on: localDate('2026-11-06'), to: 'CPAM' } }),
      aRequest(14, '2026-11-05', { holdings: [{ on: localDate('2026-11-06'), until: localDate('2026-12-01') }] }),
    ]
    expect(await said('emails.main.on-time', [...november, ...beside])).toMatchInlineSnapshot(
      `"Courriels dans les délais~: 92,5~% · 49 sur 53 (3 entrées) · dont par réponse d’attente~: 1 · cible 90~%, atteinte · 4 demandes encore ouvertes (2 entrées), dont 1 en attente de pièces, non comptées · 1 classée sans réponse, non comptée · 1 transmise hors de la préfecture, non comptée"`,
    )
  })

  test('in detail gives its interval', async () => {
    expect(await said('emails.main.on-time', november, { detail: true })).toContain('intervalle à 95~%')
  })
})

describe('means and volumes', () => {
  test('a mean says its replies, and its difference without a verdict', async () => {
    expect(await said('emails.main.delay', [...november, ...october])).toMatchInlineSnapshot(
      `"Délai moyen, courriels~: 2,5 jours ouvrés · 52 réponses (2 entrées) · cible 5 au plus, atteinte · octobre~: 2,9 jours ouvrés (−0,4)"`,
    )
  })

  test('a volume of a running month is compared with the same days of the month before', async () => {
    const entries = [
      calls(1, '2026-11-10', 1_200, 852),
      calls(2, '2026-10-06', 1_100, 926),
      calls(3, '2026-10-28', 500, 1),
    ]
    expect(await said('tel.received', entries)).toMatchInlineSnapshot(
      `"Appels reçus~: 1_200 · 1er au 20 octobre~: 1_100 (+100)"`,
    )
  })

  test('what nobody counted is not known', async () => {
    expect(await said('tel.received', [])).toMatchInlineSnapshot(`"Appels reçus~: n.c. · non compté"`)
  })
})

test('English says the same', async () => {
  expect(await said('emails.main.on-time', [...november, ...october], {}, words.en)).toMatchInlineSnapshot(
    `"E-mails in time: 92.3% · 48 of 52 (2 entries) · target 90%, met · October 90.5%, no clear change"`,
  )
})
