// The reports in the documentation are what the program makes today.

import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fileBytes } from '../../src/chat/file-bytes.ts'
import { documentedReports, fileOf } from './documented-reports.ts'
import { isSameContent } from './same-content.ts'

test('they are up to date', { timeout: 60_000 }, async () => {
  const files = await documentedReports()
  expect((await readdir(fileOf(''))).toSorted()).toEqual(files.map(({ name }) => name).toSorted())
  for (const file of files) {
    const kept = await readFile(fileOf(file.name))
    expect([file.name, await isSameContent(file.name, kept, fileBytes(file))]).toEqual([file.name, true])
  }
})
