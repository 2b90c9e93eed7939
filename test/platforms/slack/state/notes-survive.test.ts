// Whatever is asked, ended, saved and noted in whatever order, on a disk that fails: a crash at any moment loses nothing.

import { join } from 'node:path'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { freshFolder } from '../../../support/data-folders.ts'
import { aMoment, type End, type KeptFile, NotedLives, wrongIn } from '../../../support/slack/noted-lives.ts'

type Step = (lives: NotedLives) => void | Promise<void>

const often = (weight: number, ...these: readonly Step[]) => ({ weight, arbitrary: fc.constantFrom(...these) })

const ends: readonly End[] = ['over', 'over, said', 'over, listed']
const failures: readonly (readonly KeptFile[])[] = [['state.bin'], ['notes.bin'], ['state.bin', 'notes.bin']]

const steps: readonly fc.WeightedArbitrary<Step>[] = [
  often(8, (lives) => lives.ask(10)),
  // Three of them leave no room for a fourth.
  often(1, (lives) => lives.ask(70_000)),
  often(
    6,
    ...ends.map(
      (end): Step =>
        (lives) =>
          lives.end(end),
    ),
  ),
  often(
    3,
    (lives) => lives.refuse(true),
    (lives) => lives.refuse(false),
  ),
  often(2, (lives) => lives.save()),
  often(6, (lives) => lives.rest()),
  often(2, aMoment),
  often(
    2,
    ...failures.map(
      (files): Step =>
        (lives) =>
          lives.failNext(...files),
    ),
  ),
  often(1, (lives) => lives.begin()),
]

test('what was accepted is there, what was refused is not, and what is over was said and listed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...steps), { minLength: 40, maxLength: 120, size: 'max' }), async (way) => {
      const lives = new NotedLives(join(await freshFolder(), 'slack'))
      await lives.begin()
      await lives.post()
      for (const step of way) await step(lives)
      await lives.kill()
      for (const left of lives.left) expect(await wrongIn(left)).toEqual([])
    }),
    { numRuns: 12 },
  )
})
