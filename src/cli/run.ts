// Runs one verb of the command line and words what stops it. Exit status: 0 done, 1 not done.

import { ConfigError, UserError } from '../errors.ts'
import { plainText } from '../i18n/rich-text.ts'
import { words } from '../i18n/words.ts'
import { readArguments, type VerbName } from './arguments.ts'
import { type CliContext, createContext } from './context.ts'

/** Returns the exit status. */
export type Verb = (context: CliContext) => Promise<number>

/** Loaded when asked for: starting the bot does not read what importing needs. */
const verbs: Readonly<Record<Exclude<VerbName, 'help'>, () => Promise<Verb>>> = {
  start: async () => (await import('./verbs/start.ts')).start,
  import: async () => (await import('./verbs/import.ts')).importVerb,
  export: async () => (await import('./verbs/export.ts')).exportVerb,
  rates: async () => (await import('./verbs/rates.ts')).ratesVerb,
  report: async () => (await import('./verbs/report.ts')).reportVerb,
  verify: async () => (await import('./verbs/verify.ts')).verifyVerb,
  digest: async () => (await import('./verbs/digest.ts')).digestVerb,
  doctor: async () => (await import('./verbs/doctor.ts')).doctor,
  'matrix-setup': async () => (await import('./verbs/matrix-setup.ts')).matrixSetup,
  'slack-manifest': async () => (await import('./verbs/slack-manifest.ts')).slackManifest,
  backup: async () => (await import('./verbs/backup.ts')).backupVerb,
  restore: async () => (await import('./verbs/restore.ts')).restoreVerb,
}

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Whoever reads may stop before the end (`| head`): that is no fault, and there is nobody left to tell. */
const endWithTheReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    // Nobody reads what would still be written.
    // oxlint-disable-next-line no-restricted-properties
    process.exit(0)
  })
}

export const runCommandLine = async (args: readonly string[]): Promise<number> => {
  endWithTheReader()
  // Until the configuration is read, nobody knows the language: French, as most who read it.
  let catalogue = words.fr
  try {
    const given = readArguments(args)
    if (given.verb === 'help') {
      process.stdout.write(`${catalogue.cli.usage}\n`)
      return 0
    }
    const verb = await verbs[given.verb]()
    const context = await createContext(given)
    catalogue = context.words
    return await verb(context)
  } catch (error) {
    if (error instanceof UserError) tell(plainText(error.say(catalogue)))
    else if (error instanceof ConfigError) tell(plainText(catalogue.cli.faults(error.faults)))
    else {
      tell(catalogue.cli.bug)
      tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    return 1
  }
}
