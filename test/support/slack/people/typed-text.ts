// What Slack makes of what somebody types: entities for the three special characters, ids for names, marks for links.

import type { Workspace } from '../workspace/workspace.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** As it arrives at the app, in a message or, with `should_escape`, in a command. */
export const asSlackWrites = ({ users, channels, app }: Workspace, typed: string): string =>
  escaped(typed)
    .replaceAll(/https?:\/\/[^\s|]+/g, (url) => `<${url}>`)
    .replaceAll(/(?<![\p{L}\p{N}/])@([\p{L}\p{N}._-]+)/gu, (whole, name: string) => {
      const user = [...users.values()].find((one) => one.name === name)
      return user === undefined ? whole : `<@${user.id}>`
    })
    .replaceAll(/(?<![\p{L}\p{N}&/])#([\p{L}\p{N}_-]+)/gu, (whole, name: string) => {
      const channel = [...channels.values()].find((one) => one.name === name && one.name !== '')
      if (channel === undefined) return whole
      // The name of a conversation that the bot is not in is kept from it.
      return `<#${channel.id}|${channel.kind === 'public' || channel.members.has(app.botUser) ? name : ''}>`
    })

/** The rich text that the composer sends beside the text, as far as the app could look at it. */
export const richText = (text: string): readonly Record<string, unknown>[] => [
  {
    type: 'rich_text',
    block_id: 'composed',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  },
]
