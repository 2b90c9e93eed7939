// A whole Vigie on a Slack that goes wrong: hours pass in moments, and its log is searched for what must not be in it.

import { expect, onTestFinished } from 'vitest'

import { type Reply, textReply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { messageKey, roomId } from '../../../../src/register/ids.ts'
import { type SlackBot, type SlackBotOptions, startSlackBot } from '../../../support/slack/bot.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import type { Person } from '../../../support/slack/people/person.ts'
import { HastyTime } from '../../../support/slack/hasty-time.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import type { Channel } from '../../../support/slack/workspace/channel.ts'
import type { WorldSetting } from '../../../support/slack/world.ts'

/** In every text that these tests write: it is in no line of a log. */
export const mark = 'Tournesol'

/** A digest's content. */
export const digest: Reply = textReply(line`Relevé du matin ${mark}`, [line`2 courriels en retard`])

export interface Troubled {
  readonly slack: Emulator
  readonly camille: Person
  readonly channel: Channel
  readonly time: HastyTime
  /** Vigie, on what the former one left. */
  readonly start: (options?: SlackBotOptions) => Promise<SlackBot>
}

/** Whatever was logged holds no token, no address that is a secret, and nothing of what anybody wrote. */
export const expectDiscretion = (slack: Emulator, lines: readonly string[]): void => {
  const { httpUrl } = slack.world
  const secrets = [mark, slack.botToken, slack.appToken, slack.app.signingSecret]
  const addresses = ['commands', 'actions', 'upload'].map((path) => `${httpUrl}/${path}/`)
  for (const secret of [...secrets, ...addresses]) expect(lines.filter((text) => text.includes(secret))).toEqual([])
}

/** Slack with a channel for the Séjour service, and how to start Vigie there. */
export const troubled = async ({
  speed = 400,
  ...world
}: WorldSetting & { readonly speed?: number } = {}): Promise<Troubled> => {
  const slack = await useEmulator(world)
  const camille = slack.join('camille', 'Camille Martin')
  const channel = slack.channel('sejour', [camille])
  const time = new HastyTime(speed)
  const start = async ({ platform, ...options }: SlackBotOptions = {}): Promise<SlackBot> => {
    const bot = await startSlackBot(slack, {
      rooms: { [channel.id]: ['Séjour'] },
      startsAt: time.now(),
      ...options,
      platform: { now: time.now, pause: time.pause, ...platform },
    })
    onTestFinished(() => {
      expect(bot.logged.length).toBeGreaterThan(0)
      expectDiscretion(slack, bot.logged)
    })
    return bot
  }
  return { slack, camille, channel, time, start }
}

/** Posts as the schedules do; resolves when it is there, rejects when it was refused or the bot was stopped. */
export const post = (
  { platform }: SlackBot,
  { id }: Channel,
  reply: Reply = digest,
  key = `digest/${id}`,
): Promise<void> => platform.post(roomId(`slack:${id}`), reply, messageKey(key))

/** What the bot said in a channel, in order. */
export const said = (slack: Emulator, channel: Channel): readonly string[] =>
  channel.messages.filter(({ user }) => user === slack.app.botUser).map(({ text }) => text)

/** As many calls of a method as Slack carried out. */
export const carriedOut = (slack: Emulator, method: string): number =>
  slack.callsOf(method).filter(({ answer }) => answer?.['ok'] === true).length
