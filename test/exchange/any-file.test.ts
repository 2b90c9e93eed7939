// Whatever a file holds, an import answers in words and never breaks.

import fc from 'fast-check'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { columnIds, columns } from '../../src/exchange/columns.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { ImportRegister } from './import-register.ts'
import { folderForTest, importing } from './import-text.ts'

const lines = fc.oneof(
  fc.constantFrom('', 'demande', 'appels', 'courriel', '17/05/2022', '2022-05-18', '31/02/2022', '|', 'oui', '2', '-3'),
  fc.constantFrom(
    'fond',
    'attente',
    'non datée',
    '44698',
    '99999',
    '1e9',
    'externe:',
    "'",
    '"',
    '\0',
    '\uFEFF',
    '\uD800',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** What an import ends with: its report, or the sentence of a UserError, which must exist in both languages. */
const outcomeOf = async (file: string, register: ImportRegister): Promise<string> => {
  try {
    const { report } = await importing(file, { register })
    return `added ${report.added}`
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(register.entries).toEqual([])
    expect(plainText(error.say(words.en))).toContain('Nothing was recorded.')
    return plainText(error.say(words.fr))
  }
}

test('any cells under the known columns are read or refused in words', async () => {
  const file = join(await folderForTest(), 'registre.csv')
  const header = columnIds.map((id) => columns[id].fr)
  const good: Record<string, string> = { canal: 'courriel', 'reçu le': '17/05/2022' }
  let added = 0
  const row = fc.array(lines, { minLength: header.length, maxLength: header.length })
  const sparse = fc.array(fc.tuple(fc.nat(header.length - 1), lines), { maxLength: 4 }).map((cells) => {
    const filled: string[] = header.map((name) => good[name] ?? '')
    for (const [index, cell] of cells) filled[index] = cell
    return filled
  })
  const property = fc.asyncProperty(
    fc.array(fc.oneof(row, { weight: 4, arbitrary: sparse }), { maxLength: 3 }),
    async (rows) => {
      const quoted = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      await writeFile(file, [header.join(';'), ...quoted].join('\n'))
      const outcome = await outcomeOf(file, new ImportRegister())
      expect(outcome).toMatch(/^added \d+$|Rien n’a été enregistré\./)
      if (/^added [1-9]/.test(outcome)) added += 1
    },
  )
  await fc.assert(property, { numRuns: 200 })
  // Else the property would only have met refusals.
  expect(added).toBeGreaterThan(5)
})

test('any bytes are read or refused in words', async () => {
  const file = join(await folderForTest(), 'registre.csv')
  const begun = fc.constantFrom('', 'canal;reçu le\n', 'PK\u0003\u0004', '"', 'date,reçus\n')
  const property = fc.asyncProperty(begun, fc.uint8Array({ maxLength: 200 }), async (beginning, bytes) => {
    await writeFile(file, Buffer.concat([Buffer.from(beginning), bytes]))
    expect(await outcomeOf(file, new ImportRegister())).toMatch(/^added \d+$|Rien n’a été enregistré\./)
  })
  await fc.assert(property, { numRuns: 100 })
})

test('a cell of 900 000 characters is refused at once', async () => {
  const file = join(await folderForTest(), 'registre.csv')
  for (const cell of ['1'.repeat(900_000), ' '.repeat(899_999) + 'x', '|'.repeat(900_000), 'a@'.repeat(450_000)]) {
    await writeFile(file, `canal;reçu le;libellé;relances\ncourriel;${cell};${cell};\n`.slice(0, 999_990))
    expect(await outcomeOf(file, new ImportRegister())).toContain('Rien n’a été enregistré.')
    await writeFile(file, `canal;reçu le;nombre;transféré à\ncourriel;17/05/2022;;${cell}\n`)
    expect(await outcomeOf(file, new ImportRegister())).toContain('Rien n’a été enregistré.')
  }
})
