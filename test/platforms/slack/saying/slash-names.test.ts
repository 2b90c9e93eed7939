// The names of commands behind Slack's slash: plain letters, none of Slack's own, and each means its command.

import { describe, expect, test } from 'vitest'

import { commands } from '../../../../commands/index.ts'
import { findCommand } from '../../../../src/grammar/suggest.ts'
import { languages, words } from '../../../../src/i18n/words.ts'
import { gatewayOf, slashNames, verbOf } from '../../../../src/platforms/slack/saying/slash-names.ts'

const ids = commands.map(({ id }) => id)
const slashOf = (language: 'fr' | 'en', prefix: string, command: (typeof ids)[number]) =>
  slashNames(ids, words[language], prefix).find((name) => name.command === command)?.slash

describe.each(languages)('in %s', (language) => {
  test.each(['', 'pref44-', 'vigie-', 'x'.repeat(16)])('each command has a name of its own, behind "%s"', (prefix) => {
    const names = slashNames(ids, words[language], prefix)
    expect(names.map(({ command }) => command)).toEqual(ids)
    expect(new Set([...names.map(({ slash }) => slash), gatewayOf(prefix)]).size).toBe(ids.length + 1)
    for (const { slash, command } of names) {
      expect(slash).toMatch(/^\/[a-z0-9_-]{1,31}$/)
      expect(slash.startsWith(`/${prefix}`)).toBe(true)
      expect(findCommand(verbOf(slash, prefix) ?? '')).toBe(command)
    }
  })
})

test('a name loses its accents', () => {
  expect(slashOf('fr', '', 'reply')).toBe('/repondre')
  expect(slashOf('fr', '', 'due')).toBe('/echeances')
})

test('a name that is Slack’s own gives way to the next, or stands behind ours', () => {
  expect(slashOf('en', '', 'call')).toBe('/calls')
  expect(slashOf('en', '', 'help')).toBe('/vigie-help')
  expect(slashOf('en', 'pref44-', 'help')).toBe('/pref44-help')
})

test('the gateway is the prefix without what ends it', () => {
  expect(['', 'vigie-', 'pref44-', 'x', '-'].map(gatewayOf)).toEqual(['/vigie', '/vigie', '/pref44', '/x', '/vigie'])
})

describe('the word of a command', () => {
  test.each([
    ['/courriel', '', 'courriel'],
    ['/pref44-courriel', 'pref44-', 'courriel'],
    ['/vigie-help', '', 'help'],
    ['/vigie-help', 'pref44-', 'help'],
    ['/vigie', '', undefined],
    ['/vigie', 'pref44-', undefined],
    ['/pref44', 'pref44-', undefined],
    // The manifest in force in Slack is of another prefix: the grammar says that it does not know the word.
    ['/autre-courriel', 'pref44-', 'autre-courriel'],
    ['/pref44-inconnu', 'pref44-', 'inconnu'],
  ])('%s with the prefix "%s" is %s', (slash, prefix, verb) => {
    expect(verbOf(slash, prefix)).toBe(verb)
  })
})
