// What the bot answers on the register of a folder, question by question.

import { expect } from 'vitest'

import { converseOn } from './conversation.ts'

/** Of a bot that starts on the folder and ends; none of the answers is a bug. */
export const answersIn = async (
  directory: string,
  who: Parameters<typeof converseOn>[1],
  questions: readonly string[],
): Promise<readonly string[]> => {
  const { chat, stop } = await converseOn(directory, who)
  const told: string[] = []
  for (const question of questions) told.push(await chat.say(question))
  expect(chat.bugs).toEqual([])
  await stop()
  return told
}
