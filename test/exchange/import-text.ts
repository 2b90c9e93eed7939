// Imports a text as a file of its own, and gives what the register then holds or what was said.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { importFile, type ImportReport } from '../../src/exchange/import-file.ts'
import type { RowContext } from '../../src/exchange/row-context.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import type { Entry } from '../../src/register/entry.ts'
import { importContext, ImportRegister } from './import-register.ts'

/** A folder of its own for the running test, removed at its end. */
export const folderForTest = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-exchange-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export const fileOf = async (content: string | Uint8Array, name = 'registre.csv'): Promise<string> => {
  const file = join(await folderForTest(), name)
  await writeFile(file, content)
  return file
}

export interface Imported {
  readonly report: ImportReport
  readonly entries: readonly Entry[]
}

interface Options {
  readonly register?: ImportRegister
  readonly context?: Partial<RowContext>
  readonly ignoreUnknown?: boolean
  readonly name?: string
}

export const importing = async (file: string, options: Options = {}): Promise<Imported> => {
  const { register = new ImportRegister(), context = {}, ignoreUnknown = false } = options
  const report = await importFile({ file, ignoreUnknown, context: { ...importContext, ...context } }, register)
  return { report, entries: register.entries }
}

export const importText = async (content: string | Uint8Array, options: Options = {}): Promise<Imported> =>
  importing(await fileOf(content, options.name), options)

/** The French sentences of the UserError that an import ends with; anything else fails the test. No-break spaces are shown as `~`. */
export const refusalOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return plainText(error.say(words.fr)).replace(/[\u00A0\u202F]/g, '~')
  }
  throw new Error('the import was expected to be refused')
}

/** What an entry says, without what the register gives it. */
export const contentOf = ({ id: _id, revision: _revision, logged: _logged, ...content }: Entry) => content
