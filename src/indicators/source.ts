// Where a request came in, as one small integer: what sampling weeks are declared for.

/** What is in no sample, ever: appointments and website updates. */
export const noSource = -1

/** Paper of every service, which only a declaration names. */
export const everyPaper = -2

/** `mailbox` is its number in the context. */
export const mailboxSource = (mailbox: number): number => mailbox * 2

/** Letters and the other paper channels; `service` is the number of the one that received them. */
export const paperSource = (service: number): number => service * 2 + 1

/** The mailbox of a source; nothing for paper. */
export const mailboxOf = (source: number): number | undefined =>
  source >= 0 && source % 2 === 0 ? source / 2 : undefined

/** Whether what is declared for one source holds for another. */
export const covers = (declared: number, source: number): boolean =>
  declared === source || (declared === everyPaper && source > 0 && source % 2 === 1)
