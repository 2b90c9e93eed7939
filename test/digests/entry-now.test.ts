// How a listed entry reads once time has passed or somebody acted on it.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { entryNow } from '../../src/digests/entry-now.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { aRequest, usualRules } from '../support/requests.ts'

type Given = Parameters<typeof aRequest>[2]

const on = localDate

const now = (given: Given, services: readonly string[] = ['Séjour'], language = words.fr) => {
  const setting = { today: dayOf(on('2026-11-20')), rules: usualRules, services }
  const request = aRequest(1031, '2026-11-12', { service: 'Séjour', theme: 'récépissé', ...given })
  const { line, isSettled, actions } = entryNow(request, setting, language)
  return { said: plainText(line).replaceAll('\u00a0', ' '), isSettled, offers: actions.length }
}

describe('settled, with nothing left to do', () => {
  test.each<[string, Given, string]>([
    [
      'answered in time',
      { outcome: { kind: 'replied', on: on('2026-11-19') } },
      'réponse de fond le jeudi 19 novembre, dans les délais',
    ],
    [
      'answered late',
      { outcome: { kind: 'replied', on: on('2026-11-20') } },
      'réponse de fond le vendredi 20 novembre, hors délai',
    ],
    ['answered on an unknown day', { outcome: { kind: 'undated' } }, 'réponse de fond, date inconnue'],
    [
      'closed',
      { outcome: { kind: 'closed', on: on('2026-11-18'), reason: 'doublon' } },
      'classée sans réponse le mercredi 18 novembre : doublon',
    ],
    [
      'sent outside the préfecture',
      { outcome: { kind: 'outside', on: on('2026-11-18'), to: 'CPAM' } },
      'transmise hors de la préfecture (CPAM) le mercredi 18 novembre',
    ],
    ['cancelled', { cancelled: true }, 'annulée'],
    [
      'handed to another service, which is told as in the digest',
      { transfers: [{ to: 'Légalité', on: on('2026-11-20') }] },
      '1 jour ouvré de retard · transférée à Légalité aujourd’hui',
    ],
  ])('%s', (_what, given, end) => {
    expect(now(given)).toEqual({ said: `n° 1031 · courriel, récépissé · ${end}`, isSettled: true, offers: 0 })
  })
})

describe('open, with all that can be done', () => {
  test.each<[string, Given, string]>([
    ['late', {}, '1 jour ouvré de retard'],
    [
      'made to wait, with its new date',
      { holdings: [{ on: on('2026-11-19'), until: on('2026-12-04') }] },
      'réponse annoncée pour le vendredi 4 décembre',
    ],
    ['chased', { chasers: [on('2026-11-20')] }, '1 jour ouvré de retard · 1 relance'],
    ['waiting for items', { incomplete: { asked: on('2026-11-16') } }, 'en attente de pièces depuis le lundi 16'],
    [
      'received from another service',
      { service: 'Accueil', transfers: [{ to: 'Séjour', on: on('2026-11-13') }] },
      '1 jour ouvré de retard · transférée par Accueil le vendredi 13',
    ],
  ])('%s', (_what, given, state) => {
    expect(now(given)).toEqual({ said: `n° 1031 · courriel, récépissé · ${state}`, isSettled: false, offers: 4 })
  })

  test('a transfer settles nothing for a room of every service', () => {
    const given = { transfers: [{ to: 'Légalité', on: on('2026-11-20') }] }
    expect(now(given, [])).toMatchObject({ isSettled: false, offers: 4 })
    expect(now(given, ['Séjour', 'Légalité'])).toMatchObject({ isSettled: false, offers: 4 })
  })

  test('a request that never was the room’s is not settled by being another’s', () => {
    expect(now({}, ['Accueil'])).toMatchObject({ isSettled: false, offers: 1 })
  })
})

test('an entry reads in English where the bot speaks English', () => {
  const { said } = now({ outcome: { kind: 'replied', on: on('2026-11-19') } }, ['Séjour'], words.en)
  expect(said).toBe('#1031 · e-mail, récépissé · substantive reply on Thursday 19 November, in time')
})
