// A member of a workspace.

export interface User {
  readonly id: string
  readonly team: string
  /** Handle, without `@`. */
  readonly name: string
  readonly realName: string
  readonly isBot: boolean
  isDeleted: boolean
}
