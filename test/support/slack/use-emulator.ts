// An emulator for one test, gone after it.

import { onTestFinished } from 'vitest'

import { type Emulator, startEmulator } from './emulator.ts'
import type { WorldSetting } from './world.ts'

export const useEmulator = async (setting: WorldSetting = {}): Promise<Emulator> => {
  const emulator = await startEmulator(setting)
  onTestFinished(() => emulator.stop())
  return emulator
}
