// An address of Slack's interface where nobody listens yet.

import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

import type { Emulator } from '../../../support/slack/emulator.ts'

export interface ClosedFront {
  readonly apiUrl: string
  /** From now on it leads to the emulator. */
  open(): Promise<void>
}

export const closedFront = async (slack: Emulator): Promise<ClosedFront> => {
  const target = Number(new URL(slack.apiUrl).port)
  const server = createServer((outer) => {
    const inner = connect(target, '127.0.0.1')
    outer.pipe(inner).pipe(outer)
    outer.on('error', () => inner.destroy()).on('close', () => inner.destroy())
    inner.on('error', () => outer.destroy()).on('close', () => outer.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  onTestFinished(() => void server.close())
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    open: async () => {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}
