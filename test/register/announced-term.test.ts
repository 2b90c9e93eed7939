// Whether a holding reply announces a date or a duration.

import { expect, test } from 'vitest'
import { announcesTerm } from '../../src/register/templates/announced-term.ts'

test.each([
  'Une réponse vous sera apportée avant le [date].',
  'Nous vous répondrons sous [nombre] semaines.',
  'Réponse sous 3 semaines',
  'Une réponse vous parviendra dans un délai de deux mois.',
  'Nous reviendrons vers vous d’ici le 12/12/2026.',
  'au plus tard le 1er mars',
  'dans un délai de [délai]',
  'à compter du [date], vous pourrez retirer votre titre',
  'Une réponse vous parviendra avant la fin du mois.',
  'courant décembre',
  'dès le 15/12',
  'dans la semaine du [date]',
  'avant le …',
  'You will have an answer within [number] weeks.',
])('%s announces one', (text) => {
  expect(announcesTerm(text)).toBe(true)
})

test.each([
  'Nous vous répondrons dès que possible.',
  'Votre message du [date] a été transmis au service compétent.',
  'Votre demande reçue le [date de réception] est à l’étude.',
  'Votre dossier, reçu par nos services le 12 mars, est à l’étude depuis trois semaines.',
  'Le standard est ouvert 5 jours sur 7.',
  'Bonjour [nom],',
  'Le guichet est ouvert 24/24, 7/7, toute la semaine.',
  'dans les meilleurs délais',
])('%s does not', (text) => {
  expect(announcesTerm(text)).toBe(false)
})
