// The command line and the terminal, in English.

import type { cli as french } from '../fr/cli.ts'
import { code, line } from '../rich-text.ts'

const nothing = 'Nothing was done.'

const options = (names: readonly string[]): string => names.map((name) => `--${name}`).join(', ')

const operands: Readonly<Record<string, string>> = {
  import: 'the file to import, for example “import register.xlsx”',
  export: 'the file to write, for example “export register.csv”, or “-” for standard output',
  backup: 'the backup file to write, for example “backup vigie-2026-11-20.gz”',
  restore: 'the backup to restore, for example “restore vigie-2026-11-20.gz”',
}

export const cli: typeof french = {
  prompt: 'vigie> ',
  leaving: ['exit', 'quit', 'q', 'quitter'],
  greeting: 'Vigie follows requests and their deadlines. Type help to begin, exit to leave.',
  demoGreeting:
    'Demonstration: an imaginary year, in a temporary folder that is erased on leaving. Try rates, overdue, digest, help.',
  unknownVerb: (verb, near, known) =>
    near === undefined
      ? line`I do not know ${code(verb)}. It takes ${known.join(', ')}. ${nothing}`
      : line`I do not know ${code(verb)}. Did you mean ${code(near)}? ${nothing}`,
  unknownOption: (option, near, known) =>
    near === undefined
      ? line`I do not know ${code(option)} here. Options: ${options(known)}. ${nothing}`
      : line`I do not know ${code(option)} here. Did you mean ${code(`--${near}`)}? ${nothing}`,
  optionWithoutValue: (option) => line`A value is missing after ${code(option)}. ${nothing}`,
  optionWithValue: (option) => line`${code(option)} takes no value. ${nothing}`,
  missingOperand: (verb) => line`Missing: ${operands[verb] ?? 'a value'}. ${nothing}`,
  tooManyOperands: (verb, extra) => line`${code(verb)} does not expect ${extra.join(' ')}. ${nothing}`,
  wrongInstant: (text) =>
    line`“${text}” is not a date and time: it takes, for example, ${code('--at 2026-11-16T09:00')}. ${nothing}`,
  wrongValue: (option, text) =>
    line`“${text}” does not suit ${code(option)}. For example ${code(`${option} 2022-05`)}, ${code('2022-Q2')}, ${code('2022')} or ${code('2022-05..2022-10')}. ${nothing}`,
  notAChoice: (option, text, near, choices) =>
    near === undefined
      ? line`“${text}” does not suit ${code(option)}: it takes ${choices.join(', ')}. ${nothing}`
      : line`“${text}” does not suit ${code(option)}. Did you mean ${code(near)}? ${nothing}`,
  faults: (faults) =>
    line`The configuration prevents the start:\n${faults.map(({ where, found, expected }) => `  ${where}: ${found}. Expected: ${expected}`).join('\n')}`,
  clockChosenOnline: line`${code('--at')} cannot be combined with the connection to Matrix or Slack: in a real room, deadlines are counted by the real time. To look at the register on another date: ${code('digest')}, ${code('rates')} or ${code('start --demo')}. ${nothing}`,
  unreachableRooms: (rooms) =>
    line`${rooms === 1 ? 'One Matrix room is configured' : `${rooms} Matrix rooms are configured`}, but Vigie’s account is not: it will not be there. Give ${code('VIGIE_MATRIX_HOMESERVER')} or, on Tchap, ${code('VIGIE_MATRIX_EMAIL')}.`,
  bug: 'An unexpected error occurred. Please report it with the lines that follow.',
  fatal: 'Writing to the disk failed: Vigie stops so as to lose nothing. Check the disk, then start it again.',
  backedUp: (file, files) => line`Backup written to ${file} (${files} files). Keep it on another disk.`,
  restored: (files, aside) =>
    line`Backup restored (${files} files).${aside === undefined ? '' : ` The previous data are kept in ${aside}.`}`,
  usage: `Vigie: daily quality follow-up.

  npm start                      opens Vigie in this terminal
  npm start -- --demo            the same on a demonstration year
  node bin/vigie.mjs VERB        a command below

Verbs
  start [--as NAME] [--demo]     starts the bot
  import FILE                    imports a register, CSV or XLSX (--ignore-unknown: leaves unknown columns out)
  export FILE                    writes the register as CSV, XLSX or JSON (--period, --format; “-”: standard output)
  rates                          rates and delays (--period, --basis, --service, --mailbox, --by month|service|mailbox)
  report --out FOLDER            a period’s report (HTML, DOCX), display sheet and workbook (--period, --basis, --service, --texts FOLDER)
  report --mystery NAME --out …  a mystery survey’s report (HTML, DOCX)
  verify [TABLE]                 contradictions in a table of figures, or in the register (--period, --basis)
  digest                         the digest, now (--service)
  doctor                         checks the configuration, the data, the clock, the next sends, Matrix and Slack
  matrix-setup [--new-device]    makes Vigie’s Matrix or Tchap account ready, once
  slack-manifest [--url ADDRESS] writes the manifest of Vigie’s Slack app (--url: deliveries over HTTP)
  backup FILE                    backs up, even while Vigie runs
  restore FILE                   restores a backup, with Vigie stopped (--replace: sets the present data aside)

Everywhere
  --data FOLDER  --config FILE  --at 2026-11-16T09:00  --json`,
}
