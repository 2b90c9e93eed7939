// Every method that the emulator knows, by its name.

import { authMethods } from './auth.ts'
import { changeMethods } from './chat-change.ts'
import { postMethods } from './chat-post.ts'
import { conversationMethods } from './conversations.ts'
import { fileMethods } from './files.ts'
import { historyMethods } from './history.ts'
import type { Method } from './method.ts'
import { userMethods } from './users.ts'
import { viewMethods } from './views.ts'

export const methods = {
  ...authMethods,
  ...postMethods,
  ...changeMethods,
  ...conversationMethods,
  ...historyMethods,
  ...userMethods,
  ...viewMethods,
  ...fileMethods,
} satisfies Readonly<Record<string, Method>>

export type MethodName = keyof typeof methods

export const isMethod = (name: string): name is MethodName => Object.hasOwn(methods, name)
