// What an office asks the bot: what is late, what is next, the month's rates, the calendar.

import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, converse } from '../support/conversation.ts'

const entries = [
  '!courriel reçu reçu:02/11 thème:récépissé',
  '!courriel reçu 6 reçu:12/11 boîte:pref-etrangers',
  '!courriel reçu reçu:13/11 boîte:pref-etrangers thème:renouvellement urgent',
  '!courrier reçu reçu:06/11 demandeur:mairie matière:légalité',
  '!guichet reçu nature:réclamation reçu:16/11',
  '!courriel répondu 48 reçu:09/11 le:13/11 boîte:pref-etrangers',
  '!courriel répondu 4 reçu:02/11 le:13/11 boîte:pref-etrangers',
  '!courriel répondu 57 reçu:05/10 le:09/10 boîte:pref-etrangers',
  '!courriel répondu 6 reçu:05/10 le:14/10 boîte:pref-etrangers',
  '!répondre 3 attente jusqu’au:27/11',
]

let chat: Conversation
beforeEach(async () => {
  chat = converse({ at: '2026-11-20T08:00' })
  for (const entry of entries) await chat.say(entry)
})

describe('lists', () => {
  test('what is late, and what is next', async () => {
    expect(await chat.transcript('/retards', '/échéances', '/moi')).toMatchInlineSnapshot(`
      "> /retards
      7 demandes (2 entrées) en retard · Séjour
        n° 1 · courriel, récépissé · 8 jours ouvrés de retard
        n° 2 · 6 courriels · 1 jour ouvré de retard

      !répondre 1 · !pourquoi 1 · !retards

      > /échéances
      Échéances · Séjour

      La semaine prochaine
        n° 3 · courriel, renouvellement · réponse annoncée pour le vendredi 27 · urgente

      7 demandes sont déjà en retard : !retards

      > /moi
      10 demandes (5 entrées) ouvertes à votre nom

      En retard
        n° 1 · courriel, récépissé · Séjour · 8 jours ouvrés de retard
        n° 2 · 6 courriels · Séjour · 1 jour ouvré de retard

      Dans les délais
        n° 3 · courriel, renouvellement · Séjour · réponse annoncée pour le vendredi 27 · urgente
        n° 4 · courrier d’élu ou collectivité, contrôle de légalité · Séjour · échéance le lundi 30 novembre
        n° 5 · réclamation au guichet · Séjour · échéance le lundi 30 novembre

      !répondre 3 · !pourquoi 3 · !retards"
    `)
  })

  test('the digest, now', async () => {
    expect(await chat.transcript('/digest')).toMatchInlineSnapshot(`
      "> /digest
      Vendredi 20 novembre · Séjour : 7 demandes (2 entrées) en retard

      Échéances d’hier dépassées
        n° 2 · 6 courriels · échéance le jeudi 19

      Toujours en retard
        n° 1 · courriel, récépissé · 8 jours ouvrés de retard

      Dates annoncées dépassées : aucune
      Aujourd’hui : aucune
      Lundi 23 : aucune
      En attente de pièces : aucune

      !répondre 1 fond · !pourquoi 1 · !retards"
    `)
  })

  test('what is behind a figure', async () => {
    expect(await chat.transcript('/voir hors-délai', '/voir hors-délai octobre', '/voir ouvertes', '/voir'))
      .toMatchInlineSnapshot(`
        "> /voir hors-délai
        11 demandes (3 entrées) hors délai · Novembre 2026, jusqu’au 20
          n° 1 · courriel, récépissé · 8 jours ouvrés de retard
          n° 2 · 6 courriels · 1 jour ouvré de retard
          n° 7 · 4 courriels · échéance le lundi 9 novembre · réponse de fond le vendredi 13 novembre

        > /voir hors-délai octobre
        6 demandes (1 entrée) hors délai · Octobre 2026
          n° 9 · 6 courriels · échéance le lundi 12 octobre · réponse de fond le mercredi 14 octobre

        > /voir ouvertes
        2 demandes encore ouvertes, dans les délais · Novembre 2026, jusqu’au 20
          n° 4 · courrier d’élu ou collectivité, contrôle de légalité · échéance le lundi 30 novembre
          n° 5 · réclamation au guichet · échéance le lundi 30 novembre

        > /voir
        Quel numéro, ou quelle liste ? Par exemple !voir 1042, !voir hors-délai ou !voir ouvertes."
      `)
  })
})

describe('rates', () => {
  test('of the running month, against the month before', async () => {
    expect(await chat.transcript('/taux')).toMatchInlineSnapshot(`
      "> /taux
      Novembre 2026, jusqu’au 20 · Séjour (provisoire)
      Réclamations et suggestions dans les délais : sans objet · aucun cas · 1 demande encore ouverte, non comptée
      Courriels dans les délais : 0 % · 0 sur 1 · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 0 % et 79 %)
      Courriels des boîtes fonctionnelles dans les délais : 83,1 % · 49 sur 59 (4 entrées) · dont par réponse d’attente : 1 · cible 90 %, non atteinte · octobre 90,5 %, pas d’évolution nette
      Délai moyen, boîtes fonctionnelles : 3,4 jours ouvrés · 53 réponses (3 entrées) · cible 5 au plus, atteinte · octobre : 4,3 jours ouvrés (−0,9) · 3,4 jours ouvrés jusqu’à la réponse de fond (52 réponses)
      Courriers des collectivités dans les délais : sans objet · aucun cas · 1 demande encore ouverte, non comptée
      Courriers des collectivités, légalité : sans objet · aucun cas · 1 demande encore ouverte, non comptée
      4 autres indicateurs ont un chiffre (volumes, suivi) : !taux détail
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai · encore ouvertes : !voir ouvertes"
    `)
  })

  test('of a period, a mailbox, on another basis', async () => {
    expect(await chat.transcript('/taux octobre boîte:pref-etrangers base:répondues')).toMatchInlineSnapshot(`
      "> /taux octobre boîte:pref-etrangers base:répondues
      Octobre 2026 · Séjour, pref-etrangers (provisoire)
      Courriels des boîtes fonctionnelles dans les délais : 90,5 % · 57 sur 63 (2 entrées) · réponses directes : 57 sur 63 · transférées : aucune · cible 90 %, atteinte · non répondues : 0
      Délai moyen, boîtes fonctionnelles : 4,3 jours ouvrés · 63 réponses (2 entrées) · cible 5 au plus, atteinte
      3 autres indicateurs ont un chiffre (volumes, suivi) : !taux détail
      Chaque demande est comptée au jour de sa réponse ; celles restées sans réponse sont indiquées à côté.
      Demandes hors délai : !voir hors-délai octobre 2026 boîte:pref-etrangers base:répondues · encore ouvertes : !voir ouvertes octobre 2026 boîte:pref-etrangers base:répondues"
    `)
  })

  test('of one indicator', async () => {
    expect(await chat.transcript('/taux courriels octobre', '/taux réclamations')).toMatchInlineSnapshot(`
      "> /taux courriels octobre
      Octobre 2026 · Séjour (provisoire)
      Courriels dans les délais : sans objet · aucun cas
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 indicateur:courriels · encore ouvertes : !voir ouvertes octobre 2026 indicateur:courriels

      > /taux réclamations
      Novembre 2026, jusqu’au 20 · Séjour (provisoire)
      Réclamations et suggestions dans les délais : sans objet · aucun cas · 1 demande encore ouverte, non comptée
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai indicateur:réclamations · encore ouvertes : !voir ouvertes indicateur:réclamations"
    `)
  })
})

test('a deadline, day by day', async () => {
  expect(await chat.transcript('/pourquoi 2', '/pourquoi 3', '/pourquoi 4')).toMatchInlineSnapshot(`
    "> /pourquoi 2
    N° 2 : réponse attendue au plus tard le jeudi 19 novembre.
    Reçu le jeudi 12 novembre : ce jour ne compte pas. 5 jours ouvrés pour un courriel d’usager.
    vendredi 13 (1) · samedi, dimanche · lundi 16 (2) · mardi 17 (3) · mercredi 18 (4) · jeudi 19 (5)
    Hors délai depuis le vendredi 20 novembre.
    Jours fériés : métropole. Calendrier : !calendrier

    > /pourquoi 3
    N° 3 : réponse attendue au plus tard le vendredi 20 novembre.
    Reçu le vendredi 13 novembre : ce jour ne compte pas. 5 jours ouvrés pour un courriel d’usager.
    samedi, dimanche · lundi 16 (1) · mardi 17 (2) · mercredi 18 (3) · jeudi 19 (4) · vendredi 20 (5)
    Réponse d’attente le vendredi 20 novembre, réponse annoncée pour le vendredi 27 novembre.
    Dans les délais, par une réponse d’attente.
    Jours fériés : métropole. Calendrier : !calendrier

    > /pourquoi 4
    N° 4 : réponse attendue au plus tard le lundi 30 novembre.
    Reçu le vendredi 6 novembre : ce jour ne compte pas. 15 jours ouvrés pour un courrier d’élu ou collectivité.
    samedi, dimanche · lundi 9 (1) · mardi 10 (2) · mercredi 11, férié (Armistice) · jeudi 12 (3) · vendredi 13 (4) · samedi, dimanche · lundi 16 (5) · mardi 17 (6) · mercredi 18 (7) · jeudi 19 (8) · vendredi 20 (9) · samedi, dimanche · lundi 23 (10) · mardi 24 (11) · mercredi 25 (12) · jeudi 26 (13) · vendredi 27 (14) · samedi, dimanche · lundi 30 (15)
    Encore dans les délais.
    Jours fériés : métropole. Calendrier : !calendrier"
  `)
})

test('the calendar, with the closures of the préfecture', async () => {
  const closing = converse(
    { at: '2026-11-20T08:00' },
    { zone: 'alsace-moselle', closures: [{ date: '2026-05-15', reason: 'pont de l’Ascension' }] },
  )
  expect(await closing.transcript('/calendrier', '/calendrier 1700')).toMatchInlineSnapshot(`
    "> /calendrier
    Jours fériés et fermetures 2026 · Alsace-Moselle
      jeudi 1er janvier : jour de l’An
      vendredi 3 avril : Vendredi saint
      lundi 6 avril : lundi de Pâques
      vendredi 1er mai : fête du Travail
      vendredi 8 mai : Victoire 1945
      jeudi 14 mai : Ascension
      vendredi 15 mai : fermeture (pont de l’Ascension)
      lundi 25 mai : lundi de Pentecôte
      mardi 14 juillet : fête nationale
      samedi 15 août : Assomption (week-end)
      dimanche 1er novembre : Toussaint (week-end)
      mercredi 11 novembre : Armistice
      vendredi 25 décembre : Noël
      samedi 26 décembre : Saint-Étienne (week-end)
    250 jours ouvrés dans l’année.

    > /calendrier 1700
    « 1700 » est hors du calendrier, qui va de 1991 à 2097. Rien n’a été enregistré."
  `)
})

test('what can be said', async () => {
  expect(await chat.transcript('/aide répondre', '/aide taux', '/aide bidule')).toMatchInlineSnapshot(`
    "> /aide répondre
    !répondre : noter une réponse
    !répondre numéros [fond|attente] [le:date] [jusqu’au:date] [sous:durée] [nombre:nombre]
    Par exemple : !répondre 1042 1043 fond · !répondre 1042 attente jusqu’au:30/11
    Autres noms : réponse, répondu, traité

    > /aide taux
    !taux : les taux et délais d’une période
    !taux [détail] [période:période] [service:service] [boîte:boîte] [indicateur:indicateur] [base:décidées|répondues|échéance|reçues] [par:mois|service|boîte]
    Par exemple : !taux · !taux novembre Séjour · !taux 2022 base:reçues

    > /aide bidule
    Je ne connais pas bidule. Rien n’a été enregistré. Toutes les commandes : !aide"
  `)
})
