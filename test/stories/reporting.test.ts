// Dashboards and reports as people ask for them in a room: what is told, what is attached, who may, what is refused.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

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
    expect(file?.name).toBe('tableau-2026-11-sejour.xlsx')
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

  test('is the whole préfecture’s in the room of a service, and says so first', async () => {
    const told = await chat.say('!bilan novembre', { room: 'sejour' })
    expect(told).toMatch(/^Bilan de la qualité novembre 2026, toute la préfecture : /)
    const [page] = await files('!bilan novembre')
    expect(page?.content).toContain('Préfecture imaginaire')
  })

  test('of a service says which, on the page and in the names of its files', async () => {
    expect(await chat.say('!bilan novembre service:Légalité')).toMatch(
      /^Bilan de la qualité novembre 2026, Légalité : /,
    )
    const attached = await files('!bilan novembre service:base')
    expect(attached.map(({ name }) => name)).toEqual(['bilan-2026-11-sejour.html', 'bilan-2026-11-sejour.docx'])
    expect(attached[0]?.content).toContain('<dd>Préfecture imaginaire · Séjour</dd>')
    expect(await chat.say('!bilan novembre service:inconnu')).toContain('Rien n’a été enregistré')
  })

  test('of a signed month is the signed one', async () => {
    await chat.say('!arrêter novembre')
    const [page] = await files('!bilan novembre')
    expect(page?.content).toContain('par referent, version 1')
    expect(page?.content).not.toContain('Provisoire')
  })

  test('of a signed month has its surveys and its plan as they were signed', async () => {
    const contact = 'service:Séjour envoyé:16/11 accusé:non répondu:non'
    await chat.say('!mystère créer "Automne 2026"')
    await chat.say(`!mystère noter ${contact}`)
    await chat.say('!action ajouter "Refaire le livret" module:1 le:05/11')
    await chat.say('!arrêter novembre')
    await chat.say(`!mystère noter ${contact}`)
    await chat.say('!action ajouter "Trop tard" module:1 le:06/11')
    const [page] = await files('!bilan novembre')
    expect(page?.content).toContain('1 contact sur la période.')
    expect(page?.content).toContain('Refaire le livret')
    expect(page?.content).not.toContain('Trop tard')
    expect(await chat.say('!mystère voir')).toContain('2 contacts')
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

describe('the officers’ own texts', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vigie-texts-'))
    chat = converse({ at: '2026-12-01T09:00', by: 'referent' }, { reports: { texts: folder } })
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('are taken in, and the answer says which were found', async () => {
    await writeFile(join(folder, 'analyse.md'), 'Une année chargée.')
    await writeFile(join(folder, 'Enquêtes.md'), 'Peu de réponses.')
    await writeFile(join(folder, 'vide.txt'), 'x')
    expect(await chat.say('!bilan novembre')).toContain('Textes repris : Enquêtes.md, analyse.md.')
    expect((await files('!bilan novembre'))[0]?.content).toContain('<p>Une année chargée.</p>')
  })

  test('of a folder named after the period are for that period alone', async () => {
    await writeFile(join(folder, 'analyse.md'), 'Pour toute période.')
    await mkdir(join(folder, '2026-11'))
    await writeFile(join(folder, '2026-11', 'formation.md'), 'Deux journées.')
    expect(await chat.say('!bilan novembre')).toContain('Textes repris : 2026-11/formation.md.')
    const [page] = await files('!bilan novembre')
    expect(page?.content).toContain('Deux journées.')
    expect(page?.content).not.toContain('Pour toute période.')
    expect(await chat.say('!bilan octobre')).toContain('Textes repris : analyse.md.')
  })

  test('are left out of the report of one service, and of the display sheet', async () => {
    await writeFile(join(folder, 'analyse.md'), 'Une année chargée.')
    expect(await chat.say('!bilan novembre service:Séjour')).toContain('le bilan d’un service ne les reprend pas')
    expect((await files('!bilan novembre service:Séjour'))[0]?.content).not.toContain('Une année chargée')
    expect(await chat.say('!bilan novembre affiche')).not.toContain('exte')
  })

  test('that are none, or of no part of a report, are said', async () => {
    expect(await chat.say('!bilan novembre')).toContain('Aucun texte à reprendre')
    await writeFile(join(folder, 'analise.md'), 'x')
    expect(await chat.say('!bilan novembre')).toMatch(/analise\.md ne correspond à aucune partie.*Rien n’a été écrit/)
    await rm(folder, { recursive: true })
    expect(await chat.say('!bilan novembre')).toContain('ne peut pas être lu')
    expect(chat.bugs).toEqual([])
  })
})

test('without a folder of texts, the answer says where it is named', async () => {
  expect(await chat.say('!bilan novembre')).toContain('reports.texts')
})
