// What a button carries: the command that pressing it stands for, and the post that it stands in.

export interface Press {
  /** Eight hexadecimal digits told from the post's key; absent where the button stands in no post. */
  readonly post?: string
  /** Carry the command out, or open its form filled with what the command says. */
  readonly does: 'command' | 'form'
  readonly command: string
}

/** Of a button; an option of a menu takes less. */
export const longestValue = 2000
export const longestOptionValue = 75

const letters = { command: 'c', form: 'f' } as const

const shape = /^v1\.([0-9a-f]{8})?\.([cf])\.(.*)$/u

/** One line, with something in it, that every hop carries unchanged. */
const isCommand = (text: string): boolean =>
  text !== '' && text === text.trim() && text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text)

/** The value of a button, read by `pressOf`; nothing when the command cannot be carried or is too long for it. */
export const buttonValue = ({ post, does, command }: Press, longest = longestValue): string | undefined => {
  const value = `v1.${post ?? ''}.${letters[does]}.${command}`
  return value.length <= longest && pressOf(value) ? value : undefined
}

/** What a value stands for; nothing for a value that no button of ours has, whoever sent it. */
export const pressOf = (value: string): Press | undefined => {
  if (value.length > longestValue) return undefined
  const [, post, letter, command = ''] = shape.exec(value) ?? []
  if (letter === undefined || !isCommand(command)) return undefined
  return { ...(post !== undefined && { post }), does: letter === 'f' ? 'form' : 'command', command }
}
