// Correcting what was logged, with its history kept.

import { expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const monday = { at: '2026-11-16T09:00' }

test('a correction says what changed and what it does to the deadline', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu 2')
  expect(
    await chat.transcript(
      '/corriger 1 reçu:10/11',
      '/corriger 1 reçu:10/11',
      '/corriger 1 boîte:prefecture nature:réclamation nombre:3',
      '/corriger 1',
      '/corriger 1 le:12/11',
      '/corriger 1 reçu:20/11/2027',
      '/annuler',
      '/historique 1',
    ),
  ).toMatchInlineSnapshot(`
    "> /corriger 1 reçu:10/11
    N° 1 corrigé.
    Date de réception : le lundi 16 novembre (supposée) → le mardi 10 novembre
    Réponse attendue au plus tard le mercredi 18 novembre (5 jours ouvrés).
    Annuler : !annuler

    > /corriger 1 reçu:10/11
    Le n° 1 porte déjà ces valeurs. Rien n’a été enregistré.

    > /corriger 1 boîte:prefecture nature:réclamation nombre:3
    N° 1 corrigé.
    Nombre : 2 → 3
    Nature : information → réclamation
    Service : Séjour → Accueil
    Boîte : rien → prefecture
    Réponse attendue au plus tard le mercredi 18 novembre (5 jours ouvrés).
    Annuler : !annuler

    > /corriger 1
    Que faut-il corriger ? Par exemple !corriger 1 reçu:10/11 ou !corriger 1 boîte:pref-etrangers. Rien n’a été enregistré.

    > /corriger 1 le:12/11
    Le n° 1 n’a pas encore de réponse à dater. Pour en enregistrer une : !répondre 1. Rien n’a été enregistré.

    > /corriger 1 reçu:20/11/2027
    « 20/11/2027 » désigne un jour à venir (samedi 20 novembre 2027) ; il faut une date passée ou aujourd’hui. Rien n’a été enregistré.

    > /annuler
    Dernière modification du n° 1 annulée.
    Nombre : 3 → 2
    Nature : réclamation → information
    Boîte : prefecture → rien
    Service : Accueil → Séjour

    > /historique 1
    Historique du n° 1
    Aujourd’hui à 9 h : enregistré par anne
    Aujourd’hui à 9 h, anne : !corriger
    Date de réception : le lundi 16 novembre (supposée) → le mardi 10 novembre
    Aujourd’hui à 9 h, anne : !corriger
    Nombre : 2 → 3
    Nature : information → réclamation
    Service : Séjour → Accueil
    Boîte : rien → prefecture
    Aujourd’hui à 9 h, anne : !annuler
    Nombre : 3 → 2
    Nature : réclamation → information
    Boîte : prefecture → rien
    Service : Accueil → Séjour"
  `)
})

test('calls are corrected by their counts', async () => {
  const chat = converse({ ...monday, room: 'accueil' })
  await chat.say('!appel reçus:120 décrochés:69')
  expect(await chat.transcript('/corriger 1 décrochés:96', '/corriger 1 thème:armes', '/répondre 1'))
    .toMatchInlineSnapshot(`
    "> /corriger 1 décrochés:96
    N° 1 corrigé.
    Appels décrochés : 69 → 96
    Annuler : !annuler

    > /corriger 1 thème:armes
    Le n° 1 est un décompte d’appels : seuls reçus:, décrochés:, perdus:, svi:, le: et service: peuvent y être corrigés. Rien n’a été enregistré.

    > /répondre 1
    Le n° 1 est un décompte d’appels, pas une demande. Pour le modifier : !corriger 1. Rien n’a été enregistré."
  `)
})

test.each(['direction:nord', 'commentaire:"M. Dupont"', 'titre:Livret', 'échéance:15/12', 'module:1', 'texte:Bonjour'])(
  'a request keeps no %s, a field of another kind, even beside one of its own',
  async (field) => {
    const chat = converse()
    await chat.say('!courriel reçu boîte:pref-etrangers')
    expect(await chat.say(`!corriger 1 nature:conseil ${field}`)).toContain('Rien n’a été enregistré')
    expect(await chat.say('!historique 1')).not.toContain('corriger')
    expect(chat.bugs).toEqual([])
  },
)
