// Forms on somebody's screen, and people's pages of the app.

import type { Json } from '../json.ts'

export interface View {
  readonly id: string
  readonly type: 'modal' | 'home'
  readonly user: string
  readonly rootId: string
  readonly previousId?: string
  readonly hash: string
  /** As the app gave it. */
  readonly given: Json
  readonly isOpen: boolean
}
