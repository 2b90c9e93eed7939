// What agents and mistakes do not change in the improvement plan.

import { describe, expect, test } from 'vitest'
import { agent, planned } from '../support/planned-actions.ts'

describe('an agent', () => {
  const texts = [
    '!action ajouter "Livret" module:1',
    '!action fait 1',
    '!action en cours 1',
    '!action rouvrir 3',
    '!corriger 1 titre:Autre',
    '!corriger 1 service:Légalité',
    '!annuler 1',
  ]

  test.each(texts)('reads the plan and does not keep it: %s', async (text) => {
    const chat = await planned()
    await chat.say('!corriger 1 service:Séjour')
    const before = await chat.say('!voir 1')
    expect(await chat.say(text, agent)).toMatch(/référents? qualité[^]*Rien n’a été enregistré/)
    expect(await chat.say('!voir 1')).toBe(before)
  })
})

describe('an action is refused', () => {
  test.each([
    ['!action ajouter', 'entre guillemets'],
    ['!action ajouter "Livret"', 'Quel module'],
    ['!action ajouter "Livret" module:7', 'module:'],
    ['!action ajouter "Livret" pilotage', 'Écrivez module:pilotage'],
    ['!action ajouter "Livret" module:1 pilotage', 'de trop'],
    ['!action ajouter 12 "Livret" module:1', 'n’en indiquez pas'],
    ['!action ajouter "Livret" module:1 octobre', 'ne s’applique qu’à la liste'],
    ['!action ajouter "Livret" module:1 le:31/12/2026', 'un jour à venir'],
    [`!action ajouter "${'x'.repeat(201)}" module:1`, '200'],
    ['!action fait', 'Quelle action'],
    ['!action fait 99', 'Il n’y a pas de n° 99'],
    ['!action fait 4', 'pas une action du plan'],
    ['!action fait 3', '!action rouvrir 3'],
    ['!action en cours 2', '!corriger 2 commencée'],
    ['!action fait 1 le:12/11', '!corriger 1 inscrite'],
    ['!action fait 2 le:31/08', 'avant le début de l’action'],
    ['!action fait 1 hier', 'le jeudi 19 novembre'],
    ['!action fait 1 le 12/11', '!corriger 1 inscrite'],
    ['!action fait 1 octobre', 'le:'],
    ['!action non faite 2', '!action rouvrir'],
    ['!action supprimer 2', 'supprimer 2'],
    ['!action fait 1 responsable:RH', '!corriger'],
    ['!action liste titre:Livret', 'ne s’applique pas à la liste'],
    ['!action 1', '!action fait 1'],
    ['!action liste octobre année:2026', 'pas les deux'],
    ['!corriger 1 reçu:hier', 'seuls titre:'],
    ['!corriger 1 fait:01/01/2026', 'avant l’inscription au plan'],
  ])('%s', async (line, said) => {
    const chat = await planned()
    await chat.say('!courriel reçu boîte:pref-etrangers', agent)
    const before = await chat.say('!action liste détail')
    const answer = await chat.say(line)
    expect(answer).toContain('Rien n’a été enregistré')
    expect(answer).toContain(said)
    expect(await chat.say('!action liste détail')).toBe(before)
    expect(chat.bugs).toEqual([])
  })
})
