// Commands that are kept slowly: what one person asked is carried out in the order in which it was asked.

import { expect, test } from 'vitest'

import { notedState } from '../../../support/noted-state.ts'
import { mark, troubled } from './troubled.ts'

test('an undoing waits for the command that it undoes, while that one is still being kept', async () => {
  const { slack, camille, channel, start } = await troubled({ speed: 1 })
  const kept = notedState()
  await start({ kept })
  const type = (text: string) => camille.types(text, channel)
  await (await type(`/courriel reçu libellé:"${mark} 1"`)).answer()
  const disk = Promise.withResolvers<void>()
  kept.refusesNotes = true
  kept.whileSaving = () => disk.promise
  const { saves } = kept
  const logging = type(`/courriel reçu libellé:"${mark} 2"`)
  await slack.until(() => kept.saves > saves)
  const undoing = type('/annuler')
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => void setImmediate(resolve))
  disk.resolve()
  await (await logging).answer()
  const { text } = await (await undoing).answer()
  expect(text).toMatch(/^N°\s2 annulé/)
})
