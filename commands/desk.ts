// Logging messages handed in at the desk: /guichet.

import { requestCommand } from './acting/log-request.ts'

export const desk = requestCommand('desk')
