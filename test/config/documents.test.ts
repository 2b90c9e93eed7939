// What is written about the configuration says what the code takes: `.env.example`, the JSON Schema, the spellings.

import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { environmentNames } from '../../src/config/environment.ts'
import { configJsonSchema } from '../../src/config/json-schema.ts'
import { networkNames } from '../../src/config/network-variables.ts'
import { fileSchema } from '../../src/config/schema.ts'
import { fr } from '../../src/i18n/fr.ts'
import { languages, words } from '../../src/i18n/words.ts'

const fromRoot = (path: string): URL => new URL(`../../${path}`, import.meta.url)

/** The path of every property of a JSON Schema, list items included in their list. */
const pathsOf = (schema: unknown, path: readonly string[] = []): readonly string[] => {
  const { properties = {}, items } = schema as { properties?: Record<string, unknown>; items?: unknown }
  const inItems = items === undefined ? [] : pathsOf(items, path)
  const own = Object.entries(properties).flatMap(([key, property]) => [
    [...path, key].join('.'),
    ...pathsOf(property, [...path, key]),
  ])
  return [...own, ...inItems]
}

const names = [...environmentNames, ...networkNames]

describe('.env.example', () => {
  test('names the variables that the process reads and no other', async () => {
    const text = await readFile(fromRoot('.env.example'), 'utf8')
    expect(Object.keys(parseEnv(text)).toSorted()).toEqual(names.toSorted())
  })

  test('explains each variable on one line just above it', async () => {
    const lines = (await readFile(fromRoot('.env.example'), 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => line[0])).toEqual(names.flatMap((name) => ['#', name[0]]))
  })
})

describe('vigie.schema.json', () => {
  // To renew it after a change of the schema: vitest run test/config -u
  test('is what the zod schema gives', async () => {
    const text = `${JSON.stringify(configJsonSchema(fr), undefined, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../vigie.schema.json')
  })

  test.each(languages)('explains every setting and no other (%s)', (language) => {
    const settings = pathsOf(configJsonSchema(words[language])).filter((path) => path !== '$schema')
    expect(Object.keys(words[language].settings).toSorted()).toEqual(settings.toSorted())
  })
})

test('the spellings of both languages name the same channel, day and digest', () => {
  const french = {
    deadlines: [{ channel: 'courrier', nature: 'réclamation', requester: 'élu', days: 15 }],
    rooms: [{ platform: 'terminal', id: 'x', digests: ['matin', 'hebdomadaire', 'mensuel', 'trimestriel'] }],
    digests: { morning: { whenEmpty: 'silence' }, weekly: { on: 'jeudi' } },
    receiptOnClosedDay: 'jour-ouvré-suivant',
  }
  const english = {
    deadlines: [{ channel: 'letter', nature: 'complaint', requester: 'elected', days: 15 }],
    rooms: [{ platform: 'terminal', id: 'x', digests: ['morning', 'weekly', 'monthly', 'quarterly'] }],
    digests: { morning: { whenEmpty: 'silent' }, weekly: { on: 'thursday' } },
    receiptOnClosedDay: 'next-opening-day',
  }
  expect(fileSchema.parse(french)).toEqual(fileSchema.parse(english))
})
