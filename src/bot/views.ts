// What platforms show without being asked in words, read from the register.

import { textReply } from '../chat/reply.ts'
import type { Views } from '../chat/views.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/config.ts'
import type { Words } from '../i18n/words.ts'
import type { ListEntries, ListOpen, ReadEntry } from '../register/ports.ts'

interface ViewsSetting {
  readonly config: Config
  readonly clock: Clock
  readonly words: Words
  readonly register: ReadEntry & ListOpen & ListEntries
}

export const registerViews = ({ words }: ViewsSetting): Views => ({
  home: () => Promise.resolve(textReply(words.lists.noneMine)),
  now: () => Promise.resolve(new Map()),
})
