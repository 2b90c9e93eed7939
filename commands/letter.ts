// Logging letters: /courrier.

import { requestCommand } from './log-request.ts'

export const letter = requestCommand('letter')
