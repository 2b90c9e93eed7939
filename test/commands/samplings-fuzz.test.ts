// Whatever an officer types about samples, nothing is half-written and no bug is shown.

import fc from 'fast-check'
import { test } from 'vitest'

import { sampling } from '../../commands/sampling.ts'
import { languages } from '../../src/i18n/words.ts'
import { messageTo, noiseTo } from './hostile-messages.ts'
import { survive } from './whole-or-nothing.ts'

const days = fc.constantFrom(
  'semaine:2026-W46',
  'semaine:20',
  '2027-W01',
  'du:12/10/2026 au:18/10/2026',
  'du 23/05 au 17/05',
  'du:28/12 au:03/01',
  'semaine:2026-W99',
  'du:31/02',
)
const declared = fc
  .tuple(fc.constantFrom('boîte:pref-etrangers', 'courriers', 'courriers service:Séjour', 'prefecture', ''), days)
  .map(([place, when]) => `!échantillon ${place} ${when}`)
const later = fc.constantFrom(
  '!annuler',
  '!annuler 1',
  '!corriger 1 fin:20/10/2026',
  '!taux octobre',
  '!échantillon',
  '!voir 1',
)

const message = fc.oneof(
  { weight: 4, arbitrary: declared },
  { weight: 2, arbitrary: later },
  { weight: 2, arbitrary: messageTo(sampling) },
  { weight: 1, arbitrary: noiseTo(sampling) },
)

test('any messages about samples leave a whole register', async () => {
  const run = fc.asyncProperty(
    fc.array(message, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(...languages),
    (texts, language) => survive(texts, language, 'referent'),
  )
  await fc.assert(run, { numRuns: 80 })
})
