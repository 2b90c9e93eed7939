// Logging messages of the contact form: /formulaire.

import { requestCommand } from './log-request.ts'

export const form = requestCommand('form')
