// Before the tests of Matrix: makes sure that there is a homeserver to run, and tells the tests where.

import type { TestProject } from 'vitest/node'
import { installSynapse, type SynapseInstall } from './synapse-install.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly synapse: SynapseInstall
  }
}

export const setup = (project: TestProject): void => {
  project.provide('synapse', installSynapse())
}
