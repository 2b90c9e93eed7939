// How a view is known to be a form, and which: by its callback id.

import type { FormId } from '../../../grammar/forms/form.ts'
import { isFormId } from '../../../grammar/forms/form-plans.ts'

const prefix = 'form.'

export const callbackOf = (id: FormId): string => `${prefix}${id}`

/** The form of a callback id; nothing for one that is no form's, or one that is not made any more. */
export const formIdOf = (callbackId: string): FormId | undefined => {
  const id = callbackId.startsWith(prefix) ? callbackId.slice(prefix.length) : ''
  return isFormId(id) ? id : undefined
}
