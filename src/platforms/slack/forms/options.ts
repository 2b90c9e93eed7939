// The options of a select, each found again by its value.

import { createHash } from 'node:crypto'

import type { PlainTextOption } from '@slack/types'

import type { FieldInput } from '../../../grammar/forms/form.ts'
import { plain } from './plain.ts'

type Option = Extract<FieldInput, { kind: 'choice' }>['options'][number]

/** Of an option's text and of its value. Source: Slack's reference of the option object. */
const longest = 75

/** A value that is too long goes by its digest: never by its rank, which another configuration would change. */
const valueOf = ({ value }: Option): string =>
  value !== '' && value.length <= longest ? value : createHash('sha256').update(value).digest('hex')

export const optionOf = (option: Option): PlainTextOption => ({
  text: plain(option.label, longest),
  value: valueOf(option),
})

/** The option that a select's value stands for; nothing when it is not offered any more. */
export const optionChosen = (value: string, options: readonly Option[]): Option | undefined =>
  options.find((option) => valueOf(option) === value)
