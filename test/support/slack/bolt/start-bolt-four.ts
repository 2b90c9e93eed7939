// The same bare bot on the unmodified Bolt 4: an older client with another HTTP library and another WebSocket.

import type { App } from '@slack/bolt'
import * as boltFour from 'bolt-4'

import type { Emulator } from '../emulator.ts'
import { type Bolt, startBolt } from './start-bolt.ts'

/** What is used of it is the same in both generations, though their types do not know it. */
const four = boltFour as unknown as Bolt

export const startBoltFour = (slack: Emulator): Promise<App> => startBolt(slack, four)
