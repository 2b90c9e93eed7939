// Logging messages of the contact form: /formulaire.

import { requestCommand } from './acting/log-request.ts'

export const form = requestCommand('form')
