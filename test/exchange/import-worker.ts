// Imports a file in a worker whose memory the test limits, counting entries instead of keeping them.

import { parentPort, workerData } from 'node:worker_threads'
import { importFile, type ImportingRegister } from '../../src/exchange/import-file.ts'
import { importContext } from './import-register.ts'

const counting: ImportingRegister = {
  get: async () => undefined,
  standing: async () => [],
  known: async () => new Set(),
  add: async (chunks) => {
    let added = 0
    for await (const chunk of chunks) added += chunk.length
    return { added }
  },
}

const file: unknown = workerData
if (typeof file === 'string')
  parentPort?.postMessage(await importFile({ file, ignoreUnknown: false, context: importContext }, counting))
