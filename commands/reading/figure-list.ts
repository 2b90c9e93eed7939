// The requests behind a figure, in the words of a list: /voir hors-délai.

import type { Day } from '../../src/calendar/local-date.ts'
import { monthPeriod, type Period } from '../../src/calendar/period.ts'
import { monthOf } from '../../src/calendar/month.ts'
import { type Reply, textReply } from '../../src/chat/reply.ts'
import { listedEntry } from '../../src/digests/entry-actions.ts'
import { type LineView, requestLine } from '../../src/digests/request-line.ts'
import type { ChoiceOf } from '../../src/grammar/readers/choice.ts'
import { listBehind, tasksBehind } from '../../src/indicators/list-behind.ts'
import { asSigned } from '../../src/indicators/closing/as-signed.ts'
import type { Basis, FigureSetting, Scope } from '../../src/indicators/query.ts'
import { type Line, line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { follow, type FollowedRequest } from '../../src/register/follow-up.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import type { Conversation } from '../command.ts'
import { behindOf } from './behind-of.ts'
import { counted } from './request-list.ts'
import { stepsList } from './steps-list.ts'
import { planListReply } from './plan-list-reply.ts'
import { figureScope, isOfPlan, readerOf } from './scope.ts'

export interface ListAsked {
  readonly list: ChoiceOf<'list'>
  readonly period?: Period | undefined
  readonly service?: string | undefined
  readonly mailbox?: string | undefined
  readonly indicator?: string | undefined
  readonly basis?: Basis | undefined
}

/** A settled request says when it was due and how it ended; an open one, as in every list, what it waits for. */
const lineOf = (followed: FollowedRequest, view: LineView, words: Words, today: Day): Line => {
  const { request, clock } = followed
  const { outcome } = request
  if (outcome === undefined) return requestLine(followed, view, words)
  const about = [words.entries.what(request), request.theme, request.label].filter((part) => part !== undefined)
  return words.lists.settled(request.id, about.join(', '), clock.due, words.fields.outcome(outcome, today), today)
}

const longest = 40

/** The list, by the same function as the figure that it explains. */
export const listReply = async (
  asked: ListAsked,
  conversation: Conversation,
  register: ListEntries,
  setting: FigureSetting,
): Promise<Reply> => {
  const { today, words } = conversation
  const period = asked.period ?? monthPeriod(monthOf(today))
  const services = figureScope(asked, conversation)
  const query: Scope = {
    period,
    basis: asked.basis ?? 'decided',
    today,
    ...(services.length === 0 ? {} : { service: services }),
    ...(asked.mailbox === undefined ? {} : { mailbox: asked.mailbox }),
    ...(asked.indicator === undefined ? {} : { indicators: [asked.indicator] }),
  }
  if (isOfPlan(asked.indicator)) return planListReply(query, asked.list, conversation, register, setting)
  const requests = await listBehind(query, behindOf[asked.list], register, setting)
  const heading = words.periods.heading(period, today)
  const tasks = await tasksBehind(query, behindOf[asked.list], register, setting)
  const steps = tasks.length === 0 ? [] : [stepsList(tasks, { today, rules: setting.rules }, words)]
  if (requests.length === 0)
    return tasks.length === 0
      ? textReply(words.lists.emptyList(heading))
      : { ...textReply(words.tasks.listTitle[asked.list](tasks.length, heading)), blocks: steps }
  // The due dates by which a signed period's requests were late are those of its signature.
  const { rules } = (await asSigned(query, register, setting)).setting
  const followed = requests.map((request) => follow(request, rules, today))
  const view = { today, workingDays: rules.workingDays, services, withService: services.length !== 1 }
  const { messages, entries } = counted(followed)
  const reader = readerOf(conversation)
  const shown = followed.slice(0, longest)
  const hidden = followed.slice(longest)
  return {
    title: words.lists.listTitle[asked.list](messages, entries, heading),
    blocks: [
      {
        kind: 'list',
        items: shown.map((each) => lineOf(each, view, words, today)),
        entries: shown.map((each) => listedEntry(each, reader, words)),
        ...(hidden.length === 0 ? {} : { rest: line`${words.lists.rest(counted(hidden).messages)}` }),
      },
      ...steps,
    ],
    actions: [],
    audience: 'asker',
  }
}
