// The limits of what can be pressed, chosen or filled in.

import { z } from 'zod'

import {
  actionId,
  anyText,
  confirmation,
  option,
  optionGroups,
  options,
  plainText,
  text,
  webAddress,
} from './text-objects.ts'

const confirm = confirmation.optional()
const placeholder = plainText(150).optional()
const asked = { action_id: actionId.optional(), placeholder, focus_on_load: z.boolean().optional() }
const chosen = { ...asked, confirm }
const many = { max_selected_items: z.int().min(1).optional() }
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as 2026-11-20')
const clockTime = z.string().regex(/^\d{2}:\d{2}$/, 'must be a time as 14:30')
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number as text')

const button = z.looseObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: actionId.optional(),
  value: text(2000).optional(),
  url: webAddress.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: text(75).optional(),
  confirm,
})

const overflow = z.looseObject({
  type: z.literal('overflow'),
  action_id: actionId.optional(),
  options: options(5),
  confirm,
})

/** Either the options or their groups. */
const listed = { options: options(100).optional(), option_groups: optionGroups.optional() }
const hasOneList = (menu: { options?: unknown; option_groups?: unknown }): boolean =>
  (menu.options === undefined) !== (menu.option_groups === undefined)
const oneList = 'must have either options or option_groups'

const staticSelect = z
  .looseObject({ type: z.literal('static_select'), ...chosen, ...listed, initial_option: option.optional() })
  .refine(hasOneList, oneList)

const multiStaticSelect = z
  .looseObject({ type: z.literal('multi_static_select'), ...chosen, ...many, ...listed })
  .refine(hasOneList, oneList)

const directorySelect = z.looseObject({
  type: z.enum(['users_select', 'conversations_select', 'channels_select', 'external_select']),
  ...chosen,
})

const multiDirectorySelect = z.looseObject({
  type: z.enum(['multi_users_select', 'multi_conversations_select', 'multi_channels_select', 'multi_external_select']),
  ...chosen,
  ...many,
})

const datepicker = z.looseObject({ type: z.literal('datepicker'), ...chosen, initial_date: isoDate.optional() })
const timepicker = z.looseObject({ type: z.literal('timepicker'), ...chosen, initial_time: clockTime.optional() })
const datetimepicker = z.looseObject({ type: z.literal('datetimepicker'), ...chosen })
const checkboxes = z.looseObject({
  type: z.literal('checkboxes'),
  ...chosen,
  options: options(10),
  initial_options: options(10).optional(),
})
const radioButtons = z.looseObject({ type: z.literal('radio_buttons'), ...chosen, options: options(10) })

const plainTextInput = z.looseObject({
  type: z.literal('plain_text_input'),
  ...asked,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
})

const numberInput = z.looseObject({
  type: z.literal('number_input'),
  ...asked,
  is_decimal_allowed: z.boolean(),
  initial_value: decimal.optional(),
  min_value: decimal.optional(),
  max_value: decimal.optional(),
})

const addressInput = z.looseObject({ type: z.enum(['email_text_input', 'url_text_input']), ...asked })
const richTextInput = z.looseObject({ type: z.literal('rich_text_input'), ...asked })
const fileInput = z.looseObject({
  type: z.literal('file_input'),
  action_id: actionId.optional(),
  max_files: z.int().min(1).max(10).optional(),
})

/** A picture is a public address or an uploaded file. */
const picture = { alt_text: text(2000), image_url: webAddress.optional() }
const slackFile = z
  .looseObject({
    id: z
      .string()
      .regex(/^F[A-Z0-9]{8,}$/, 'must be a file id')
      .optional(),
    url: webAddress.optional(),
  })
  .optional()
const imageElement = z.looseObject({ type: z.literal('image'), ...picture, slack_file: slackFile })
export const imageBlockFields = { ...picture, slack_file: slackFile, title: plainText(2000).optional() }

const menus = [staticSelect, multiStaticSelect, directorySelect, multiDirectorySelect, datepicker, timepicker] as const

export const accessory = z.discriminatedUnion('type', [
  button,
  overflow,
  imageElement,
  checkboxes,
  radioButtons,
  ...menus,
])

export const pressable = z.discriminatedUnion('type', [
  button,
  overflow,
  checkboxes,
  radioButtons,
  datetimepicker,
  richTextInput,
  ...menus,
])

export const fillable = z.discriminatedUnion('type', [
  plainTextInput,
  numberInput,
  addressInput,
  richTextInput,
  fileInput,
  checkboxes,
  radioButtons,
  datetimepicker,
  ...menus,
])

export const contextElement = z.discriminatedUnion('type', [imageElement, ...anyText(3000).options])
