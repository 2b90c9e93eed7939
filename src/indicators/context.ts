// What turning entries into facts needs: rules, directory, and the numbers given to names.

import type { Directory, Mailbox } from '../register/directory.ts'
import type { Rules } from '../register/rules.ts'
import { type Day, dayOf } from '../calendar/local-date.ts'
import { Names, noName } from './names.ts'
import { never } from './case.ts'
import { mailboxOf, mailboxSource } from './source.ts'

interface KnownMailbox {
  readonly number: number
  readonly main: boolean
  readonly service: number
  /** Where its e-mails come in, to samples. */
  readonly source: number
  /** The first day of its automatic acknowledgement. */
  readonly acknowledgedFrom: number
}

export class FactContext {
  readonly rules: Rules
  readonly directory: Directory
  readonly services: Names
  readonly mailboxes: Names
  readonly themes = new Names()
  readonly #exhaustive: ReadonlySet<number> | undefined
  readonly #mailboxes = new Map<string | undefined, KnownMailbox>()
  readonly #switchboard = new Map<string | undefined, boolean>()

  constructor(rules: Rules, directory: Directory) {
    this.rules = rules
    this.directory = directory
    this.services = new Names((text) => directory.service(text)?.name ?? text)
    this.mailboxes = new Names((text) => directory.mailbox(text)?.name ?? text)
    const exhaustive = directory.mailboxes.filter((mailbox) => mailbox.exhaustive)
    if (directory.mailboxes.length > 0)
      this.#exhaustive = new Set(exhaustive.map(({ name }) => this.mailboxes.numberOf(name)))
  }

  /** An e-mail without mailbox is the main one's. */
  mailbox(name: string | undefined): KnownMailbox {
    const known = this.#mailboxes.get(name)
    if (known) return known
    const declared = name === undefined ? this.#mainMailbox() : this.directory.mailbox(name)
    const number = this.mailboxes.numberOf(declared?.name ?? name)
    const found = {
      number,
      source: this.sourceOf(number),
      main: this.directory.isMain(name),
      service: this.services.numberOf(declared?.service),
      acknowledgedFrom: declared?.acknowledgedFrom === undefined ? never : dayOf(declared.acknowledgedFrom),
    }
    this.#mailboxes.set(name, found)
    return found
  }

  /** Where the e-mails of a mailbox come in: without one, where none is declared, they are those of the one so named. */
  sourceOf(mailbox: number): number {
    return mailboxSource(mailbox === noName ? this.mailboxes.numberOf('prefecture') : mailbox)
  }

  /** The numbers under which the e-mails of a source are kept. */
  mailboxesOf(source: number): readonly number[] {
    const mailbox = mailboxOf(source)
    if (mailbox === undefined) return []
    return this.sourceOf(noName) === source ? [mailbox, noName] : [mailbox]
  }

  isSwitchboard(service: string | undefined): boolean {
    const known = this.#switchboard.get(service)
    if (known !== undefined) return known
    const found = this.directory.isSwitchboard(service)
    this.#switchboard.set(service, found)
    return found
  }

  /** Whether counting entries gives the volume of a mailbox: all its messages are logged, or no mailbox is declared. */
  isCounted(mailbox: number): boolean {
    return this.#exhaustive === undefined || this.#exhaustive.has(mailbox)
  }

  /** The mailboxes declared in a scope; nothing when none is declared at all. */
  declaredBoxes(
    services: ReadonlySet<number> | undefined,
    mailbox: number | undefined,
  ): readonly { readonly source: number; readonly isCounted: boolean }[] | undefined {
    const { mailboxes } = this.directory
    if (mailboxes.length === 0) return undefined
    const inScope = mailboxes.filter(
      ({ name, service }) =>
        (mailbox === undefined || this.mailboxes.numberOf(name) === mailbox) &&
        (services?.has(this.services.numberOf(service)) ?? true),
    )
    return inScope.map(({ name, exhaustive }) => ({
      source: mailboxSource(this.mailboxes.numberOf(name)),
      isCounted: exhaustive,
    }))
  }

  /** The service that received a request: as logged, else the one its mailbox belongs to. */
  receiver(service: string | undefined, mailbox: KnownMailbox | undefined): number {
    return service === undefined ? (mailbox?.service ?? noName) : this.services.numberOf(service)
  }

  nextWorkingDay(day: number): number {
    return this.rules.workingDays.add(day as Day, 1)
  }

  #mainMailbox(): Mailbox | undefined {
    return this.directory.mailboxes.find(({ name }) => this.directory.isMain(name))
  }
}
