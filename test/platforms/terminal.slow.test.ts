// The bot in a real pseudo-terminal: prompt, answer, numbered actions, end of input.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type IPty, spawn } from '@lydell/node-pty'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { mainFile } from '../support/command-line.ts'

/** A person at the terminal: types, and waits for what they expect to read. */
class Person {
  readonly #pty: IPty
  readonly ended: Promise<number>
  #screen = ''
  #read = 0
  #changed: () => void = () => undefined

  constructor(directory: string) {
    this.#pty = spawn(process.execPath, [mainFile, '--data', directory, '--as', 'marie'], {
      cols: 120,
      rows: 40,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', NO_COLOR: '1' },
    })
    this.#pty.onData((text) => {
      this.#screen += text
      this.#changed()
    })
    this.ended = new Promise((resolve) => this.#pty.onExit(({ exitCode }) => resolve(exitCode)))
  }

  type(text: string): void {
    this.#pty.write(text)
  }

  /** Resolves with what was printed since the last wait, once it contains a text; the test's own limit bounds it. */
  async reads(text: string): Promise<string> {
    for (;;) {
      const found = this.#screen.indexOf(text, this.#read)
      if (found >= 0) {
        const seen = this.#screen.slice(this.#read, found + text.length)
        this.#read = found + text.length
        return seen
      }
      await new Promise<void>((resolve) => {
        this.#changed = resolve
      })
    }
  }

  leave(): void {
    this.#pty.kill('SIGKILL')
  }
}

let directory: string
let person: Person
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vigie-pty-'))
  person = new Person(directory)
})
afterEach(async () => {
  person.leave()
  await person.ended
  await rm(directory, { recursive: true, force: true })
})

test('a person logs, acts by a number and leaves with Ctrl-D', async () => {
  await person.reads('vigie> ')
  person.type('courriel reçu thème:titre\r')
  await person.reads('N°\u00a01')
  await person.reads('vigie> ')
  person.type('moi\r')
  await person.reads('2. Pourquoi')
  await person.reads('vigie> ')
  person.type('2\r')
  await person.reads('ce jour ne compte pas')
  await person.reads('vigie> ')
  person.type('\u0004')
  expect(await person.ended).toBe(0)
})

test('Ctrl-C ends the bot cleanly, what was logged is there at the next start', async () => {
  await person.reads('vigie> ')
  person.type('courriel reçu thème:passeport\r')
  await person.reads('Annuler')
  person.type('\u0003')
  expect(await person.ended).toBe(0)
  person = new Person(directory)
  await person.reads('vigie> ')
  person.type('voir 1\r')
  await person.reads('passeport')
})
