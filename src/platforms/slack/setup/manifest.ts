// The description of the app that Slack builds it from, made from the table of commands: always in step with the code.

import type { CommandId } from '../../../grammar/parameter.ts'
import type { Words } from '../../../i18n/words.ts'
import { neededScopes } from './scopes.ts'
import { gatewayOf, slashNames } from '../saying/slash-names.ts'

/** What Slack sends when somebody follows a message. */
export const followShortcut = 'follow'

const events = ['app_home_opened', 'app_mention', 'message.im'] as const

/** Source: Slack's manifest schema, version 2, as the lengths of `usage_hint` and `description` are. */
const mostCommands = 50
const longestHint = 1000
const longestDescription = 2000

/** The dark blue of the French State's charter. */
const background = '#000091'

interface SlashCommand {
  readonly command: string
  readonly description: string
  readonly usage_hint?: string
  readonly should_escape: true
  readonly url?: string
}

/** As Slack names it all. */
export interface Manifest {
  readonly _metadata: { readonly major_version: 2 }
  readonly display_information: {
    readonly name: string
    readonly description: string
    readonly long_description: string
    readonly background_color: string
  }
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: true
      readonly messages_tab_enabled: true
      readonly messages_tab_read_only_enabled: false
    }
    readonly bot_user: { readonly display_name: string; readonly always_online: true }
    readonly shortcuts: readonly {
      readonly name: string
      readonly type: 'message'
      readonly callback_id: string
      readonly description: string
    }[]
    readonly slash_commands: readonly SlashCommand[]
  }
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } }
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] }
    readonly interactivity: { readonly is_enabled: true; readonly request_url?: string }
    readonly org_deploy_enabled: false
    readonly socket_mode_enabled: boolean
    readonly token_rotation_enabled: false
  }
}

export interface ManifestSetting {
  /** In help order: when there are more than Slack takes, the last are left to the gateway. */
  readonly commands: readonly CommandId[]
  readonly words: Words
  readonly commandPrefix: string
  /** Where Slack calls this machine, `https`; absent when it is over sockets that everything comes. */
  readonly url?: string
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What follows the command in its first example that says more than its name. */
const hintOf = (command: CommandId, { vocabulary }: Words): string | undefined =>
  vocabulary.commands[command].examples
    .map((example) => example.split(' ').slice(1).join(' '))
    .find((rest) => rest !== '')
    ?.slice(0, longestHint)

const slashCommands = ({ commands, words, commandPrefix, url }: ManifestSetting): readonly SlashCommand[] => {
  const address = url === undefined ? {} : { url }
  const gateway: SlashCommand = {
    command: gatewayOf(commandPrefix),
    description: words.slackManifest.gateway,
    usage_hint: words.slackManifest.gatewayHint,
    should_escape: true,
    ...address,
  }
  const own = slashNames(commands, words, commandPrefix).map(({ slash, command }): SlashCommand => {
    const hint = hintOf(command, words)
    return {
      command: slash,
      description: sentence(words.vocabulary.commands[command].summary).slice(0, longestDescription),
      ...(hint === undefined ? {} : { usage_hint: hint }),
      should_escape: true,
      ...address,
    }
  })
  return [gateway, ...own].slice(0, mostCommands)
}

export const manifestOf = (setting: ManifestSetting): Manifest => {
  const { words, url } = setting
  const { name, description, about, follow, followDescription } = words.slackManifest
  const requestUrl = url === undefined ? {} : { request_url: url }
  return {
    _metadata: { major_version: 2 },
    display_information: { name, description, long_description: about, background_color: background },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: name, always_online: true },
      shortcuts: [{ name: follow, type: 'message', callback_id: followShortcut, description: followDescription }],
      slash_commands: slashCommands(setting),
    },
    oauth_config: { scopes: { bot: neededScopes } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: events },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  }
}
