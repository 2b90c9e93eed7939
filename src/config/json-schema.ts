// The JSON Schema by which editors complete and check `vigie.json`; it says what the zod schema says.

import { z } from 'zod'
import type { Words } from '../i18n/words.ts'
import { fileSchema } from './schema.ts'

type Described = z.core.JSONSchema.BaseSchema

/** Adds to each property, by its path (`mailboxes.service`), what it is for. */
const describe = (schema: Described, texts: Readonly<Record<string, string>>, path: readonly string[] = []): void => {
  const item = schema.items
  if (typeof item === 'object' && !Array.isArray(item)) describe(item, texts, path)
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property !== 'object') continue
    const own = [...path, key]
    const text = texts[own.join('.')]
    if (text !== undefined) property.description = text
    describe(property, texts, own)
  }
}

export const configJsonSchema = ({ settings }: Pick<Words, 'settings'>): Described => {
  const schema = z.toJSONSchema(fileSchema, { io: 'input', unrepresentable: 'any' })
  describe(schema, settings)
  return schema
}
