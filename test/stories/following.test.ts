// An agent follows requests up: replies, holding replies, missing items, chasers, closing.

import { expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const monday = { at: '2026-11-16T09:00' }

test('several requests are answered at once, some of them late', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu reçu:12/11')
  await chat.say('!courriel reçu 4 reçu:02/11')
  expect(await chat.transcript('/répondre 1 2 fond', '/répondre n°1, 2 et 3', '/répondre 99999'))
    .toMatchInlineSnapshot(`
    "> /répondre 1 2 fond
    Réponse apportée à 5 messages : 1 dans les délais, 4 hors délai.
    Il ne vous reste aucune demande ouverte.
    Annuler : !annuler

    > /répondre n°1, 2 et 3
    Il n’y a pas de n° 3. Rien n’a été enregistré.

    > /répondre 99999
    Il n’y a pas de n° 99999. Rien n’a été enregistré."
  `)
})

test('a holding reply stops the clock only when it announces a date', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu reçu:12/11')
  expect(
    await chat.transcript(
      '/répondre 1 attente',
      "/répondre 1 attente jusqu'au:30/11",
      '/répondre 1 attente sous:3 semaines',
      '/répondre 1 fond jusqu’au:30/11',
      '/répondre 1 fond',
    ),
  ).toMatchInlineSnapshot(`
    "> /répondre 1 attente
    Une réponse d’attente n’arrête le délai que si elle annonce une date ou une durée. Laquelle ? Par exemple !répondre 1 attente jusqu’au:15/12 ou !répondre 1 attente sous:3 semaines. Rien n’a été enregistré.

    > /répondre 1 attente jusqu'au:30/11
    Réponse d’attente enregistrée pour le n° 1 : réponse de fond annoncée pour le lundi 30 novembre.
    Premier délai respecté ; la demande reste ouverte jusqu’à la réponse de fond.
    Annuler : !annuler

    > /répondre 1 attente sous:3 semaines
    Réponse d’attente enregistrée pour le n° 1 : réponse de fond annoncée pour le lundi 7 décembre.
    Seule la date de suivi change : le respect de l’annonce se mesure toujours sur la première date.
    Annuler : !annuler

    > /répondre 1 fond jusqu’au:30/11
    Une date ne s’annonce que dans une réponse d’attente : !répondre 1 attente jusqu’au:15/12. Rien n’a été enregistré.

    > /répondre 1 fond
    Réponse apportée au n° 1 : dans les délais.
    Il ne vous reste aucune demande ouverte.
    Annuler : !annuler"
  `)
})

test('part of a bulk entry is answered, and becomes an entry of its own', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu 5 reçu:12/11 boîte:pref-etrangers')
  expect(
    await chat.transcript('/répondre 1 nombre:3', '!voir 2', '/répondre 1 nombre:9', '/répondre 1 nombre:2', '!moi'),
  ).toMatchInlineSnapshot(`
    "> /répondre 1 nombre:3
    Réponse apportée au n° 2 : dans les délais.
    3 messages portent désormais le n° 2 ; il en reste 2 au n° 1.
    Il vous reste 1 demande ouverte : !moi
    Annuler : !annuler

    > !voir 2
    N° 2 : 3 courriels
    Dans les délais.
    Canal : courriel
    Nombre : 3
    Nature : information
    Demandeur : usager
    Boîte : pref-etrangers
    Service : Séjour
    Date de réception : le jeudi 12 novembre
    Issue : réponse de fond le lundi 16 novembre
    Entrée d’origine : n° 1
    Enregistré par anne aujourd’hui à 9 h.

    > /répondre 1 nombre:9
    Le n° 1 compte 2 messages : nombre: doit être inférieur à 2 (9 demandés). Pour agir sur l’ensemble, n’indiquez pas de nombre. Rien n’a été enregistré.

    > /répondre 1 nombre:2
    Réponse apportée au n° 1 : dans les délais.
    Il ne vous reste aucune demande ouverte.
    Annuler : !annuler

    > !moi
    Aucune demande ouverte à votre nom.
    Sont à votre nom les demandes que vous avez prises en charge (!prendre 1042) et celles que vous avez enregistrées sans que personne d’autre les ait prises."
  `)
})

test('missing items suspend the deadline, which starts again from the last one', async () => {
  const chat = converse({ at: '2022-03-03T09:00' })
  await chat.say('!courriel reçu reçu:02/03')
  expect(await chat.transcript('/incomplet 1', '!échéances')).toMatchInlineSnapshot(`
    "> /incomplet 1
    Demande de pièces enregistrée pour le n° 1 : le délai est suspendu jusqu’à leur arrivée (!complet).
    Annuler : !annuler

    > !échéances
    Aucune échéance d’ici la fin de la semaine prochaine · Séjour."
  `)
  chat.from({ at: '2022-03-11T09:00' })
  expect(await chat.transcript('/complet 1 le:10/03', '/complet 1', '!pourquoi 1')).toMatchInlineSnapshot(`
    "> /complet 1 le:10/03
    Dernière pièce arrivée hier pour le n° 1 : le délai part de ce jour.
    Réponse attendue au plus tard le jeudi 17 mars (5 jours ouvrés).
    Annuler : !annuler

    > /complet 1
    Le n° 1 n’attend pas de pièces. Pour en demander : !incomplet 1. Rien n’a été enregistré.

    > !pourquoi 1
    N° 1 : réponse attendue au plus tard le jeudi 17 mars.
    Reçu le mercredi 2 mars, pièces demandées le jeudi 3 mars, dernière pièce arrivée le jeudi 10 mars : le délai part de ce jour, qui ne compte pas.
    5 jours ouvrés pour un courriel d’usager.
    vendredi 11 (1) · samedi, dimanche · lundi 14 (2) · mardi 15 (3) · mercredi 16 (4) · jeudi 17 (5)
    Encore dans les délais.
    Jours fériés : métropole. Calendrier : !calendrier"
  `)
})

test('taken, chased, urgent: first in the lists', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu reçu:02/11')
  await chat.say('!courriel reçu reçu:03/11')
  await chat.say('!courriel reçu reçu:04/11')
  expect(await chat.transcript('/prendre 3', '/relance 2', '/relance 2', '/urgent 3', '!retards'))
    .toMatchInlineSnapshot(`
      "> /prendre 3
      Prise en charge enregistrée pour le n° 3. Vos demandes : !moi.
      Annuler : !annuler

      > /relance 2
      Relance enregistrée pour le n° 2 : la première.
      Annuler : !annuler

      > /relance 2
      Relance enregistrée pour le n° 2 : 2 relances en tout. La demande passe en tête des listes.
      Annuler : !annuler

      > /urgent 3
      Urgence enregistrée pour le n° 3, désormais en tête des listes.
      Annuler : !annuler

      > !retards
      3 demandes en retard · Séjour
        n° 2 · courriel · 3 jours ouvrés de retard · 2 relances
        n° 3 · courriel · 2 jours ouvrés de retard · urgente
        n° 1 · courriel · 4 jours ouvrés de retard

      !répondre 2 · !pourquoi 2 · !retards"
    `)
})

test('an agent’s late duplicate waits for the quality officer’s word', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu reçu:02/11')
  await chat.say('!courriel reçu reçu:12/11')
  expect(await chat.transcript('/classer 1 motif:doublon', '/classer 2 motif:"sans suite"', '/classer 2'))
    .toMatchInlineSnapshot(`
      "> /classer 1 motif:doublon
      Classement sans réponse enregistré pour le n° 1 : doublon (à confirmer).
      Le délai était dépassé : la demande reste comptée hors délai, sauf si un référent qualité confirme le motif par !classer 1 motif:doublon.
      Annuler : !annuler

      > /classer 2 motif:"sans suite"
      Classement sans réponse enregistré pour le n° 2 : sans suite.
      Demande classée dans les délais : elle sort du taux et reste affichée à part.
      Annuler : !annuler

      > /classer 2
      Il manque motif:. Par exemple !classer 1042 motif:doublon. Rien n’a été enregistré."
    `)
})

test('the quality officer confirms it afterwards, as the agent was told', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu reçu:02/11')
  await chat.say('!classer 1 motif:doublon le:13/11')
  expect(await chat.say('!classer 1 motif:doublon')).toMatch(/^Le n° 1 a été classé .* Rien n’a été enregistré\.$/)
  chat.from({ by: 'referent', at: '2026-12-01T09:00' })
  expect(await chat.transcript('!classer 1 motif:doublon', '!voir 1', '!classer 1 motif:erreur'))
    .toMatchInlineSnapshot(`
      "> !classer 1 motif:doublon
      Classement sans réponse enregistré pour le n° 1 : doublon.
      La demande ne compte plus dans aucun taux.
      Annuler : !annuler

      > !voir 1
      N° 1 : courriel
      Écartée par un référent qualité : elle ne compte dans aucun taux.
      Canal : courriel
      Nombre : 1
      Nature : information
      Demandeur : usager
      Service : Séjour
      Date de réception : le lundi 2 novembre
      Issue : classée sans réponse le vendredi 13 novembre : doublon, confirmé par un référent qualité
      Enregistré par anne le lundi 16 novembre à 9 h.

      > !classer 1 motif:erreur
      Le n° 1 a été classé le vendredi 13 novembre 2026 (doublon). Pour revenir en arrière : !annuler 1. Rien n’a été enregistré."
    `)
})

test('handed outside the préfecture, a request leaves the follow-up', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu reçu:12/11')
  expect(
    await chat.transcript('/transférer 1', '/transférer 1 Séjour externe:CPAM', '/transférer 1 externe:CPAM', '!moi'),
  ).toMatchInlineSnapshot(`
    "> /transférer 1
    À quel service ? Par exemple !transférer 1 Séjour ou, hors de la préfecture, !transférer 1 externe:CPAM. Rien n’a été enregistré.

    > /transférer 1 Séjour externe:CPAM
    Un service ou externe:, pas les deux. Rien n’a été enregistré.

    > /transférer 1 externe:CPAM
    Transmission hors de la préfecture enregistrée pour le n° 1 : CPAM. Le suivi s’arrête là.
    La demande n’entre dans aucun taux.
    Annuler : !annuler

    > !moi
    Aucune demande ouverte à votre nom.
    Sont à votre nom les demandes que vous avez prises en charge (!prendre 1042) et celles que vous avez enregistrées sans que personne d’autre les ait prises."
  `)
})
