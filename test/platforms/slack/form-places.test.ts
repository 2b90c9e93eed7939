// Where else forms open: a message to follow, a button, and what is kept of the one and of the other.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { followShortcut } from '../../../src/platforms/slack/setup/manifest.ts'
import { fieldsOf, meet, textOf, told } from './meeting.ts'
import { postMorning } from './morning.ts'

/** All that is on the disk under a folder, as text. */
const contentOf = async (directory: string): Promise<string> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))
  return texts.join('\n')
}

test('“Suivre ce message” asks by which channel it came, with the day of the message, and keeps nothing of its text', async () => {
  const { slack, camille, dominique, channel, bot } = await meet()
  const { message } = dominique.says('Bonjour, Mme Untel demande QUAND-SON-TITRE sera prêt', channel)
  const view = await (await camille.usesShortcut(followShortcut, message)).view()
  const day = Temporal.Instant.fromEpochMilliseconds(slack.clock.now()).toZonedDateTimeISO('Europe/Paris').toPlainDate()
  expect(fieldsOf(view)).toEqual({ 'field.received': day.toString(), 'field.state': 'reçu' })
  expect(JSON.stringify(view.given)).not.toMatch(/QUAND-SON-TITRE|Untel/)
  const sent = await camille.submits(view, { Canal: 'Courriel', 'Date de réception': '2026-11-13', Thème: 'titres' })
  expect(sent).toEqual({ kind: 'closed' })
  const answer = await camille.waitsFor(channel, ({ text }) => text.startsWith('N°'))
  expect(textOf(answer)).toMatch(/^N° 1 : courriel reçu le vendredi 13 novembre \(Séjour, titres\)\./)
  expect(dominique.sees(channel)).toEqual([expect.objectContaining({ ts: message.ts })])
  await bot.stop()
  const state = Buffer.from((await bot.kept.load()) ?? []).toString('latin1')
  for (const kept of [await contentOf(bot.directory), state, bot.logged.join('\n')]) {
    expect(kept.length).toBeGreaterThan(100)
    expect(kept).not.toMatch(/QUAND-SON-TITRE|Untel/)
  }
})

test('a stranger who follows a message is told that they may not, and no form opens', async () => {
  const { slack, dominique } = await meet()
  const dana = slack.join('dana')
  const elsewhere = slack.channel('cafeteria', [dana, dominique])
  const { message } = dominique.says('bonjour', elsewhere)
  const used = await dana.usesShortcut(followShortcut, message)
  expect(textOf(await used.answer())).toMatch(/^Vigie ne répond qu’aux membres/)
  expect(slack.callsOf('views.open')).toEqual([])
})

test('a form that cannot open says what to type instead, as it is typed here', async () => {
  const meeting = await meet()
  const { slack, camille, dominique, channel } = meeting
  await camille.types('/courriel reçu reçu:2/11', channel)
  const digest = await postMorning(meeting)
  const notOpened = (example: string) =>
    `Le formulaire n’a pas pu s’ouvrir. Recommencez, ou tapez la commande entière, par exemple ${example}. Rien n’a été enregistré.`
  for (const error of ['expired_trigger_id', 'internal_error']) {
    const fail = () => slack.faults.next('views.open', { kind: 'error', error })
    fail()
    const pressed = await camille.presses('Transférer…', digest)
    expect(textOf(await pressed.answer())).toBe(notOpened('/transferer 1042 Séjour'))
    fail()
    expect(await told(camille, '/corriger', channel)).toBe(notOpened('/corriger 1042 reçu:10/11'))
    fail()
    const used = await camille.usesShortcut(followShortcut, dominique.says('bonjour', channel).message)
    expect(textOf(await used.answer())).toBe(notOpened('/courriel répondu 5 reçu:hier boîte:pref-etrangers'))
  }
})

test('a form opened in a thread by a button is answered in that thread, to whoever sent it', async () => {
  const { camille, dominique, channel } = await meet()
  await camille.types('/courriel reçu reçu:2/11', channel)
  const { message: root } = camille.mentions('retards', channel)
  const list = await camille.waitsFor(channel, ({ thread_ts: thread }) => thread === root.ts)
  const view = await (await dominique.presses('Transférer…', list)).view()
  expect(fieldsOf(view)).toEqual({ 'field.ids': '1' })
  expect(await dominique.submits(view, { 'Service destinataire': 'Légalité' })).toEqual({ kind: 'closed' })
  const answer = await dominique.waitsFor(channel, ({ text }) => text.startsWith('Transfert enregistré'))
  expect(answer).toMatchObject({ isEphemeral: true, thread_ts: root.ts })
})
