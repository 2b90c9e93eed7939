// A message rewritten after it was carried out: what it did follows, under the same numbers.

import { describe, expect, test } from 'vitest'
import { type Conversation, converse } from '../support/conversation.ts'

const monday = { at: '2026-11-16T09:00' }

/** A message, then its texts in turn, with what is asked between them; `m` is its key. */
const rewritten = async (chat: Conversation, first: string, ...texts: readonly string[]): Promise<string> => {
  const told = [`> ${first}\n${await chat.say(first, { key: 'm' })}`]
  for (const text of texts) told.push(`> … ${text}\n${await chat.edit('m', text)}`)
  return told.join('\n\n')
}

describe('the new text of a message', () => {
  test('takes the place of the old one, under the same number, whatever it says now', async () => {
    const chat = converse({ ...monday, room: 'accueil' })
    expect(
      await rewritten(
        chat,
        '!courriel répondu 50 reçu:hier',
        '!courriel répondu 5 reçu:hier thème:récépissé',
        '!appel reçus:120 décrochés:96',
        '!courrier reçu reçu:12/11',
      ),
    ).toMatchInlineSnapshot(`
      "> !courriel répondu 50 reçu:hier
      Réponse apportée à 50 courriels (Accueil), reçus hier : dans les délais.
      n° 1 · annuler : !annuler

      > … !courriel répondu 5 reçu:hier thème:récépissé
      Message modifié : n° 1 corrigé.
      Réponse apportée à 5 courriels (Accueil, récépissé), reçus hier : dans les délais.
      n° 1 · annuler : !annuler

      > … !appel reçus:120 décrochés:96
      Message modifié : n° 1 corrigé.
      N° 1 : aujourd’hui au standard, 120 appels reçus, 96 décrochés, 24 perdus, soit 80 % d’appels décrochés.
      Annuler : !annuler

      > … !courrier reçu reçu:12/11
      Message modifié : n° 1 corrigé.
      N° 1 : courrier reçu le jeudi 12 novembre (Accueil).
      Réponse attendue au plus tard le jeudi 26 novembre (10 jours ouvrés).
      Annuler : !annuler"
    `)
    expect(await chat.transcript('!historique 1', '!moi', '!taux détail tel.answered')).toMatchInlineSnapshot(`
      "> !historique 1
      Historique du n° 1
      Aujourd’hui à 9 h : enregistré par anne
      Aujourd’hui à 9 h, anne : !courriel
      Nombre : 50 → 5
      Thème : rien → récépissé
      Aujourd’hui à 9 h, anne : !appel
      Canal : courriel → rien
      Nombre : 5 → rien
      Nature : information → rien
      Demandeur : usager → rien
      Thème : récépissé → rien
      Date de réception : le dimanche 15 novembre → rien
      Issue : réponse de fond le lundi 16 novembre → rien
      Jour : rien → le lundi 16 novembre
      Appels reçus : rien → 120
      Appels décrochés : rien → 96
      Aujourd’hui à 9 h, anne : !courrier
      Jour : le lundi 16 novembre → rien
      Appels reçus : 120 → rien
      Appels décrochés : 96 → rien
      Canal : rien → courrier
      Nombre : rien → 1
      Nature : rien → information
      Demandeur : rien → usager
      Date de réception : rien → le jeudi 12 novembre

      > !moi
      1 demande ouverte à votre nom
        n° 1 · courrier · Accueil · échéance le jeudi 26 novembre

      !répondre 1 · !pourquoi 1 · !retards

      > !taux détail tel.answered
      Novembre 2026, jusqu’au 16 · Accueil (provisoire)
      Appels décrochés : sans objet · aucun cas"
    `)
  })

  test('may name other requests: the first ones come back to what they were', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11')
    await chat.say('!courriel reçu 5 reçu:13/11')
    expect(
      await rewritten(
        chat,
        '!répondre 1',
        '!répondre 2 nombre:3',
        '!répondre 2 nombre:2',
        '!répondre 1 2',
        '!urgent 1',
        '!courriel reçu reçu:hier',
      ),
    ).toMatchInlineSnapshot(`
      "> !répondre 1
      Réponse apportée au n° 1 : dans les délais.
      Il vous reste 1 demande ouverte : !moi
      Annuler : !annuler

      > … !répondre 2 nombre:3
      Message modifié : n° 1 revenu à son état précédent.
      Réponse apportée au n° 3 : dans les délais.
      3 messages portent désormais le n° 3 ; il en reste 2 au n° 2.
      Il vous reste 2 demandes ouvertes : !moi
      Annuler : !annuler

      > … !répondre 2 nombre:2
      Message modifié : n° 2 et 3 corrigés.
      Réponse apportée au n° 3 : dans les délais.
      2 messages portent désormais le n° 3 ; il en reste 3 au n° 2.
      Il vous reste 2 demandes ouvertes : !moi
      Annuler : !annuler

      > … !répondre 1 2
      Message modifié : n° 2 corrigé, n° 3 annulé.
      Réponse apportée à 6 messages, tous dans les délais.
      Il ne vous reste aucune demande ouverte.
      Annuler : !annuler

      > … !urgent 1
      Message modifié : n° 1 corrigé, n° 2 revenu à son état précédent.
      Urgence enregistrée pour le n° 1, désormais en tête des listes.
      Annuler : !annuler

      > … !courriel reçu reçu:hier
      Message modifié : n° 1 revenu à son état précédent.
      N° 4 : courriel reçu hier (Séjour).
      Réponse attendue au plus tard le vendredi 20 novembre (5 jours ouvrés).
      Annuler : !annuler"
    `)
    expect(await chat.transcript('!moi', '!voir 3')).toMatchInlineSnapshot(`
      "> !moi
      7 demandes (3 entrées) ouvertes à votre nom
        n° 1 · courriel · Séjour · échéance le jeudi 19
        n° 2 · 5 courriels · Séjour · échéance le vendredi 20
        n° 4 · courriel · Séjour · échéance le vendredi 20

      !répondre 1 · !pourquoi 1 · !retards

      > !voir 3
      N° 3 : 2 courriels
      Canal : courriel
      Nombre : 2
      Nature : information
      Demandeur : usager
      Service : Séjour
      Date de réception : le vendredi 13 novembre
      Issue : réponse de fond le lundi 16 novembre
      Entrée d’origine : n° 2
      État : annulée
      Enregistré par anne aujourd’hui à 9 h."
    `)
  })

  test('counts a day of calls once', async () => {
    const chat = converse({ ...monday, room: 'accueil' })
    await chat.say('!appel reçus:10 décrochés:5')
    expect(await rewritten(chat, '!appel reçus:120 décrochés:69', '!appel reçus:120 décrochés:96'))
      .toMatchInlineSnapshot(`
      "> !appel reçus:120 décrochés:69
      N° 2 : aujourd’hui au standard, 120 appels reçus, 69 décrochés, 51 perdus, soit 57,5 % d’appels décrochés.
      Total du jour, saisies précédentes comprises : 130 appels reçus, 74 décrochés, 56 perdus.
      Annuler : !annuler

      > … !appel reçus:120 décrochés:96
      Message modifié : n° 2 corrigé.
      N° 2 : aujourd’hui au standard, 120 appels reçus, 96 décrochés, 24 perdus, soit 80 % d’appels décrochés.
      Total du jour, saisies précédentes comprises : 130 appels reçus, 101 décrochés, 29 perdus.
      Annuler : !annuler"
    `)
  })
})
