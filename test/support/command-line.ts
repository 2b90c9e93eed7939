// Vigie's command line in a process of its own, as a script would call it.

import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export const mainFile = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export interface Run {
  /** The exit status; nothing when a signal ended the process. */
  readonly status: number | null
  readonly output: string
  readonly errors: string
}

/** The variables of the tests, without the one that is for them alone: Vigie refuses those that it does not know. */
export const testVariables = (): NodeJS.ProcessEnv => ({ ...process.env, VIGIE_TEST_HOMESERVER: undefined })

/**
 * Runs Vigie to its end with what is typed into it, one message a line; `env`
 * is added to the variables of the tests, and `cwd` is where a `.env` may be.
 */
export const runVigie = async (
  args: readonly string[],
  input = '',
  env: NodeJS.ProcessEnv = {},
  cwd = process.cwd(),
): Promise<Run> => {
  const child = spawn(process.execPath, [mainFile, ...args], {
    stdio: 'pipe',
    cwd,
    env: { ...testVariables(), ...env },
  })
  // A verb that reads nothing may be gone before it is written to.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const status = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await status, output, errors }
}

/** What a verb prints with `--json`. A verb that fails, fails the test with what it said. */
export const askVigie = async <Answer>(args: readonly string[]): Promise<Answer> => {
  const { status, output, errors } = await runVigie([...args, '--json'])
  if (status !== 0) throw new Error(`${args.join(' ')}: ${errors}`)
  return JSON.parse(output) as Answer
}
