// A transferred request stays visible to both sides, on the requester's clock.

import { expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

test('from the office that passed it on to the one that holds it', async () => {
  const chat = converse({ at: '2022-11-07T09:00', room: 'accueil', by: 'anne' })
  await chat.say('!courriel reçu thème:récépissé boîte:prefecture')
  expect(await chat.transcript('/transférer 1 base', '/transférer 1 Cuisine', '/transférer 1 Séjour'))
    .toMatchInlineSnapshot(`
    "> /transférer 1 base
    Transfert enregistré pour le n° 1 : service Séjour.
    L’échéance ne change pas : le mardi 15 novembre.
    Annuler : !annuler

    > /transférer 1 Cuisine
    Je ne connais pas de service « Cuisine ». Services : Accueil, Séjour, Légalité. Rien n’a été enregistré.

    > /transférer 1 Séjour
    Le n° 1 est déjà au service Séjour. Rien n’a été enregistré."
  `)

  chat.from({ at: '2022-11-17T09:00' })
  expect(await chat.transcript('!retards')).toMatchInlineSnapshot(`
    "> !retards
    1 demande en retard · Accueil
      n° 1 · courriel, récépissé · 2 jours ouvrés de retard · transférée à Séjour le lundi 7 novembre

    !répondre 1 · !pourquoi 1 · !retards"
  `)
  chat.from({ room: 'sejour', by: 'karim' })
  expect(await chat.transcript('!retards', '!digest', '/prendre 1', '/répondre 1', '!historique 1'))
    .toMatchInlineSnapshot(`
      "> !retards
      1 demande en retard · Séjour
        n° 1 · courriel, récépissé · 2 jours ouvrés de retard · transférée par Accueil le lundi 7 novembre

      !répondre 1 · !pourquoi 1 · !retards

      > !digest
      Jeudi 17 novembre · Séjour : 1 demande en retard
      Échéances d’hier dépassées : aucune

      Toujours en retard
        n° 1 · courriel, récépissé · 2 jours ouvrés de retard · transférée par Accueil le lundi 7 novembre

      Dates annoncées dépassées : aucune
      Aujourd’hui : aucune
      Demain : aucune
      En attente de pièces : aucune

      !répondre 1 fond · !pourquoi 1 · !retards

      > /prendre 1
      Prise en charge enregistrée pour le n° 1. Vos demandes : !moi.
      Annuler : !annuler

      > /répondre 1
      Réponse apportée au n° 1 : hors délai.
      Il ne vous reste aucune demande ouverte.
      Annuler : !annuler

      > !historique 1
      Historique du n° 1
      Le lundi 7 novembre à 9 h : enregistré par anne
      Le lundi 7 novembre à 9 h, anne : !transférer
      Transfert : rien → Séjour le lundi 7 novembre
      Aujourd’hui à 9 h, karim : !prendre
      Prise en charge par : rien → karim
      Aujourd’hui à 9 h, karim : !répondre
      Issue : rien → réponse de fond le jeudi 17 novembre"
    `)

  chat.from({ room: 'accueil', by: 'anne' })
  expect(await chat.transcript('!voir 1', '!retards', '!pourquoi 1')).toMatchInlineSnapshot(`
    "> !voir 1
    N° 1 : courriel
    Hors délai depuis le mercredi 16 novembre.
    Canal : courriel
    Nombre : 1
    Nature : information
    Demandeur : usager
    Boîte : prefecture
    Service : Accueil
    Thème : récépissé
    Date de réception : le lundi 7 novembre (supposée)
    Transfert : Séjour le lundi 7 novembre
    Prise en charge par : karim
    Issue : réponse de fond le jeudi 17 novembre
    Enregistré par anne le lundi 7 novembre à 9 h.

    > !retards
    Aucune demande en retard · Accueil.

    > !pourquoi 1
    N° 1 : réponse attendue au plus tard le mardi 15 novembre.
    Reçu le lundi 7 novembre (date supposée) : ce jour ne compte pas. 5 jours ouvrés pour un courriel d’usager.
    mardi 8 (1) · mercredi 9 (2) · jeudi 10 (3) · vendredi 11, férié (Armistice) · samedi, dimanche · lundi 14 (4) · mardi 15 (5)
    Transférée au service Séjour le lundi 7 novembre : l’échéance ne change pas.
    Réponse de fond le jeudi 17 novembre.
    Hors délai depuis le mercredi 16 novembre.
    Jours fériés : métropole. Calendrier : !calendrier"
  `)
})
