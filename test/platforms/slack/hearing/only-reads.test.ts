// Which typed lines are sure to change nothing.

import { describe, expect, test } from 'vitest'

import { commands } from '../../../../commands/index.ts'
import { words } from '../../../../src/i18n/words.ts'
import { onlyReads } from '../../../../src/platforms/slack/hearing/only-reads.ts'

describe.each([words.fr, words.en])('each command by each of its names', ({ vocabulary }) => {
  test.each(commands)('$id', ({ id, changes }) => {
    for (const name of vocabulary.commands[id].names)
      for (const text of [`!${name} 1042`, `/${name}`, `!${name.toUpperCase()} : 5`])
        expect([text, onlyReads(text, commands)]).toEqual([text, !changes])
  })
})

test.each(['!5 courriels répondus', '!1042 répondu', '!inconnu', '!', '', '! retards', '!"retards"', 'retards'])(
  'nothing is sure of %j',
  (text) => {
    expect(onlyReads(text, commands)).toBe(false)
  },
)
