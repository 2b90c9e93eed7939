// Logging messages of the suggestion box: /urne.

import { requestCommand } from './acting/log-request.ts'

export const box = requestCommand('box')
