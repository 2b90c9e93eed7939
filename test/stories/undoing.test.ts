// Undoing: whole or not at all, and never somebody else's work.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const monday = { at: '2026-11-16T09:00' }

describe('/annuler', () => {
  test('takes back a bulk entry', async () => {
    const chat = converse(monday)
    await chat.say('!courriel répondu 50 reçu:hier')
    expect(await chat.transcript('/annuler', '!voir 1', '/annuler', '/répondre 1')).toMatchInlineSnapshot(`
      "> /annuler
      N° 1 annulé : il ne compte plus nulle part.

      > !voir 1
      N° 1 : 50 courriels
      Canal : courriel
      Nombre : 50
      Nature : information
      Demandeur : usager
      Service : Séjour
      Date de réception : le dimanche 15 novembre
      Issue : réponse de fond le lundi 16 novembre
      État : annulée
      Enregistré par anne aujourd’hui à 9 h.

      > /annuler
      Aucune de vos commandes des vingt-quatre dernières heures ne reste à annuler. Pour annuler un numéro : !annuler 1042.

      > /répondre 1
      Le n° 1 a été annulé. Son historique : !historique 1. Rien n’a été enregistré."
    `)
  })

  test('takes back one command on several requests, whole', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11')
    await chat.say('!courriel reçu reçu:13/11')
    await chat.say('!répondre 1 2')
    expect(await chat.transcript('/annuler', '!moi')).toMatchInlineSnapshot(`
      "> /annuler
      Dernière commande annulée : n° 1 et 2 revenus à leur état précédent.

      > !moi
      2 demandes ouvertes à votre nom
        n° 1 · courriel · Séjour · échéance le jeudi 19
        n° 2 · courriel · Séjour · échéance le vendredi 20

      !répondre 1 · !pourquoi 1 · !retards"
    `)
  })

  test('puts a split entry together again', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu 5 reçu:12/11')
    await chat.say('!répondre 1 nombre:3')
    expect(await chat.transcript('/annuler', '!moi', '!voir 2')).toMatchInlineSnapshot(`
      "> /annuler
      Dernière commande annulée : n° 1 et 2 revenus à leur état précédent.

      > !moi
      5 demandes (1 entrée) ouvertes à votre nom
        n° 1 · 5 courriels · Séjour · échéance le jeudi 19

      !répondre 1 · !pourquoi 1 · !retards

      > !voir 2
      N° 2 : 3 courriels
      Canal : courriel
      Nombre : 3
      Nature : information
      Demandeur : usager
      Service : Séjour
      Date de réception : le jeudi 12 novembre
      Issue : réponse de fond le lundi 16 novembre
      Entrée d’origine : n° 1
      État : annulée
      Enregistré par anne aujourd’hui à 9 h."
    `)
  })

  test('twice in a row goes back two commands', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11')
    await chat.say('!urgent 1')
    await chat.say('!prendre 1')
    expect(await chat.transcript('/annuler', '/annuler', '!historique 1', '/annuler', '/annuler'))
      .toMatchInlineSnapshot(`
        "> /annuler
        Dernière modification du n° 1 annulée.
        Prise en charge par : anne → rien

        > /annuler
        Dernière modification du n° 1 annulée.
        Urgence : oui → rien

        > !historique 1
        Historique du n° 1
        Aujourd’hui à 9 h : enregistré par anne
        Aujourd’hui à 9 h, anne : !urgent
        Urgence : rien → oui
        Aujourd’hui à 9 h, anne : !prendre
        Prise en charge par : rien → anne
        Aujourd’hui à 9 h, anne : !annuler
        Prise en charge par : anne → rien
        Aujourd’hui à 9 h, anne : !annuler
        Urgence : oui → rien

        > /annuler
        N° 1 annulé : il ne compte plus nulle part.

        > /annuler
        Aucune de vos commandes des vingt-quatre dernières heures ne reste à annuler. Pour annuler un numéro : !annuler 1042."
      `)
  })

  test('of a number takes back its last change, by a colleague of the service too', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11')
    await chat.say('!urgent 1')
    chat.from({ by: 'karim' })
    expect(await chat.transcript('/annuler', '/annuler 1', '/annuler 1', '/annuler 7')).toMatchInlineSnapshot(`
      "> /annuler
      Aucune de vos commandes des vingt-quatre dernières heures ne reste à annuler. Pour annuler un numéro : !annuler 1042.

      > /annuler 1
      Dernière modification du n° 1 annulée.
      Urgence : oui → rien

      > /annuler 1
      N° 1 annulé : il ne compte plus nulle part.

      > /annuler 7
      Il n’y a pas de n° 7. Rien n’a été enregistré."
    `)
  })

  test('is refused after somebody else’s change, which it would erase', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11')
    await chat.say('!urgent 1', { by: 'karim' })
    expect(await chat.transcript('/annuler', '!voir 1')).toMatchInlineSnapshot(`
      "> /annuler
      Le n° 1 a changé depuis : l’annuler effacerait ce changement. Pour le voir : !historique 1. Rien n’a été enregistré.

      > !voir 1
      N° 1 : courriel
      Réponse attendue au plus tard le jeudi 19 novembre (5 jours ouvrés).
      Canal : courriel
      Nombre : 1
      Nature : information
      Demandeur : usager
      Service : Séjour
      Date de réception : le jeudi 12 novembre
      Urgence : oui
      Enregistré par anne aujourd’hui à 9 h.

      !répondre 1 · !pourquoi 1 · !retards"
    `)
  })

  test('reaches twenty-four hours back, no further; an officer may still take an entry out', async () => {
    const chat = converse()
    await chat.say('!courriel reçu reçu:12/11', { at: '2026-11-16T09:00' })
    const tooLate = { at: '2026-11-17T09:01' }
    expect(await chat.say('/annuler', tooLate)).toMatch(/^Aucune de vos commandes des vingt-quatre dernières heures/)
    expect(await chat.say('/annuler 1', tooLate)).toMatch(/^La dernière modification du n° 1 date de plus de/)
    expect(await chat.say('/annuler 1', { ...tooLate, by: 'referent' })).toMatch(/^N° 1 annulé/)
  })

  test('still works at the last minute of the twenty-four hours', async () => {
    const chat = converse()
    await chat.say('!courriel reçu reçu:12/11', { at: '2026-11-16T09:00' })
    expect(await chat.say('/annuler', { at: '2026-11-17T09:00' })).toMatch(/^N° 1 annulé/)
  })
})
