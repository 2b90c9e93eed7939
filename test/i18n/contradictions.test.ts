// The words for each contradiction, in both languages.

import { expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import type { Contradiction } from '../../src/register/invariants.ts'

const today = dayOf(localDate('2026-11-20'))
const [early, late] = [localDate('2026-11-03'), localDate('2025-11-05')]

const cases: readonly (readonly [Contradiction, string, string])[] = [
  [
    { kind: 'before-receipt', what: 'reply', date: late, received: early },
    'Réponse le mercredi 5 novembre 2025, avant la réception le mardi 3 novembre.',
    'Reply on Wednesday 5 November 2025, before receipt on Tuesday 3 November.',
  ],
  [
    { kind: 'in-future', what: 'acknowledgement', date: early },
    'Accusé de réception le mardi 3 novembre~: cette date n’est pas encore passée.',
    'Acknowledgement on Tuesday 3 November: that day has not come yet.',
  ],
  [
    { kind: 'out-of-range', what: 'announced', date: localDate('2199-01-01') },
    'Réponse annoncée en 2199~: l’année est hors du calendrier.',
    'Announced reply in 2199: the year is outside the calendar.',
  ],
  [
    { kind: 'holding-backwards', on: early, until: late },
    'Réponse annoncée pour le mercredi 5 novembre 2025, avant la réponse d’attente elle-même, envoyée le mardi 3 novembre.',
    'Reply announced for Wednesday 5 November 2025, before the holding reply itself, sent on Tuesday 3 November.',
  ],
  [
    { kind: 'completed-before-asked', asked: early, completed: late },
    'Pièces arrivées le mercredi 5 novembre 2025, avant d’être demandées le mardi 3 novembre.',
    'Items arrived on Wednesday 5 November 2025, before they were asked for on Tuesday 3 November.',
  ],
  [
    { kind: 'count', count: 1_000_000_000 },
    'Un nombre va de 1 à 100_000 (0 seulement pour des appels), pas 1_000_000_000.',
    'A count goes from 1 to 100,000 (0 for calls only), not 1,000,000,000.',
  ],
  [
    { kind: 'no-calls' },
    'Aucun nombre d’appels~: ni reçus, ni décrochés, ni perdus, ni au serveur vocal.',
    'No count of calls: neither received, nor answered, nor lost, nor handled by the voice server.',
  ],
  [
    { kind: 'answered-above-received', answered: 97, received: 96 },
    'Décrochés~: 97, reçus~: 96. Il ne peut pas y avoir plus d’appels décrochés que d’appels reçus.',
    'Answered: 97, received: 96. No more calls can be answered than received.',
  ],
]

const shown = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_')

test.each(cases)('$kind', (contradiction, french, english) => {
  const { fr, en } = words
  expect(shown(plainText(fr.contradictions.reason(contradiction, today)))).toBe(french)
  expect(shown(plainText(en.contradictions.reason(contradiction, today)))).toBe(english)
  expect(plainText(fr.contradictions.refusal(contradiction, today))).toMatch(/ Rien n’a été enregistré\.$/)
  expect(plainText(en.contradictions.refusal(contradiction, today))).toMatch(/ Nothing was recorded\.$/)
})
