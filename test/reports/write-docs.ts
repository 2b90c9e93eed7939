// Makes the reports that the documentation shows: `node test/reports/write-docs.ts`, after a change of what they say.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileBytes } from '../../src/chat/file-bytes.ts'
import { documentedReports, fileOf } from './documented-reports.ts'
import { isSameContent } from './same-content.ts'

await mkdir(fileOf(''), { recursive: true })
const files = await documentedReports()
const names = files.map(({ name }) => name)
for (const kept of await readdir(fileOf(''))) if (!names.includes(kept)) await rm(fileOf(kept))
for (const file of files) {
  const made = fileBytes(file)
  const kept = await readFile(fileOf(file.name)).catch(() => undefined)
  // An archive that says the same stays: only its hour would change.
  if (kept === undefined || !(await isSameContent(file.name, kept, made))) await writeFile(fileOf(file.name), made)
}
