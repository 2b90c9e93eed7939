// A room where a person on a strict client and Vigie have met: what most tests of Matrix begin with.

import { rm } from 'node:fs/promises'

import { onTestFinished } from 'vitest'

import type { Answer } from '../../../src/chat/platform.ts'
import { textReply } from '../../../src/chat/reply.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { register } from './account.ts'
import { type BotOptions, readyAccount, type ReadyAccount, startTestBot, type TestBot } from './bot.ts'
import { untilMembership } from './membership.ts'
import { createRoom, rawEvents, type RoomOptions } from './rooms.ts'
import { NioClient } from './nio-client.ts'
import type { SeenMessage } from './seen-message.ts'
import { StrictClient } from './strict-client.ts'

/** A person on a strict client of their own, for the running test. */
export const person = async (url: string, name: string): Promise<StrictClient> => {
  const client = await StrictClient.start(await register(url, name))
  onTestFinished(() => client.stop())
  return client
}

/** The bot for the running test. */
export const bot = async (ready: ReadyAccount, options: BotOptions): Promise<TestBot> => {
  const started = await startTestBot(ready, options)
  onTestFinished(async () => {
    await started.stop()
    if (options.directory === undefined && started.directory !== '')
      await rm(started.directory, { recursive: true, force: true })
  })
  return started
}

/** For groups of tests whose facts hold in both. */
export const kindsOfRooms = [
  { name: 'an encrypted room', encrypted: true },
  { name: 'a plain room', encrypted: false },
] as const

/** Says back what it hears. */
export const echo: Answer = ({ text }) => Promise.resolve(textReply(line`réponse à ${text}`))

export interface Meeting {
  readonly marie: StrictClient
  readonly vigie: TestBot
  readonly ready: ReadyAccount
  readonly room: string
}

export interface MeetingOptions extends Omit<BotOptions, 'rooms'> {
  readonly room?: RoomOptions
  /** The room's services; all by default. A direct room, or one that nobody configured, has `none`. */
  readonly services?: readonly string[] | 'all' | 'none'
  /** Other configured rooms. */
  readonly rooms?: BotOptions['rooms']
}

/** Resolves once Marie sees Vigie in their room. */
export const meet = async (
  url: string,
  { room: shape = { encrypted: true }, services = 'all', rooms = {}, ...options }: MeetingOptions = {},
): Promise<Meeting> => {
  const [marie, ready] = await Promise.all([person(url, 'marie'), readyAccount(url)])
  const room = await createRoom(marie.account, { ...shape, invite: [ready.userId, ...(shape.invite ?? [])] })
  await marie.join(room)
  const vigie = await bot(ready, {
    ...options,
    rooms: { ...rooms, ...(services === 'none' ? {} : { [room]: services }) },
  })
  await untilMembership(marie, room, ready.userId, 'join')
  return { marie, vigie, ready, room }
}

/** Resolves once the person has received and read the room's last message, whoever wrote it. */
export const caughtUp = async (person: StrictClient, room: string): Promise<void> => {
  const last = (await rawEvents(person.account, room)).findLast((event) => event.state_key === undefined)
  if (last !== undefined) await person.until(room, ({ id }) => id === last.event_id)
}

/** A person on an independent client, whose device is not signed, for the running test. */
export const unsigned = async (url: string, name: string): Promise<NioClient> => {
  const client = await NioClient.start(await register(url, name))
  onTestFinished(() => client.stop())
  return client
}

/** The first message in a message's thread by somebody else. */
export const answerTo = (person: StrictClient, room: string, id: string): Promise<SeenMessage> =>
  person.until(room, ({ thread, sender }) => thread === id && sender !== person.userId)

/** Says it and gives the text of the answer, in ordinary spaces. */
export const ask = async (who: StrictClient, room: string, text: string): Promise<string> => {
  const { body } = await answerTo(who, room, await who.say(room, text))
  return body.replace(/[\u00a0\u202f]/g, ' ')
}
