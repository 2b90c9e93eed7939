// Starts the program as a person does and tells what it used until its first words.

import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'

import { project } from '../ground/kept.ts'

export interface Start {
  /** Milliseconds of user and system time, all threads. */
  readonly cpu: number
  /** Milliseconds since the process began. */
  readonly wall: number
  /** Resident megabytes. */
  readonly rss: number
}

/** A fresh copy of the sources: one that was just edited is newer than what Node cached of it. */
export const freshCopy = async (): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'vigie-bench-'))
  for (const part of ['src', 'commands', 'storage', 'package.json'])
    await cp(join(project, part), join(copy, part), { recursive: true })
  await symlink(join(project, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

const probe = join(project, 'bench/probes/at-first-words.ts')

/** Milliseconds after which a process that said nothing is ended: reading its note then fails. */
const longest = 60_000

/** Opens the terminal in a copy, types a line when there is one, and ends when `text` is printed. */
export const start = async (
  copy: string,
  args: readonly string[],
  { text, line }: { readonly text: string; readonly line?: string },
): Promise<Start> => {
  const file = join(copy, 'probe.json')
  const terminal = spawn(process.execPath, ['--import', probe, 'src/main.ts', ...args], {
    cwd: copy,
    env: { ...process.env, TMPDIR: copy, BENCH_PROBE_FILE: file, BENCH_PROBE_TEXT: text },
  })
  if (line !== undefined) terminal.write(`${line}\r`)
  const late = setTimeout(() => terminal.kill('SIGKILL'), longest)
  await new Promise<void>((resolve) => terminal.onExit(() => resolve()))
  clearTimeout(late)
  const told = JSON.parse(await readFile(file, 'utf8')) as Start
  await rm(file)
  return told
}
