// A field of an entry as it is told, in any language.

/** A field's name and its value, both in words. */
export type Field = readonly [name: string, value: string]

/** The fields that have a value. */
export const present = (fields: readonly (readonly [name: string, value: string | undefined])[]): readonly Field[] =>
  fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
