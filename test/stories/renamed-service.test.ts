// A service gets another name in the configuration: what was logged under the old one is still its own.

import { describe, expect, test } from 'vitest'
import { converseOn } from '../support/conversation.ts'
import { freshFolder } from '../support/data-folders.ts'

const renamed = {
  services: [{ name: 'Accueil', switchboard: true }, { name: 'Étrangers', aliases: ['Séjour'] }, { name: 'Légalité' }],
  mailboxes: [
    { name: 'prefecture', service: 'Accueil', main: true },
    { name: 'pref-etrangers', service: 'Étrangers', exhaustive: true },
  ],
  rooms: [
    { platform: 'matrix', id: '!sejour:exemple.fr', services: ['Étrangers'] },
    { platform: 'matrix', id: '!legalite:exemple.fr', services: ['Légalité'] },
  ],
}

describe('a service that was renamed, its old name kept as an alias', () => {
  const talk = async () => {
    const directory = await freshFolder()
    const before = await converseOn(directory, { at: '2026-11-02T09:00', by: 'anne', room: 'sejour' })
    for (const line of [
      '!courriel répondu 5 reçu:26/10 boîte:pref-etrangers',
      '!courriel reçu reçu:26/10 boîte:pref-etrangers',
      '!rdv demandé le:26/10',
      '!courrier reçu reçu:02/11',
    ])
      expect(await before.chat.say(line)).not.toContain('Rien n’a été enregistré')
    await before.stop()
    return converseOn(directory, { at: '2026-11-20T09:00', by: 'karim', room: 'sejour' }, renamed)
  }

  test('keeps its figures, its lists and the right to change what is its own', async () => {
    const { chat, stop } = await talk()
    expect(await chat.say('!taux boîtes novembre')).toMatch(/· 5 sur 6/)
    expect(await chat.say('!taux boîtes novembre service:Étrangers')).toMatch(/· 5 sur 6/)
    expect(await chat.say('!retards')).toMatch(/n° 2 .*\n[^]*n° 3 /)
    expect(await chat.say('!répondre 2')).toContain('Réponse apportée au n° 2')
    expect(await chat.say('!rdv proposé 3')).not.toContain('Rien n’a été enregistré')
    expect(await chat.say('!prendre 4')).toContain('Prise en charge')
    expect(await chat.say('!répondre 4', { by: 'lea', room: 'legalite' })).toContain('relève d’un autre service')
    expect(chat.bugs).toEqual([])
    await stop()
  })

  test('is one service in its figures by service', async () => {
    const { chat, stop } = await talk()
    const table = await chat.say('!taux boîtes par:service 2026', { by: 'referent', room: 'qualite' })
    expect(table).toContain('Étrangers')
    expect(table).not.toContain('Séjour')
    await stop()
  })
})
