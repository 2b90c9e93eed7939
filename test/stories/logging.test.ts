// An agent logs what arrives and what was answered, in one line each.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

/** Thursday 19 November was yesterday. */
const friday = { at: '2026-11-20T09:00' }

describe('requests', () => {
  test('e-mails answered and received', async () => {
    expect(
      await converse(friday).transcript(
        '/courriel répondu 5 reçu:hier boîte:pref-etrangers',
        '!courriel reçu boîte:pref-etrangers thème:renouvellement',
        '!courriel répondu 2 reçu:09/11',
        '!courriel répondu reçu:10/11 le:12/11 boîte:pref-etrangers',
      ),
    ).toMatchInlineSnapshot(`
      "> /courriel répondu 5 reçu:hier boîte:pref-etrangers
      Réponse apportée à 5 courriels (pref-etrangers), reçus hier : dans les délais.
      n° 1 · annuler : !annuler

      > !courriel reçu boîte:pref-etrangers thème:renouvellement
      N° 2 : courriel reçu aujourd’hui (pref-etrangers, renouvellement).
      Réponse attendue au plus tard le vendredi 27 novembre (5 jours ouvrés).
      Date de réception supposée : aujourd’hui. Pour en donner une autre : !corriger 2 reçu:hier
      Annuler : !annuler

      > !courriel répondu 2 reçu:09/11
      Réponse apportée à 2 courriels (Séjour), reçus le lundi 9 novembre : hors délai.
      n° 3 · annuler : !annuler

      > !courriel répondu reçu:10/11 le:12/11 boîte:pref-etrangers
      Réponse apportée le jeudi 12 novembre à un courriel (pref-etrangers), reçu le mardi 10 novembre : dans les délais.
      n° 4 · annuler : !annuler"
    `)
  })

  test('letters, the contact form, the box and the desk', async () => {
    expect(
      await converse(friday).transcript(
        '!courrier reçu demandeur:mairie matière:légalité reçu:02/11',
        '!courrier répondu reçu:12/11',
        '!formulaire répondu 3 reçu:lundi',
        '!urne reçu nature:suggestion reçu:lundi dernier',
        '!guichet reçu nature:réclamation reçu:j-3 libellé:"dossier égaré" urgent',
      ),
    ).toMatchInlineSnapshot(`
      "> !courrier reçu demandeur:mairie matière:légalité reçu:02/11
      N° 1 : courrier d’élu ou collectivité reçu le lundi 2 novembre (Séjour, contrôle de légalité).
      Réponse attendue au plus tard le mardi 24 novembre (15 jours ouvrés).
      Annuler : !annuler

      > !courrier répondu reçu:12/11
      Réponse apportée à un courrier (Séjour), reçu le jeudi 12 novembre : dans les délais.
      n° 2 · annuler : !annuler

      > !formulaire répondu 3 reçu:lundi
      Réponse apportée à 3 messages du formulaire (Séjour), reçus le lundi 16 novembre : dans les délais.
      n° 3 · annuler : !annuler

      > !urne reçu nature:suggestion reçu:lundi dernier
      N° 4 : suggestion dans l’urne reçue le lundi 16 novembre (Séjour).
      Réponse attendue au plus tard le lundi 30 novembre (10 jours ouvrés).
      Annuler : !annuler

      > !guichet reçu nature:réclamation reçu:j-3 libellé:"dossier égaré" urgent
      N° 5 : réclamation au guichet reçue le mardi 17 novembre (Séjour, dossier égaré).
      Réponse attendue au plus tard le mardi 1er décembre (10 jours ouvrés).
      Annuler : !annuler"
    `)
  })

  test('what belongs to nobody in particular makes the bot ask', async () => {
    expect(
      await converse({ ...friday, room: 'cellule' }).transcript(
        '!courriel reçu',
        '!courriel reçu boîte:pref-etrangers service:Accueil',
        '!courriel reçu base',
      ),
    ).toMatchInlineSnapshot(`
      "> !courriel reçu
      Pour quel service ou quelle boîte ? Ajoutez par exemple service:Accueil. Services : Accueil, Séjour, Légalité. Rien n’a été enregistré.

      > !courriel reçu boîte:pref-etrangers service:Accueil
      La boîte pref-etrangers est celle du service Séjour, pas du service Accueil. Rien n’a été enregistré.

      > !courriel reçu base
      N° 1 : courriel reçu aujourd’hui (Séjour).
      Réponse attendue au plus tard le vendredi 27 novembre (5 jours ouvrés).
      Date de réception supposée : aujourd’hui. Pour en donner une autre : !corriger 1 reçu:hier
      Annuler : !annuler"
    `)
  })

  test('personal data are masked before they are stored, and the agent is told', async () => {
    const chat = converse(friday)
    expect(await chat.transcript('!courriel reçu reçu:hier libellé:"Mme Durand, 06 12 34 56 78"', '!voir 1'))
      .toMatchInlineSnapshot(`
      "> !courriel reçu reçu:hier libellé:"Mme Durand, 06 12 34 56 78"
      N° 1 : courriel reçu hier (Séjour, […], […]).
      Réponse attendue au plus tard le jeudi 26 novembre (5 jours ouvrés).
      Une coordonnée, un nom ou un numéro de dossier a été masqué : le registre n’en conserve pas.
      Annuler : !annuler

      > !voir 1
      N° 1 : courriel
      Réponse attendue au plus tard le jeudi 26 novembre (5 jours ouvrés).
      Canal : courriel
      Nombre : 1
      Nature : information
      Demandeur : usager
      Service : Séjour
      Libellé : […], […]
      Date de réception : le jeudi 19 novembre
      Enregistré par anne aujourd’hui à 9 h.

      !répondre 1 · !pourquoi 1 · !retards"
    `)
  })
})

describe('calls', () => {
  test('of the day, added to what was logged before', async () => {
    expect(
      await converse({ ...friday, room: 'accueil' }).transcript(
        '!appel reçus:120 décrochés:96',
        '!appel reçus:30 perdus:4 svi:6',
        '!appel reçus:10 décrochés:8 perdus:5 le:hier',
      ),
    ).toMatchInlineSnapshot(`
      "> !appel reçus:120 décrochés:96
      N° 1 : aujourd’hui au standard, 120 appels reçus, 96 décrochés, 24 perdus, soit 80 % d’appels décrochés.
      Annuler : !annuler

      > !appel reçus:30 perdus:4 svi:6
      N° 2 : aujourd’hui au standard, 30 appels reçus, 20 décrochés, 4 perdus, 6 au serveur vocal, soit 66,7 % d’appels décrochés.
      Total du jour, saisies précédentes comprises : 150 appels reçus, 116 décrochés, 28 perdus.
      Annuler : !annuler

      > !appel reçus:10 décrochés:8 perdus:5 le:hier
      N° 3 : hier au standard, 10 appels reçus, 8 décrochés, 5 perdus, soit 80 % d’appels décrochés.
      Attention : décrochés, perdus et serveur vocal font 13 au total, pour 10 reçus. Les nombres sont conservés tels quels ; le taux retient les appels décrochés saisis.
      Annuler : !annuler"
    `)
  })

  test('lost alone stay out of the rate, unless the day’s received are known', async () => {
    const after = converse({ ...friday, room: 'accueil' })
    await after.say('!appel reçus:120 décrochés:96')
    expect(await after.say('/appel perdu 2')).not.toContain('n’entre pas dans le taux')
    expect(await converse({ ...friday, room: 'accueil' }).say('/appel perdu 2')).toMatchInlineSnapshot(`
      "N° 1 : aujourd’hui au standard, 2 appels perdus.
      Sans le nombre d’appels reçus, ce jour n’entre pas dans le taux. Par exemple !appel reçus:120 décrochés:96.
      Annuler : !annuler"
    `)
  })
})

describe('dates as people write them, on Monday 16 November 2026', () => {
  test.each([
    ['12/11', 'le jeudi 12 novembre'],
    ['12/11/2026', 'le jeudi 12 novembre'],
    ['2026-11-12', 'le jeudi 12 novembre'],
    ['20/11', 'le jeudi 20 novembre 2025'],
    ['hier', 'hier'],
    ['lundi', 'aujourd’hui'],
    ['lundi dernier', 'le lundi 9 novembre'],
    ['j-3', 'le vendredi 13 novembre'],
    ['1er novembre', 'le dimanche 1er novembre'],
  ])('received %s is %s', async (typed, said) => {
    const answer = await converse({ at: '2026-11-16T09:00' }).say(`!courriel reçu reçu:${typed}`)
    expect(answer.split('\n')[0]).toBe(`N° 1 : courriel reçu ${said} (Séjour).`)
  })

  test.each([
    ['jusqu’au:30/11', 'le lundi 30 novembre'],
    ['jusqu’au:vendredi', 'le vendredi 20 novembre'],
    ['jusqu’au:15/01', 'le vendredi 15 janvier 2027'],
    ['sous:3 semaines', 'le lundi 7 décembre'],
    ['sous:10 jours ouvrés', 'le lundi 30 novembre'],
    ['sous:un mois', 'le mercredi 16 décembre'],
  ])('announced %s is %s', async (typed, said) => {
    const chat = converse({ at: '2026-11-16T09:00' })
    await chat.say('!courriel reçu')
    const answer = await chat.say(`!répondre 1 attente ${typed}`)
    expect(answer.split('\n')[0]).toBe(
      `Réponse d’attente enregistrée pour le n° 1 : réponse de fond annoncée pour ${said}.`,
    )
  })
})
