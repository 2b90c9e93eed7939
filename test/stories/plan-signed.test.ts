// The improvement plan of a signed period: what stays, what is named as a difference.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'
import { october, officer } from '../support/signed-october.ts'

describe('a signed period', () => {
  const signedPlan = async () => {
    const chat = converse()
    await october(chat)
    chat.from({ ...officer, at: '2026-10-20T09:00' })
    await chat.say('!action ajouter "Livret" module:1')
    await chat.say('!action ajouter "Formation" module:2')
    await chat.say('!action fait 5')
    await chat.from(officer).say('!arrêter octobre')
    return chat
  }

  test('keeps the plan of its last day, whatever is done afterwards in the ordinary course', async () => {
    const chat = await signedPlan()
    await chat.say('!action fait 6')
    expect(await chat.say('!taux plan octobre')).toMatch(/50,0 % · 1 sur 2[^]*Chiffres arrêtés/)
    expect(await chat.say('!action liste octobre')).toContain('1 faite sur 2 (50 %)')
    expect(await chat.say('!arrêter écarts octobre')).toContain('sont les mêmes')
  })

  test('names the action that a correction counts otherwise', async () => {
    const chat = await signedPlan()
    expect(await chat.say('!action rouvrir 5')).toContain('chiffres déjà arrêtés')
    expect(await chat.say('!taux plan octobre')).toContain('1 sur 2')
    expect(await chat.say('!action liste octobre')).toContain('1 faite sur 2')
    expect(await chat.say('!arrêter écarts octobre')).toMatch(/Actions du plan faites[^]*n° 5|n° 5[^]*Actions du plan/)
  })

  test('counts an action added later with a day inside it as a difference', async () => {
    const chat = await signedPlan()
    expect(await chat.say('!action ajouter "Oubliée" module:1 le:15/10')).toContain('chiffres déjà arrêtés')
    expect(await chat.say('!arrêter écarts octobre')).toContain('7')
    expect(await chat.say('!taux plan octobre')).toContain('1 sur 2')
  })
})
