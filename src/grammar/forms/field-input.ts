// How each kind of value is asked for in a form, and what a field can hold when it opens.

import { parseLocalDate } from '../../calendar/local-date.ts'
import { largestCount } from '../../register/entry.ts'
import type { Parameter, ReadingContext } from '../parameter.ts'
import { meaningOf, wordsTaken } from './field-value.ts'
import type { FieldInput, FormSetting } from './form.ts'

/** Longer lists are hard to choose from, and Slack shows no more. */
const mostOptions = 100

/** Fifty numbers of entries, as many as a command takes. */
const longestIds = 500

const longestText = 60

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How the value of a parameter is asked for. */
export const inputOf = (parameter: Parameter<unknown>, { words }: FormSetting, context: ReadingContext): FieldInput => {
  const { kind, options, longest = longestText } = parameter.reader
  switch (kind) {
    case 'past-date':
    case 'future-date':
      return { kind: 'date' }
    case 'count':
      return { kind: 'number', least: 1, most: largestCount }
    case 'quantity':
      return { kind: 'number', least: 0, most: largestCount }
    case 'service':
    case 'mailbox': {
      const names = [...new Set(options?.(words.vocabulary, context) ?? [])]
      return names.length === 0 || names.length > mostOptions
        ? { kind: 'text', longest }
        : { kind: 'choice', options: names.map((name) => ({ label: name, value: name })) }
    }
    case 'choice':
    case 'acknowledgement':
      return {
        kind: 'choice',
        options: wordsTaken(parameter, words).map((value) => ({
          label: words.forms.choiceLabel(meaningOf(value, parameter, context)) ?? capitalised(value),
          value,
        })),
      }
    case 'flag': {
      const [value = ''] = wordsTaken(parameter, words)
      return { kind: 'tick', label: capitalised(value), value }
    }
    case 'id':
    case 'ids':
      return { kind: 'text', longest: longestIds }
    case 'text':
      return { kind: 'text', longest }
    default:
      throw new Error(`no form asks for a value of the kind ${kind}`)
  }
}

/** Whether a field may open with a text: no platform shows a date that is none, or a choice that is not offered. */
export const canHold = (input: FieldInput, text: string): boolean => {
  switch (input.kind) {
    case 'choice':
      return input.options.some(({ value }) => value === text)
    case 'date':
      return parseLocalDate(text) !== undefined
    case 'number':
      return /^\d{1,9}$/.test(text) && Number(text) >= input.least && Number(text) <= input.most
    case 'text':
      return text !== '' && text.length <= input.longest
    case 'tick':
      return input.value === text
  }
}
