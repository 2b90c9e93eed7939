// A quality officer looks for contradictions before a figure leaves the house.

import { expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

test('/vérifier finds nothing in what Vigie counts, and names the calls that do not add', async () => {
  const chat = converse({ room: 'accueil', at: '2026-11-20T08:00', by: 'referent' })
  await chat.say('!courriel répondu 5 reçu:02/11 le:03/11 boîte:prefecture')
  await chat.say('!mesure visites 48000 sur 1440000 trimestre:T3')
  expect(await chat.say('/vérifier novembre')).toMatchInlineSnapshot(`
    "Vérification · novembre 2026 · Accueil : aucune contradiction dans 4 chiffres.
    Vigie relit ses chiffres mois par mois, les mesures saisies et les lignes d’appels. Un tableau publié se vérifie avec verify TABLEAU.csv."
  `)
  await chat.say('!appel reçus:120 décrochés:90 perdus:20')
  expect(await chat.say('/vérifier novembre')).toMatchInlineSnapshot(`
    "Vérification · novembre 2026 · Accueil : 1 contradiction dans 6 chiffres.
      n° 3 · Appels reçus · Accueil · 20 novembre 2026 : 120 appels reçus, mais décrochés, perdus et serveur vocal font 110
    Vigie relit ses chiffres mois par mois, les mesures saisies et les lignes d’appels. Un tableau publié se vérifie avec verify TABLEAU.csv."
  `)
  expect(await chat.say('/verify 2026')).toMatchInlineSnapshot(`
    "Vérification · 2026 · Accueil : 1 contradiction dans 14 chiffres.
      n° 3 · Appels reçus · Accueil · 20 novembre 2026 : 120 appels reçus, mais décrochés, perdus et serveur vocal font 110
    Vigie relit ses chiffres mois par mois, les mesures saisies et les lignes d’appels. Un tableau publié se vérifie avec verify TABLEAU.csv."
  `)
})

test('a period without any figure is said to be one', async () => {
  const chat = converse({ room: 'accueil', at: '2026-11-20T08:00', by: 'referent' })
  expect(await chat.say('/vérifier 2019')).toMatchInlineSnapshot(`
    "Vérification · 2019 · Accueil : aucun chiffre à vérifier.
    Vigie relit ses chiffres mois par mois, les mesures saisies et les lignes d’appels. Un tableau publié se vérifie avec verify TABLEAU.csv."
  `)
})
