// Dashboards and reports as people ask for them in a room: what is told, what is attached, who may, what is refused.

import { beforeEach, describe, expect, test } from 'vitest'

import { fileBytes } from '../../src/chat/file-bytes.ts'
import type { FileBlock } from '../../src/chat/reply.ts'
import { type Conversation, converse } from '../support/conversation.ts'

let chat: Conversation
beforeEach(async () => {
  chat = converse({ at: '2026-11-20T09:00', by: 'marie' })
  await chat.say('!courriel répondu 9 reçu:16/11 boîte:pref-etrangers')
  chat.from({ at: '2026-12-01T09:00', by: 'referent' })
})

const files = async (text: string): Promise<readonly FileBlock[]> =>
  ((await chat.reply(text))?.blocks ?? []).filter((block) => block.kind === 'file')

describe('!tableau', () => {
  test('is the last month in one table, and says how to have the workbook', async () => {
    const told = await chat.say('!tableau')
    expect(told).toContain('Novembre 2026')
    expect(told).toMatch(/Courriels des boîtes fonctionnelles dans les délais +100 % +90 %, atteinte/)
    expect(told).toContain('Chiffres provisoires')
    expect(told).toContain('!tableau novembre 2026 fichier')
    expect(await files('!tableau')).toEqual([])
  })

  test('attaches the workbook when it is asked for', async () => {
    const [file, ...others] = await files('!tableau novembre fichier')
    expect(others).toEqual([])
    expect(file?.name).toBe('tableau-2026-11.xlsx')
    // An archive begins so.
    expect(file && Buffer.from(fileBytes(file)).toString('latin1', 0, 2)).toBe('PK')
  })

  test('in English too', async () => {
    const english = converse({ at: '2026-12-01T09:00', by: 'referent' }, { language: 'en' })
    expect(await english.say('!dashboard november')).toContain('!dashboard November 2026 file')
  })
})

describe('!bilan', () => {
  test('attaches the page and the text to complete', async () => {
    const attached = await files('!bilan novembre')
    expect(attached.map(({ name }) => name)).toEqual(['bilan-2026-11.html', 'bilan-2026-11.docx'])
    const [page] = attached
    expect(page?.content).toContain('<dd>Préfecture imaginaire</dd>')
    expect(page?.content).toContain('Provisoire')
  })

  test('of a signed month is the signed one', async () => {
    await chat.say('!arrêter novembre')
    const [page] = await files('!bilan novembre')
    expect(page?.content).toContain('par referent, version 1')
    expect(page?.content).not.toContain('Provisoire')
  })

  test('affiche is the sheet alone', async () => {
    expect((await files('!bilan novembre affiche')).map(({ name }) => name)).toEqual(['transparence-2026-11.html'])
  })

  test('is for officers', async () => {
    expect(await chat.say('!bilan novembre', { by: 'marie' })).toContain('Rien n’a été enregistré')
    expect(chat.bugs).toEqual([])
  })

  test.each(['!bilan semaine dernière', '!bilan 02/11..13/11'])('%s: of whole months only', async (text) => {
    expect(await chat.say(text)).toContain('Rien n’a été écrit')
  })

  test('of a year to come is refused', async () => {
    expect(await chat.say('!bilan 2031')).toContain('Rien n’a été enregistré')
    expect(chat.bugs).toEqual([])
  })
})
