// A command as a form: what a platform with fields and buttons shows in place of a line to type.

import type { CommandId, ParameterName, ParameterTable } from '../parameter.ts'

/** What a form needs of a command; the table of commands is made of them. */
export interface FormCommand {
  readonly id: CommandId
  readonly parameters: ParameterTable
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
  /** What it holds when the form opens. */
  readonly value?: string
}

export interface Form {
  readonly command: CommandId
  /** At most 24 characters. */
  readonly title: string
  readonly fields: readonly Field[]
}

/** What was filled in; an empty field is left out. */
export type Answers = { readonly [Name in ParameterName]?: string }
