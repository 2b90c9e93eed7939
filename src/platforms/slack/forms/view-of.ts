// A form as a window of Slack.

import type { ModalView } from '@slack/types'

import type { Form } from '../../../grammar/forms/form.ts'
import { type Line, plainText } from '../../../i18n/rich-text.ts'
import type { Words } from '../../../i18n/words.ts'
import { fieldBlock } from './field-block.ts'
import { callbackOf } from './form-id.ts'
import { type FormOrigin, metadataOf } from './origin.ts'
import { plain } from './plain.ts'

/** Of a window's title and buttons. Source: Slack's reference of views. */
export const longestTitle = 24

/** Of a section. */
const longestSection = 3000

interface Showing {
  readonly origin: FormOrigin
  readonly words: Words
  /** Why the command was refused, where it is about no field in particular. */
  readonly refusal?: Line
}

/** The same form shown again keeps what was typed, since its blocks have the same ids. */
export const viewOf = (form: Form, { origin, words, refusal }: Showing): ModalView => {
  const { buttons } = words.forms
  return {
    type: 'modal',
    callback_id: callbackOf(form.id),
    private_metadata: metadataOf(origin),
    title: plain(form.title, longestTitle),
    submit: plain(buttons.submit, longestTitle),
    close: plain(buttons.cancel, longestTitle),
    blocks: [
      ...(refusal === undefined
        ? []
        : [
            { type: 'section' as const, block_id: 'refusal', text: plain(plainText(refusal), longestSection) },
            { type: 'divider' as const },
          ]),
      ...form.fields.map(fieldBlock),
    ],
  }
}
