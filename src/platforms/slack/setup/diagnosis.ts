// What stands between Vigie and its channels, looked at from outside: nothing is changed, and a running bot keeps its connection.

import type { Log } from '../../../log.ts'
import { networkReason } from '../../network-reason.ts'
import { botFault } from '../connection/access-fault.ts'
import { CallFailed } from '../connection/call-fault.ts'
import { makeCaller } from '../connection/caller.ts'
import type { SlackWeb } from '../connection/slack-web.ts'
import { webCalls } from '../connection/web-calls.ts'
import { missingScopes, type Scope } from './scopes.ts'
import { type SocketDiagnosis, trySocket } from './try-socket.ts'

export interface DiagnosisSetting {
  readonly botToken: string
  /** To try a connection; absent when Slack calls this machine, or when the bot that runs holds its own. */
  readonly appToken?: string
  /** Slack's own by default; with a slash at its end. */
  readonly apiUrl?: string
  readonly fetch: typeof globalThis.fetch
  readonly log: Log
  /** Milliseconds for each call, and for Slack to greet a new connection. */
  readonly patience?: number
  /** The configured channels and the people that have a role, as Slack names them. */
  readonly channels: readonly string[]
  readonly people: readonly string[]
}

export type BotDiagnosis =
  | {
      readonly kind: 'valid'
      readonly team: string
      /** Empty too when Slack does not say what was granted. */
      readonly missing: readonly Scope[]
    }
  /** Refused for good, or Slack cannot tell for now: its name for why. */
  | { readonly kind: 'refused' | 'undecided'; readonly error: string }
  | { readonly kind: 'unreachable'; readonly reason: string }

export type ChannelDiagnosis = { readonly channel: string } & (
  | { readonly state: 'joined'; readonly name: string; readonly isShared: boolean }
  | { readonly state: 'absent' | 'archived'; readonly name: string }
  /** Or private, and the bot is not in it: Slack does not tell them apart. */
  | { readonly state: 'not-found' }
  | { readonly state: 'unknown'; readonly error: string }
)

export type PersonDiagnosis = { readonly user: string } & (
  | { readonly state: 'known' | 'gone' | 'bot'; readonly name: string }
  | { readonly state: 'not-found' }
  | { readonly state: 'unknown'; readonly error: string }
)

export interface SlackDiagnosis {
  readonly bot: BotDiagnosis
  readonly socket?: SocketDiagnosis
  /** Empty while the bot token lets nobody in. */
  readonly channels: readonly ChannelDiagnosis[]
  readonly people: readonly PersonDiagnosis[]
}

const slackApi = 'https://slack.com/api/'

/** Somebody waits in front of a terminal. */
const usualPatience = 10_000

interface Look {
  readonly web: SlackWeb
  /** Why the network failed last, as the system says it; empty when it did not. */
  readonly reason: () => string
}

const lookAt = ({ botToken, apiUrl, fetch, log, patience = usualPatience }: DiagnosisSetting): Look => {
  let reason = ''
  const noting: typeof globalThis.fetch = async (...request) => {
    try {
      return await fetch(...request)
    } catch (error) {
      reason = networkReason(error)
      throw error
    }
  }
  const call = makeCaller({
    botToken,
    apiUrl,
    fetch: noting,
    log,
    callTimeout: patience,
    onRefused: () => undefined,
  })
  return { web: webCalls({ call, fetch: noting, callTimeout: patience }), reason: () => reason }
}

/** Slack's name for why, or what the network says; empty when neither says it. Throws what is no failure of a call. */
const nameOf = (error: unknown, { reason }: Look): string => {
  if (!(error instanceof CallFailed)) throw error
  return error.fault.kind === 'refused' ? error.fault.error : reason()
}

const isRefused = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof CallFailed && error.fault.kind === 'refused' && names.includes(error.fault.error)

const diagnoseBot = async (look: Look): Promise<BotDiagnosis> => {
  try {
    const { team, scopes } = await look.web.authTest()
    return { kind: 'valid', team, missing: scopes.length === 0 ? [] : missingScopes(scopes) }
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    const { fault } = error
    if (fault.kind === 'unreached') return { kind: 'unreachable', reason: look.reason() }
    const isFinal = fault.kind === 'refused' && botFault(fault.error) !== undefined
    return { kind: isFinal ? 'refused' : 'undecided', error: nameOf(error, look) }
  }
}

const diagnoseChannel = async (channel: string, look: Look): Promise<ChannelDiagnosis> => {
  try {
    const { name, isArchived, isMember, isShared } = await look.web.channelInfo(channel)
    if (isArchived) return { channel, state: 'archived', name }
    return isMember ? { channel, state: 'joined', name, isShared } : { channel, state: 'absent', name }
  } catch (error) {
    if (isRefused(error, 'channel_not_found')) return { channel, state: 'not-found' }
    return { channel, state: 'unknown', error: nameOf(error, look) }
  }
}

const diagnosePerson = async (user: string, look: Look): Promise<PersonDiagnosis> => {
  try {
    const { displayName: name, isBot, isDeleted } = await look.web.userInfo(user)
    if (isDeleted) return { user, state: 'gone', name }
    return { user, state: isBot ? 'bot' : 'known', name }
  } catch (error) {
    if (isRefused(error, 'user_not_found', 'user_not_visible')) return { user, state: 'not-found' }
    return { user, state: 'unknown', error: nameOf(error, look) }
  }
}

/** One after the other: Slack counts the calls of a minute. */
const inTurn = async <Item, Found>(items: readonly Item[], look: (item: Item) => Promise<Found>): Promise<Found[]> => {
  const found: Found[] = []
  for (const item of items) found.push(await look(item))
  return found
}

/** Stops at what makes the rest impossible to know. */
export const diagnose = async (setting: DiagnosisSetting): Promise<SlackDiagnosis> => {
  const { appToken, apiUrl = slackApi, fetch, patience = usualPatience } = setting
  const look = lookAt(setting)
  const bot = await diagnoseBot(look)
  if (bot.kind === 'unreachable') return { bot, channels: [], people: [] }
  const socket = appToken === undefined ? {} : { socket: await trySocket({ appToken, apiUrl, fetch, patience }) }
  if (bot.kind !== 'valid') return { bot, ...socket, channels: [], people: [] }
  return {
    bot,
    ...socket,
    channels: await inTurn(setting.channels, (channel) => diagnoseChannel(channel, look)),
    people: await inTurn(setting.people, (user) => diagnosePerson(user, look)),
  }
}
