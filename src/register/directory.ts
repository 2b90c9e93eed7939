// The préfecture's services and mailboxes, as declared; any name is accepted while none is declared.

import type { LocalDate } from '../calendar/local-date.ts'

export interface Service {
  readonly name: string
  readonly direction?: string
  readonly aliases: readonly string[]
  /** Its calls are those that `tel.answered` measures. */
  readonly switchboard: boolean
}

export interface Mailbox {
  readonly name: string
  readonly service?: string
  /** Its e-mails feed `emails.main.*`. */
  readonly main: boolean
  /** Every message received is logged: a count of entries is then the volume. */
  readonly exhaustive: boolean
  /** An automatic acknowledgement is sent from this day on. */
  readonly acknowledgedFrom?: LocalDate
}

/**
 * Text reduced to what people mean by it: no accents, no case, single spaces,
 * plain apostrophes and dashes, and the full-width signs that phones write as
 * plain ones.
 */
export const fold = (text: string): string =>
  text
    // Before the normalisation, which would take these apart into a space and a mark.
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** A mailbox is named with or without what follows the @. */
export const localPart = (address: string): string => address.split('@')[0] ?? address

export class Directory {
  readonly services: readonly Service[]
  readonly mailboxes: readonly Mailbox[]
  readonly #services = new Map<string, Service>()
  readonly #mailboxes = new Map<string, Mailbox>()
  /** Names as they are stored, each folded once: lists ask for them of every open entry. */
  readonly #current = new Map<string, string>()

  constructor(services: readonly Service[], mailboxes: readonly Mailbox[]) {
    this.services = services
    this.mailboxes = mailboxes
    for (const service of services)
      for (const name of [service.name, ...service.aliases]) this.#services.set(fold(name), service)
    for (const mailbox of mailboxes) this.#mailboxes.set(fold(mailbox.name), mailbox)
  }

  /** The declared service that a text names, by name or alias. */
  service(text: string): Service | undefined {
    return this.#services.get(fold(text))
  }

  /** The name that a service has today, whatever it was called when it was written down. */
  readonly currentName = (service: string): string => {
    const known = this.#current.get(service)
    if (known !== undefined) return known
    const name = this.service(service)?.name ?? service
    this.#current.set(service, name)
    return name
  }

  /** The declared mailbox that a text names; what follows an @ is ignored. */
  mailbox(text: string): Mailbox | undefined {
    return this.#mailboxes.get(fold(text)) ?? this.#mailboxes.get(fold(localPart(text)))
  }

  /** The main mailbox: the one flagged, else the one named `prefecture`, or an e-mail without mailbox. */
  isMain(name: string | undefined): boolean {
    if (name === undefined) return true
    const flagged = this.mailboxes.some(({ main }) => main)
    return flagged ? this.mailbox(name)?.main === true : fold(localPart(name)) === 'prefecture'
  }

  /** The switchboard: the services flagged; when none is, calls without service or of the only service. */
  isSwitchboard(name: string | undefined): boolean {
    const flagged = this.services.some(({ switchboard }) => switchboard)
    if (flagged) return name !== undefined && this.service(name)?.switchboard === true
    return name === undefined || fold(name) === 'standard' || this.services.length === 1
  }
}
