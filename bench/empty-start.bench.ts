// What the empty terminal costs until its first prompt, once Node has cached what it compiled.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { words } from '../src/i18n/words.ts'
import { isQuick, tell } from './measures.ts'
import { freshCopy, start } from './probes/start.ts'
import { median } from './samples.ts'

const rounds = isQuick ? 5 : 31

const copy = await freshCopy()
const open = () => start(copy, ['--data', join(copy, 'data')], { text: words.fr.cli.prompt.trim() })
const first = await open()
const again: number[] = []
for (let round = 0; round < rounds; round += 1) again.push((await open()).cpu)
await rm(copy, { recursive: true })
tell({ 'empty.first': first.cpu, 'empty.again': median(again) })
