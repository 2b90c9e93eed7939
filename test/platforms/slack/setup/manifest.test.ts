// The manifest follows the table of commands, and is what Slack's published rules allow.

import { describe, expect, test } from 'vitest'

import { commands } from '../../../../commands/index.ts'
import { languages, words } from '../../../../src/i18n/words.ts'
import { manifestOf, type ManifestSetting } from '../../../../src/platforms/slack/setup/manifest.ts'
import { slashNames } from '../../../../src/platforms/slack/saying/slash-names.ts'
import { usualEvents, usualScopes } from '../../../support/slack/workspace/app.ts'
import { publishedRules } from './published-rules.ts'

const ids = commands.map(({ id }) => id)
const manifest = (given: Partial<ManifestSetting> = {}) =>
  manifestOf({ commands: ids, words: words.fr, commandPrefix: '', ...given })

const cases = languages.flatMap((language) =>
  ['', 'vigie-', 'a'.repeat(16)].flatMap((commandPrefix) =>
    [undefined, 'https://vigie.example.org/slack/events'].map((url) => ({ language, commandPrefix, url })),
  ),
)

describe('the manifest', () => {
  test.each(cases)('is what the published rules allow: %j', ({ language, commandPrefix, url }) => {
    const made = manifest({ words: words[language], commandPrefix, ...(url === undefined ? {} : { url }) })
    expect(publishedRules.safeParse(structuredClone(made)).error).toBeUndefined()
  })

  test.each(languages)('has every command of the table, after the one that reaches them all (%s)', (language) => {
    const { slash_commands: listed } = manifest({ words: words[language] }).features
    expect(listed.map(({ command }) => command)).toEqual([
      '/vigie',
      ...slashNames(ids, words[language], '').map(({ slash }) => slash),
    ])
    expect(listed).toHaveLength(ids.length + 1)
    expect(listed.every(({ should_escape: escapes }) => escapes)).toBe(true)
  })

  test('says of a command what it does, and how it goes on', () => {
    const { slash_commands: listed } = manifest().features
    expect(listed.find(({ command }) => command === '/courriel')).toEqual({
      command: '/courriel',
      description: 'Noter des courriels',
      usage_hint: 'répondu 5 reçu:hier boîte:pref-etrangers',
      should_escape: true,
    })
    expect(listed.find(({ command }) => command === '/annuler')?.usage_hint).toBe('1042')
    expect(listed.find(({ command }) => command === '/moi')).not.toHaveProperty('usage_hint')
  })

  test('leaves to the gateway what is beyond the fifty commands that Slack takes', () => {
    const many = Array.from({ length: 4 }, () => ids).flat()
    expect(many.length).toBeGreaterThan(50)
    const { slash_commands: listed } = manifest({ commands: many }).features
    expect(listed).toHaveLength(50)
    expect(listed.slice(0, 3).map(({ command }) => command)).toEqual(['/vigie', '/courriel', '/courrier'])
    expect(new Set(listed.map(({ command }) => command)).size).toBe(50)
  })

  test('takes deliveries over sockets, or at an address which is then everywhere', () => {
    const sockets = manifest()
    expect(sockets.settings.socket_mode_enabled).toBe(true)
    expect(JSON.stringify(sockets)).not.toContain('url')
    const url = 'https://vigie.example.org/slack/events'
    const { features, settings } = manifest({ url })
    expect(settings.socket_mode_enabled).toBe(false)
    expect(settings.event_subscriptions.request_url).toBe(url)
    expect(settings.interactivity.request_url).toBe(url)
    expect(new Set(features.slash_commands.map((command) => command.url))).toEqual(new Set([url]))
  })

  test('asks for nothing that the bot has no use for, and has tokens that do not expire', () => {
    const { oauth_config: oauth, settings, features } = manifest()
    expect(oauth.scopes.bot).toEqual(Object.keys(words.fr.slackDoctor.scopes))
    expect(settings.event_subscriptions.bot_events).toEqual(['app_home_opened', 'app_mention', 'message.im'])
    expect(settings.token_rotation_enabled).toBe(false)
    expect(features.app_home.messages_tab_read_only_enabled).toBe(false)
    expect(features.shortcuts.map(({ callback_id: id, type }) => [id, type])).toEqual([['follow', 'message']])
  })
})

describe('an app installed by the manifest', () => {
  const { oauth_config: oauth, settings } = manifest()

  test('is granted what the app of all the other tests was granted, and no more', () => {
    expect(oauth.scopes.bot.toSorted()).toEqual(usualScopes.toSorted())
  })

  test('is told of what the app of all the other tests is told of', () => {
    expect(settings.event_subscriptions.bot_events.toSorted()).toEqual(usualEvents.toSorted())
  })
})

describe('the rules', () => {
  const sound = () => structuredClone(manifest()) as unknown as Record<string, Record<string, unknown>>
  const accepts = (change: (made: Record<string, Record<string, unknown>>) => void): boolean => {
    const made = sound()
    change(made)
    return publishedRules.safeParse(made).success
  }
  test.each([
    ['an unknown part', { display_information: { name: 'Vigie', colour: '#fff' } }],
    ['a command without a slash', { features: { slash_commands: [{ command: 'vigie', description: 'x' }] } }],
    [
      'a command of 33 characters',
      { features: { slash_commands: [{ command: `/${'a'.repeat(32)}`, description: 'x' }] } },
    ],
    ['no command at all', { features: { slash_commands: [] } }],
    ['a short long description', { display_information: { name: 'Vigie', long_description: 'x'.repeat(174) } }],
    ['interactivity that does not say whether', { settings: { interactivity: {} } }],
    ['a list that repeats itself', { settings: { event_subscriptions: { bot_events: ['a', 'a'] } } }],
  ])('refuse %s', (_name, part) => {
    expect(accepts(() => undefined)).toBe(true)
    expect(accepts((made) => Object.assign(made, part))).toBe(false)
  })
})
