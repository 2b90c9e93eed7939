// Entries whose texts a spreadsheet could take for something else.

import type { Entry } from '../../src/register/entry.ts'
import { aRequest } from '../support/requests.ts'

/** What would be computed, or start a program, if it were not kept a text. */
export const formulas = [
  '=1+1',
  '=HYPERLINK("http://exemple.invalid";"cliquer")',
  '+33 1 23',
  '-2+3',
  '@SOMME(A1)',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  "'=1+1",
] as const

/** What only looks odd: separators, quotation marks, accents, several spaces. */
const oddities = ['l’été ; « ça » "va"', 'deux ; trois', 'œuvre, Ÿ', '100 % sûr', 'a  b'] as const

export const hostileEntries = (firstId: number): readonly Entry[] =>
  [...formulas, ...oddities].map((text, index) =>
    aRequest(firstId + index, '2026-12-01', {
      label: text,
      theme: text,
      service: text,
      mailbox: text,
      reference: text,
    }),
  )
