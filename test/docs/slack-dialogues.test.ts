// The dialogues of the pages on Slack are what people see there.

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

import { replayOnSlack } from './slack-dialogues.ts'
import { blocksOf } from './transcripts.ts'

test.each(['slack.md', 'slack.en.md'])('every dialogue of %s is what Slack shows', async (name) => {
  const file = new URL(`../../docs/${name}`, import.meta.url)
  const page = await readFile(file, 'utf8')
  expect(blocksOf(page).filter(({ kind }) => kind === 'slack').length).toBeGreaterThan(4)
  await expect(await replayOnSlack(page)).toMatchFileSnapshot(file.pathname)
})
