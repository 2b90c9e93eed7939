// Counts of calls that cannot be together: kept, with a warning that says what the rate makes of them.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const chatOf = () => converse({ at: '2026-11-20T09:00', room: 'accueil' })

describe('counts that do not add are kept, with a warning', () => {
  test('when the voice server took calls that were not received, or were answered', async () => {
    const chat = chatOf()
    expect(await chat.say('!appel reçus:9 décrochés:9 svi:3')).toContain('font 12 au total, pour 9 reçus')
    expect(await chat.say('!vérifier novembre')).toContain('n° 1')
    expect(await chat.say('!corriger 1 svi:2')).toContain('font 11 au total')
    expect(await chat.say('!corriger 1 reçus:12')).not.toContain('Attention')
    expect(await chat.say('!vérifier novembre')).toContain('aucune contradiction')
  })

  test('when they are corrected, too', async () => {
    const chat = chatOf()
    await chat.say('!appel reçus:10 décrochés:6 perdus:4')
    expect(await chat.say('!corriger 1 perdus:2')).toContain('font 8 au total, pour 10 reçus')
    expect(await chat.say('!corriger 1 perdus:4')).not.toContain('Attention')
  })

  test('when the lines of one day are possible one by one only', async () => {
    const chat = chatOf()
    await chat.say('!appel décrochés:9')
    expect(await chat.say('!appel reçus:3 décrochés:3')).toContain('font 12 au total, pour 3 reçus')
    expect(await chat.say('!taux appels')).toMatch(/100 % · 3 sur 3/)
    expect(await chat.say('!vérifier novembre')).toContain('n° 2')
    expect(await chat.say('!appel reçus:20 décrochés:1')).not.toContain('Attention')
  })
})
