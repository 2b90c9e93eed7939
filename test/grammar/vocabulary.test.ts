// The words that can be typed do not contradict one another.

import { describe, expect, test } from 'vitest'

import { findCommand } from '../../src/grammar/suggest.ts'
import { languages, words } from '../../src/i18n/words.ts'
import { fold } from '../../src/register/directory.ts'

describe.each(languages)('in %s', (language) => {
  const { commands, choices, keys, dates } = words[language].vocabulary

  test('every name of a command leads to that command, whatever language others use', () => {
    for (const [id, { names }] of Object.entries(commands)) {
      expect(names.length).toBeGreaterThan(0)
      for (const name of names) expect([name, findCommand(name)]).toEqual([name, id])
    }
  })

  test('every example begins with a name of its command', () => {
    for (const [id, { examples }] of Object.entries(commands)) {
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) expect([example, findCommand(example.split(' ')[0] ?? '')]).toEqual([example, id])
    }
  })

  test('a word of a set has one meaning, the other language included', () => {
    for (const [name, values] of Object.entries(choices)) {
      const seen = new Map<string, string>()
      for (const other of languages) {
        const lists: Readonly<Record<string, readonly string[]>> = words[other].vocabulary.choices[name as 'nature']
        for (const [value, texts] of Object.entries(lists))
          for (const text of texts) {
            const known = seen.get(fold(text)) ?? value
            expect([name, text, known]).toEqual([name, text, value])
            seen.set(fold(text), value)
          }
      }
      for (const texts of Object.values<readonly string[]>(values)) expect(texts.length).toBeGreaterThan(0)
    }
  })

  test('keys can be typed before a colon', () => {
    for (const texts of Object.values<readonly string[]>(keys)) {
      expect(texts.length).toBeGreaterThan(0)
      for (const text of texts) expect(text).toMatch(/^[\p{L}°’' -]+$/u)
    }
  })

  test('there are twelve months and seven weekdays', () => {
    expect(dates.months).toHaveLength(12)
    expect(dates.weekdays).toHaveLength(7)
  })
})
