// Logging messages of the suggestion box: /urne.

import { requestCommand } from './log-request.ts'

export const box = requestCommand('box')
