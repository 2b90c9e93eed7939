// A command as a form: what a platform with fields and buttons shows in place of a line to type.

import type { Day } from '../../calendar/local-date.ts'
import type { Words } from '../../i18n/words.ts'
import type { Directory } from '../../register/directory.ts'
import type { CommandId, ParameterName, ParameterTable } from '../parameter.ts'

/** What a form needs of a command; the table of commands is made of them. */
export interface FormCommand {
  readonly id: CommandId
  readonly parameters: ParameterTable
}

/** A command's form by the command's name; `follow` logs a request and asks by which channel it came. */
export type FormId = keyof Words['forms']['titles']

/** What forms depend on beside what is filled in. */
export interface FormSetting {
  readonly commands: readonly FormCommand[]
  readonly words: Words
  readonly directory: Directory
  readonly today: Day
}

/** How a value is asked for. Whatever way it is given, it is a text that the parameter's reader takes. */
export type FieldInput =
  | { readonly kind: 'choice'; readonly options: readonly { readonly label: string; readonly value: string }[] }
  /** The value is `2026-11-20`. */
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** `longest` in characters. */
  | { readonly kind: 'text'; readonly longest: number }
  /** Ticked, its value is `value`. */
  | { readonly kind: 'tick'; readonly label: string; readonly value: string }

export interface Field {
  readonly name: ParameterName
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly input: FieldInput
  /** What it holds when the form opens: always something that its input can hold. */
  readonly value?: string
}

export interface Form {
  readonly id: FormId
  /** At most 24 characters. */
  readonly title: string
  readonly fields: readonly Field[]
}

/** What was filled in; an empty field is left out. */
export type Answers = { readonly [Name in ParameterName]?: string }
