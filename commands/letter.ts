// Logging letters: /courrier.

import { requestCommand } from './acting/log-request.ts'

export const letter = requestCommand('letter')
