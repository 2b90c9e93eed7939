// The project's own files as the architecture test reads them: paths, lines, imports.

import { readFile, readdir } from 'node:fs/promises'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Import {
  /** As written: `../calendar/month.ts`, `zod`, `node:fs`. */
  readonly specifier: string
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** From the project's root, with slashes. */
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

const statement = /^\s*(?:import|export)\b(\s+type\b)?([^'"`;]*?\bfrom)?\s*'([^']+)'/gm
/** `{ type A, type B } from`. */
const onlyTypes = /^\s*\{(?:\s*type\s[^,}]+,?)+\s*\}\s*from$/
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g
const comment = /^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm

/** Every import and re-export of a module, those at run time included. */
export const importsIn = (text: string): readonly Import[] => {
  const code = text.replace(comment, '')
  const written = [...code.matchAll(statement)].map(([, type, names = '', specifier = '']) => ({
    specifier,
    typeOnly: type !== undefined || onlyTypes.test(names),
  }))
  const late = [...code.matchAll(dynamic)].map(([, specifier = '']) => ({ specifier, typeOnly: false }))
  return [...written, ...late]
}

/** The project path that a relative import leads to; nothing for a package. */
export const targetOf = (from: string, { specifier }: Import): string | undefined =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined

export const sourceFile = (path: string, text: string): SourceFile => ({ path, text, imports: importsIn(text) })

/** Every module under some folders, in order of path. */
export const readSources = async (folders: readonly string[]): Promise<readonly SourceFile[]> => {
  const paths = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(new URL(`../../${folder}`, import.meta.url), { recursive: true })
      return entries.map((entry) => posix.join(folder, entry.replaceAll('\\', '/')))
    }),
  )
  const modules = paths.flat().filter((path) => /\.(?:ts|mjs)$/.test(path) && !path.startsWith('test/fixtures/'))
  return Promise.all(
    modules.toSorted().map(async (path) => sourceFile(path, await readFile(posix.join(root, path), 'utf8'))),
  )
}
