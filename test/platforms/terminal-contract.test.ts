// The terminal in a pipe keeps the contract of every platform.

import { PassThrough } from 'node:stream'

import { platformContract } from '../contracts/platform.ts'
import { words } from '../../src/i18n/words.ts'
import { Terminal, terminalRoom } from '../../src/platforms/terminal/terminal.ts'

/** Waits until what was written has been read and answered: every turn of the event loop that it may take. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

platformContract(() => {
  const input = new PassThrough()
  const output = new PassThrough()
  let typed = 0
  const platform = new Terminal({
    input,
    output,
    interactive: false,
    styled: false,
    name: 'marie',
    prompt: '',
    leaving: [],
    greeting: '',
    now: () => Temporal.Instant.from('2026-11-20T09:00:00Z'),
    words: words.fr,
    nextKey: () => `session/${(typed += 1)}`,
  })
  let shown = ''
  output.setEncoding('utf8').on('data', (text: string) => (shown += text))
  return Promise.resolve({
    platform,
    room: terminalRoom,
    type: async (text) => {
      if (!input.destroyed) input.write(`${text}\n`)
      await turns()
    },
    read: () => {
      // What is still in the stream was shown already, for whoever looks.
      shown += (output.read() as string | null) ?? ''
      return shown
    },
  })
})
