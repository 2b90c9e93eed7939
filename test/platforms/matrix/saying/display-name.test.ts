// Names on Tchap end with an organisation, and may hold anything that a person could type.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutOrganisation } from '../../../../src/platforms/matrix/saying/display-name.ts'

test.each([
  ['Marie Dupont [Intérieur]', 'Marie Dupont'],
  ['Ali Benali', 'Ali Benali'],
  ['Jean [dit Jo] Martin [Pref-93] ', 'Jean [dit Jo] Martin'],
  ['Jean Martin[Externe]', 'Jean Martin'],
  ['[Accueil]', '[Accueil]'],
  ['Anne\nMarie\u202E [Intérieur]\u200B', 'Anne Marie'],
  ['', ''],
])('%j is called %j', (name, called) => {
  expect(withoutOrganisation(name)).toBe(called)
})

test('a name made to be long is cut', () => {
  expect(withoutOrganisation('é'.repeat(5000))).toHaveLength(80)
})

test('whatever a name holds, it is one line that disturbs no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      expect(withoutOrganisation(name)).not.toMatch(/[\n\r\u202A-\u202E\u2066-\u2069\u200B]/)
    }),
    { numRuns: 100 },
  )
})
