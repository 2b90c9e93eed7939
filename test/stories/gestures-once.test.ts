// A gesture delivered twice counts once, in whatever order and after whatever restart.

import { describe, expect, test } from 'vitest'
import { converse, converseOn } from '../support/conversation.ts'
import { freshFolder } from '../support/data-folders.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const monday = { at: '2026-11-16T09:00' }

describe('delivered again', () => {
  test('an edit answers the same and changes nothing more, even when a newer one came between', async () => {
    const register = new MemoryRegister()
    const chat = converse(monday, {}, register)
    await chat.say('!courriel reçu reçu:12/11', { key: 'm' })
    const same = await chat.edit('m', '!courriels 1 reçus 12/11', { key: 'e1' })
    const first = await chat.edit('m', '!courriel reçu 2 reçu:12/11', { key: 'e2' })
    await chat.edit('m', '!courriel reçu 3 reçu:12/11', { key: 'e3' })
    const history = await chat.say('!historique 1')
    expect(await chat.edit('m', '!courriels 1 reçus 12/11', { key: 'e1' })).toBe(same)
    expect(await chat.edit('m', '!courriel reçu 2 reçu:12/11', { key: 'e2' })).toBe(first)
    expect(await chat.say('!historique 1')).toBe(history)
    expect(register.commits.map(({ changes }) => changes.length)).toEqual([1, 0, 1, 1])
  })

  test('a deletion answers the same', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11', { key: 'm' })
    const first = await chat.erase('m', { key: 'd' })
    expect(await chat.erase('m', { key: 'd' })).toBe(first)
    expect(await chat.erase('m', { key: 'd2' })).toBe('')
  })

  test('at once, gestures of all kinds leave one effect', async () => {
    const register = new MemoryRegister()
    const chat = converse(monday, {}, register)
    const [, , ...others] = await Promise.all([
      chat.say('!courriel reçu reçu:12/11', { key: 'm' }),
      chat.edit('m', '!courriel reçu 2 reçu:12/11', { key: 'e' }),
      chat.edit('m', '!courriel reçu 2 reçu:12/11', { key: 'e' }),
      chat.erase('m', { key: 'd' }),
      chat.erase('m', { key: 'd' }),
    ])
    expect(others[1]).toBe('Message supprimé : n° 1 annulé.')
    expect(others[2]).toBe(others[1])
    expect(await chat.say('!voir 1')).toContain('État : annulée')
    expect(register.commits.length).toBeLessThanOrEqual(3)
    expect(chat.bugs).toEqual([])
  })
})

test('gestures find their message after restarts, and their own answer too', async () => {
  const folder = await freshFolder()
  const once = async <Result>(work: (chat: Awaited<ReturnType<typeof converseOn>>['chat']) => Promise<Result>) => {
    const { chat, stop } = await converseOn(folder, monday)
    try {
      return await work(chat)
    } finally {
      await stop()
      expect(chat.bugs).toEqual([])
    }
  }
  await once((chat) => chat.say('!courriel reçu 5 reçu:12/11', { key: 'other' }))
  await once((chat) => chat.say('!répondre 1 nombre:3', { key: 'm' }))
  const edited = await once((chat) => chat.edit('m', '!répondre 1 nombre:2', { key: 'e' }))
  expect(edited).toMatch(/^Message modifié : n° 1 et 2 corrigés\.\n/)
  expect(await once((chat) => chat.edit('m', '!répondre 1 nombre:2', { key: 'e' }))).toBe(edited)
  expect(await once((chat) => chat.say('!voir 2'))).toContain('N° 2 : 2 courriels')
  expect(await once((chat) => chat.edit('other', '!courriel reçu 6 reçu:12/11', { key: 'e2' }))).toContain(
    'a changé depuis',
  )
  expect(await once((chat) => chat.edit('m', '!appel reçus:120 décrochés:96 service:Accueil', { key: 'e3' }))).toMatch(
    /^Message modifié : n° 2 corrigé, n° 1 revenu à son état précédent\.\nN° 2 : aujourd’hui au standard, 120 appels/,
  )
  expect(await once((chat) => chat.say('!taux tel.answered', { room: 'accueil' }))).toContain('96 sur 120')
  const deleted = await once((chat) => chat.erase('m', { key: 'd' }))
  expect(deleted).toBe('Message supprimé : n° 2 annulé.')
  expect(await once((chat) => chat.erase('m', { key: 'd' }))).toBe(deleted)
  expect(await once((chat) => chat.say('!moi'))).toContain('5 demandes (1 entrée)')
  expect(await once((chat) => chat.say('!taux tel.answered', { room: 'accueil' }))).not.toContain('96 sur 120')
})
