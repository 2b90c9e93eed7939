// Logging e-mails: /courriel.

import { requestCommand } from './acting/log-request.ts'

export const email = requestCommand('email')
