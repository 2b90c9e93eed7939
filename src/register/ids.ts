// Branded ids: a number that is typed, and the texts by which platforms name people, rooms and messages.

declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

/** Short enough to type (`1042`); given in order, never reused. */
export type EntryId = Branded<number, 'EntryId'>

/** `matrix:@…`, `slack:U…` or `terminal:NAME`. */
export type UserId = Branded<string, 'UserId'>

/** `matrix:!…`, `slack:C…` or `terminal:NAME`. */
export type RoomId = Branded<string, 'RoomId'>

/** The platform's own id of the message or click that caused a change: what makes a replay harmless. */
export type MessageKey = Branded<string, 'MessageKey'>

/** An instant in ISO 8601, always UTC (`2026-11-20T08:30:00Z`), so that texts sort as times do. */
export type InstantText = Branded<string, 'InstantText'>

export const largestEntryId = 99_999_999

export const entryId = (value: number): EntryId => value as EntryId
export const userId = (value: string): UserId => value as UserId
export const roomId = (value: string): RoomId => value as RoomId
export const messageKey = (value: string): MessageKey => value as MessageKey
/** Always to the millisecond: texts of different precision would not sort as times do. */
export const instantText = (value: Temporal.Instant): InstantText =>
  value.toString({ smallestUnit: 'millisecond' }) as InstantText
