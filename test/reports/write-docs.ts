// Makes the reports that the documentation shows: `node test/reports/write-docs.ts`, after a change of their content.

import { mkdir, writeFile } from 'node:fs/promises'
import { fileBytes } from '../../src/chat/file-bytes.ts'
import { documentedReports, fileOf } from './documented-reports.ts'

await mkdir(fileOf(''), { recursive: true })
for (const file of await documentedReports()) await writeFile(fileOf(file.name), fileBytes(file))
