// The ledger that tests use keeps the same contract as the one on disk.

import { ledgerContract } from '../contracts/ledger.ts'
import { MemoryLedger } from '../support/memory-ledger.ts'

ledgerContract(async () => {
  const ledger = new MemoryLedger()
  return { ledger, reopen: async () => ledger }
})
