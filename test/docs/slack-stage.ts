// A channel of the emulator's Slack in which the people of a page type, press and fill in, and what each of them then sees.

import type { Language } from '../../src/i18n/words.ts'
import type { Emulator } from '../support/slack/emulator.ts'
import { isJson } from '../support/slack/json.ts'
import type { Outcome } from '../support/slack/people/outcome.ts'
import type { Person } from '../support/slack/people/person.ts'
import type { Channel } from '../support/slack/workspace/channel.ts'
import type { SeenMessage, StoredMessage } from '../support/slack/workspace/message.ts'
import type { View } from '../support/slack/workspace/view.ts'
import { screenOf, windowOf } from './slack-screen.ts'

/** `[bouton] Répondu`, `[button] Replied`: what is done, and with what. */
const gesture = /^\[([^\]]+)\] ?(.*)$/

const kinds: Readonly<Record<string, 'press' | 'send' | 'shortcut' | 'home' | 'thread'>> = {
  bouton: 'press',
  button: 'press',
  formulaire: 'send',
  form: 'send',
  raccourci: 'shortcut',
  shortcut: 'shortcut',
  accueil: 'home',
  home: 'home',
  fil: 'thread',
  thread: 'thread',
}

/** `État : Reçu · Nombre : 5`, by the labels of the fields. */
const valuesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split(' · ')
      .map((part) => part.split(/\s*:\s*/, 2))
      .map(([label = '', value = '']) => [label, value]),
  )

/** The channel of a page, the people in it, and whatever they do there. */
export class Stage {
  readonly #slack: Emulator
  readonly #colon: string
  readonly #channel: Channel
  readonly #people: ReadonlyMap<string, Person>
  #who: Person
  #isDirect = false
  #date = ''
  #last: SeenMessage | undefined
  /** The last message with buttons. */
  #pressable: SeenMessage | undefined
  #form: { readonly view: View; readonly from: Outcome } | undefined

  constructor(slack: Emulator, channel: Channel, people: ReadonlyMap<string, Person>, language: Language) {
    this.#slack = slack
    this.#colon = language === 'fr' ? '\u00a0:' : ':'
    this.#channel = channel
    this.#people = people
    this.#who = [...people.values()][0] ?? slack.join('personne')
  }

  /** `2026-11-16T09:10 marie sejour`; in `direct` she writes to the bot alone. */
  enter(at: string, who: string, where: string): void {
    this.#who = this.#people.get(who) ?? this.#who
    this.#isDirect = where === 'direct'
    this.#date = at.slice(0, 10)
  }

  /** What is seen after one line of the page. */
  async play(line: string): Promise<string> {
    const [, name = '', rest = ''] = gesture.exec(line) ?? []
    return this.#shown(await this.#act(kinds[name], line, rest))
  }

  #act(kind: (typeof kinds)[string] | undefined, line: string, rest: string): Promise<string> {
    switch (kind) {
      case 'press':
        return this.#press(rest)
      case 'send':
        return this.#send(rest)
      case 'shortcut':
        return this.#follow()
      case 'home':
        return this.#home()
      case 'thread':
        return this.#mention(rest, this.#last)
      case undefined:
        if (line.startsWith('/')) return this.#command(line)
        return this.#isDirect ? this.#direct(line) : this.#mention(line)
    }
  }

  async #command(line: string): Promise<string> {
    return this.#outcome(await this.#who.types(line, this.#isDirect ? this.#who.direct : this.#channel))
  }

  async #outcome(done: Outcome): Promise<string> {
    if (done.error !== undefined) throw new Error(done.error)
    const shown = await this.#slack.until(() => done.shown[0] ?? this.#viewOf(done), 'an answer or a form')
    if ('given' in shown) {
      this.#form = { view: shown, from: done }
      return windowOf(shown.given, this.#colon)
    }
    return this.#message(shown)
  }

  #viewOf({ trigger }: Outcome): View | undefined {
    const id = this.#slack.world.triggers.viewOf(trigger)
    return id === undefined ? undefined : this.#slack.world.workspace.views.get(id)
  }

  #message(message: StoredMessage, channel = this.#isDirect ? this.#who.direct : this.#channel): string {
    const seen = this.#who.sees(channel).find(({ ts }) => ts === message.ts)
    const shown = screenOf(message.blocks)
    this.#last = seen ?? this.#last
    if (shown.includes('[')) this.#pressable = seen ?? this.#pressable
    return shown
  }

  async #press(label: string): Promise<string> {
    if (this.#pressable === undefined) throw new Error('nothing to press')
    return this.#outcome(await this.#who.presses(label, this.#pressable))
  }

  async #send(filled: string): Promise<string> {
    if (this.#form === undefined) throw new Error('no form is open')
    const { view, from } = this.#form
    const before = from.shown.length
    const sent = await this.#who.submits(view, valuesIn(filled))
    switch (sent.kind) {
      case 'closed':
        return this.#message(await this.#slack.until(() => from.shown[before], 'the answer to a form'))
      case 'errors':
        return Object.values(sent.errors).join('\n')
      case 'updated':
        return windowOf(sent.view.given, this.#colon)
      default:
        throw new Error(`the form was ${sent.kind}`)
    }
  }

  async #follow(): Promise<string> {
    const other = [...this.#people.values()].find((person) => person !== this.#who) ?? this.#who
    const { message } = other.says('Un usager demande où en est son dossier.', this.#channel)
    const seen = await this.#who.waitsFor(this.#channel, ({ ts }) => ts === message.ts)
    const form = await this.#outcome(await this.#who.usesShortcut('follow', seen))
    // The message is of today's; the page's day is another one.
    const sent = Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(message.ts) * 1000))
      .toZonedDateTimeISO('Europe/Paris')
      .toPlainDate()
      .toString()
    return form.replaceAll(sent, this.#date)
  }

  async #home(): Promise<string> {
    await this.#who.opensHome()
    const page = await this.#slack.until(() => this.#who.home, 'a page')
    return screenOf((Array.isArray(page.given['blocks']) ? page.given['blocks'] : []).filter(isJson))
  }

  async #mention(line: string, within?: SeenMessage): Promise<string> {
    const thread = within && (within.thread_ts ?? within.ts)
    const { message } = this.#who.says(line.replace(/^@Vigie/, '@vigie'), this.#channel, thread)
    const said = await this.#who.waitsFor(
      this.#channel,
      ({ bot_id: bot, thread_ts: of, ts }) => bot !== undefined && of === (thread ?? message.ts) && ts > message.ts,
    )
    return this.#message(said)
  }

  async #direct(line: string): Promise<string> {
    const { message } = this.#who.writes(line)
    const said = await this.#who.waitsFor(
      this.#who.direct,
      ({ bot_id: bot, ts }) => bot !== undefined && ts > message.ts,
    )
    return this.#message(said)
  }

  /** People by their names. */
  #shown(text: string): string {
    let shown = text
    for (const [name, { id }] of this.#people) shown = shown.replaceAll(`<@${id}>`, `@${name}`)
    return shown
  }
}
