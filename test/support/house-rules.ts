// What every file of the project keeps to, beyond what the linter can see.

import { posix } from 'node:path'
import type { SourceFile } from './source-files.ts'

const longest = 250
const emptyNames = /(?:^|\/)(?:utils?|helpers?|common|shared|lib|misc)[/.]|-(?:utils?|helpers?)\./
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:slow|matrix|test|config|bench))*\.(?:ts|mjs)$/
const openingComment = /^\/\/ \S.{5,}/
const readsTime = /\bDate\.now\b|\bnew Date\b|\bDate\(|\bTemporal\.Now\b/
const enumeration = /^\s*(?:export\s+)?(?:const\s+|declare\s+)?enum\s+\w/m
/** Comments and texts, which may name what the code must not do. */
const comment = /^\s*\/\/.*$|\/\*[\s\S]*?\*\/|'[^'\n]*'|"[^"\n]*"/gm

type Rule = (file: SourceFile) => string | undefined

const rules: readonly Rule[] = [
  ({ text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > longest ? `has ${lines} lines` : undefined
  },
  ({ text }) => (openingComment.test(text) ? undefined : 'does not open with a sentence on its role'),
  ({ path }) => (emptyNames.test(path) ? 'has a name that says nothing' : undefined),
  ({ path }) => (kebabCase.test(posix.basename(path)) ? undefined : 'is not in kebab-case'),
  ({ path }) => (posix.basename(path) === 'index.ts' && path !== 'commands/index.ts' ? 'is a barrel' : undefined),
  ({ path, text }) =>
    path !== 'src/clock.ts' && readsTime.test(text.replace(comment, '')) ? 'reads the time' : undefined,
  ({ text }) => (enumeration.test(text.replace(comment, '')) ? 'has an enum' : undefined),
]

/** A line for each rule that a file breaks. */
export const brokenRules = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) =>
    rules.flatMap((rule) => {
      const fault = rule(file)
      return fault === undefined ? [] : [`${file.path} ${fault}`]
    }),
  )
