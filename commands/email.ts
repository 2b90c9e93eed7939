// Logging e-mails: /courriel.

import { requestCommand } from './log-request.ts'

export const email = requestCommand('email')
