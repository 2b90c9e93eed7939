// A préfecture that speaks English: commands, buttons, forms and pages in its language, French ones through /vigie.

import { expect, test } from 'vitest'

import { startSlackBot } from '../../support/slack/bot.ts'
import { useEmulator } from '../../support/slack/use-emulator.ts'
import { blocksOf, labelsIn, textOf, told, wordsIn } from './meeting.ts'

const meetInEnglish = async (settings: Readonly<Record<string, unknown>> = {}) => {
  const slack = await useEmulator()
  const anne = slack.join('anne')
  const channel = slack.channel('stay', [anne])
  await startSlackBot(slack, { rooms: { [channel.id]: ['Séjour'] }, settings: { language: 'en', ...settings } })
  return { slack, anne, channel }
}

test('is answered in English, whichever language is typed', async () => {
  const { anne, channel } = await meetInEnglish()
  expect(await told(anne, '/email received received:2/11', channel)).toBe(
    '#1: e-mail received on Monday 2 November (Séjour).\nReply due by Monday 9 November (5 working days): overdue.\nUndo: /undo',
  )
  for (const line of ['/overdue', '/vigie retards', '/vigie overdue'])
    expect(await told(anne, line, channel)).toMatch(/^1 request overdue · Séjour\n• #1 · e-mail · 4 working days late/)
  expect(await told(anne, '/vigie-help email', channel)).toMatch(/^\/email: log e-mails/)
})

test('has forms and a page in English', async () => {
  const { slack, anne, channel } = await meetInEnglish()
  await anne.types('/email received received:2/11', channel)
  const view = await (await anne.types('/reply', channel)).view()
  const sent = await anne.submits(view, { Numbers: '1', Reply: 'Holding reply', 'Reply announced for': '2026-11-30' })
  expect(sent).toEqual({ kind: 'closed' })
  const answer = await anne.waitsFor(channel, ({ text }) => text.startsWith('Holding reply'))
  expect(textOf(answer)).toContain('Monday 30 November')
  await anne.opensHome()
  const page = await slack.until(() => anne.home)
  expect(wordsIn(page)[0]).toMatch(/^Monday 16 November: 1 request open in your name/)
  expect(labelsIn({ blocks: blocksOf(page) }).slice(0, 5)).toContain('Log e-mails…')
})

test('a prefix stands before each command, also where people are told what to type', async () => {
  const { anne, channel } = await meetInEnglish({ slack: { commandPrefix: 'pref44-' } })
  expect(await told(anne, '/pref44-email received received:2/11', channel)).toMatch(/Undo: \/pref44-undo$/)
  expect(await told(anne, '/pref44 retards', channel)).toMatch(/^1 request overdue/)
  expect(await told(anne, '/pref44 mial replied 5', channel)).toContain('I do not know /pref44 mial.')
})
