// The arguments of the command line: a verb, its operands, the options that all verbs know and each one's own.

import { parseArgs } from 'node:util'

import { UserError } from '../errors.ts'
import { nearest } from '../grammar/suggest.ts'

export const verbNames = [
  'start',
  'import',
  'export',
  'rates',
  'report',
  'verify',
  'digest',
  'doctor',
  'matrix-setup',
  'slack-manifest',
  'backup',
  'restore',
  'help',
] as const
export type VerbName = (typeof verbNames)[number]

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const options = {
  data: text,
  config: text,
  at: text,
  as: text,
  json: flag,
  demo: flag,
  help: flag,
  period: text,
  basis: text,
  service: text,
  mailbox: text,
  by: text,
  format: text,
  'ignore-unknown': flag,
  replace: flag,
  'new-device': flag,
  url: text,
  out: text,
  texts: text,
  mystery: text,
} as const

type OptionName = keyof typeof options

const shared: readonly OptionName[] = ['data', 'config', 'at', 'json', 'help']

/** What each verb takes beside the shared options. */
const own: Readonly<Record<VerbName, readonly OptionName[]>> = {
  start: ['as', 'demo'],
  import: ['ignore-unknown'],
  export: ['period', 'format'],
  rates: ['period', 'basis', 'service', 'mailbox', 'by'],
  report: ['period', 'basis', 'service', 'out', 'texts', 'mystery'],
  verify: ['period', 'basis'],
  digest: ['service'],
  doctor: [],
  'matrix-setup': ['new-device'],
  'slack-manifest': ['url'],
  backup: [],
  restore: ['replace'],
  help: [],
}

const operandCount: Readonly<Record<VerbName, readonly [least: number, most: number]>> = {
  start: [0, 0],
  import: [1, 1],
  export: [1, 1],
  rates: [0, 0],
  report: [0, 0],
  verify: [0, 1],
  digest: [0, 0],
  doctor: [0, 0],
  'matrix-setup': [0, 0],
  'slack-manifest': [0, 0],
  backup: [1, 1],
  restore: [1, 1],
  help: [0, 0],
}

export interface CliArguments {
  readonly verb: VerbName
  readonly operands: readonly string[]
  readonly options: {
    readonly [Name in OptionName]?: (typeof options)[Name]['type'] extends 'string' ? string : boolean
  }
}

const isVerb = (word: string): word is VerbName => verbNames.some((name) => name === word)

/** Reads the arguments. Throws a UserError naming what is unknown, missing or too much, with the nearest right form. */
export const readArguments = (args: readonly string[]): CliArguments => {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const [first = 'start', ...operands] = positionals
  if (!isVerb(first)) throw new UserError((words) => words.cli.unknownVerb(first, nearest(first, verbNames), verbNames))
  const verb = values['help'] === true ? 'help' : first
  const known: readonly string[] = verb === 'help' ? Object.keys(options) : [...shared, ...own[verb]]
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name } = token
    if (!known.includes(name))
      throw new UserError((words) => words.cli.unknownOption(token.rawName, nearest(name, known), known))
    const wanted = Object.entries(options).find(([option]) => option === name)?.[1].type
    // `--period --json` gives no period, and `--json` is not one.
    const isMissing =
      token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'))
    if (wanted === 'string' && isMissing) throw new UserError((words) => words.cli.optionWithoutValue(token.rawName))
    if (wanted === 'boolean' && token.value !== undefined)
      throw new UserError((words) => words.cli.optionWithValue(token.rawName))
  }
  const [least, most] = operandCount[verb]
  if (verb !== 'help' && operands.length < least) throw new UserError((words) => words.cli.missingOperand(verb))
  if (verb !== 'help' && operands.length > most)
    throw new UserError((words) => words.cli.tooManyOperands(verb, operands.slice(most)))
  return { verb, operands, options: values as CliArguments['options'] }
}
