// Sampling weeks in chat: declared by an officer, read by everybody, and what figures say of them.

import { describe, expect, test } from 'vitest'

import { type Conversation, converse } from '../support/conversation.ts'

const keeper = { at: '2026-11-20T09:00', by: 'referent', room: 'qualite' }
const agent = { by: 'anne', room: 'sejour' }

/** Four e-mails in a week of October, one of them late, and three outside. */
const logged = async (chat: Conversation): Promise<void> => {
  chat.from({ ...keeper, ...agent })
  await chat.say('!courriel répondu 3 reçu:13/10/2026 répondu:15/10/2026 boîte:pref-etrangers')
  await chat.say('!courriel répondu reçu:14/10/2026 répondu:30/10/2026 boîte:pref-etrangers')
  await chat.say('!courriel répondu 3 reçu:21/10/2026 répondu:22/10/2026 boîte:pref-etrangers')
  chat.from(keeper)
}

const sampled = async (): Promise<Conversation> => {
  const chat = converse(keeper)
  await logged(chat)
  await chat.say('!échantillon boîte:pref-etrangers semaine:2026-W42')
  return chat
}

describe('a declaration', () => {
  test('says which days stand for the year, and what that changes', async () => {
    const chat = converse(keeper)
    await logged(chat)
    expect(
      await chat.transcript(
        '!échantillon',
        '!échantillon boîte:pref-etrangers semaine:2026-W42',
        '!échantillon pref-etrangers du 30/11 au 06/12',
        '!sampling letters from:17/05 to:23/05',
        '!échantillon courriers service:base du:24/05 au:24/05',
        '!échantillon liste',
      ),
    ).toMatchInlineSnapshot(`
      "> !échantillon
      Aucun échantillon n’est déclaré. Les référents qualité en déclarent : !échantillon boîte:prefecture semaine:2027-W20

      > !échantillon boîte:pref-etrangers semaine:2026-W42
      N° 4 : échantillon pref-etrangers, du lundi 12 octobre au dimanche 18 octobre.
      En 2026, seules les demandes reçues ces jours-là comptent dans les taux et les délais, au jour de leur réception.
      3 demandes déjà notées hors de ces jours n’y comptent plus.
      pref-etrangers est déclarée exhaustive : ses volumes de 2026 seront n.c. tant qu’aucune mesure n’est saisie.
      Ces jours ont déjà commencé : les chiffres diront que l’échantillon a été déclaré après coup.
      Annuler : !annuler

      > !échantillon pref-etrangers du 30/11 au 06/12
      N° 5 : échantillon pref-etrangers, du lundi 30 novembre au dimanche 6 décembre.
      En 2026, seules les demandes reçues ces jours-là comptent dans les taux et les délais, avec celles du lundi 12 octobre au dimanche 18 octobre.
      3 demandes déjà notées hors de ces jours n’y comptent plus.
      pref-etrangers est déclarée exhaustive : ses volumes de 2026 seront n.c. tant qu’aucune mesure n’est saisie.
      Annoncé aux salons concernés le vendredi 27 novembre, puis chaque matin de l’échantillon.
      Annuler : !annuler

      > !sampling letters from:17/05 to:23/05
      N° 6 : échantillon courriers, du lundi 17 mai 2027 au dimanche 23 mai 2027.
      En 2027, seules les demandes reçues ces jours-là comptent dans les taux et les délais, au jour de leur réception.
      Annoncé aux salons concernés le vendredi 14 mai 2027, puis chaque matin de l’échantillon.
      Annuler : !annuler

      > !échantillon courriers service:base du:24/05 au:24/05
      N° 7 : échantillon courriers (Séjour), le lundi 24 mai 2027.
      En 2027, seules les demandes reçues ces jours-là comptent dans les taux et les délais, avec celles du lundi 17 mai 2027 au dimanche 23 mai 2027.
      Annoncé aux salons concernés le vendredi 21 mai 2027, puis chaque matin de l’échantillon.
      Annuler : !annuler

      > !échantillon liste
      4 échantillons déclarés
        n° 7 · courriers (Séjour) · le lundi 24 mai 2027 · à venir
        n° 6 · courriers · du lundi 17 mai 2027 au dimanche 23 mai 2027 · à venir
        n° 5 · pref-etrangers · du lundi 30 novembre au dimanche 6 décembre · à venir
        n° 4 · pref-etrangers · du lundi 12 octobre au dimanche 18 octobre · passé · 4 demandes notées · déclaré après coup"
    `)
  })

  test('marks the figures of its year, and leaves the rest aside in sight', async () => {
    const chat = await sampled()
    expect(
      await chat.transcript(
        '!taux octobre',
        '!taux octobre base:répondues boîte:pref-etrangers',
        '!taux septembre pref-etrangers',
        '!taux courriels-reçus octobre',
        '!taux boîtes par:boîte octobre',
        '!voir hors-délai octobre',
      ),
    ).toMatchInlineSnapshot(`
      "> !taux octobre
      Octobre 2026 (provisoire)
      Courriels des boîtes fonctionnelles dans les délais : 75,0 % · 3 sur 4 (2 entrées) · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 30 % et 95 %) · échantillon : pref-etrangers du 12 au 18 octobre 2026 (déclaré après coup), 4 courriels · hors échantillon : 3, non comptés
      Délai moyen, boîtes fonctionnelles : 4,5 jours ouvrés · 4 réponses (2 entrées) · cible 5 au plus, atteinte · échantillon : pref-etrangers du 12 au 18 octobre 2026 (déclaré après coup), 4 réponses · hors échantillon : 3, non comptées
      3 autres indicateurs ont un chiffre (volumes, suivi) : !taux détail
      Une boîte en échantillon n’est comptée que par les demandes reçues les jours déclarés de l’année, au jour de leur réception quelle que soit la règle de comptage.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 · encore ouvertes : !voir ouvertes octobre 2026

      > !taux octobre base:répondues boîte:pref-etrangers
      Octobre 2026 · pref-etrangers (provisoire)
      Courriels des boîtes fonctionnelles dans les délais : 75,0 % · 3 sur 4 (2 entrées) · réponses directes : 3 sur 4 · transférées : aucune · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 30 % et 95 %) · échantillon : pref-etrangers du 12 au 18 octobre 2026 (déclaré après coup), 4 courriels · hors échantillon : 3, non comptés
      Délai moyen, boîtes fonctionnelles : 4,5 jours ouvrés · 4 réponses (2 entrées) · cible 5 au plus, atteinte · échantillon : pref-etrangers du 12 au 18 octobre 2026 (déclaré après coup), 4 réponses · hors échantillon : 3, non comptées
      3 autres indicateurs ont un chiffre (volumes, suivi) : !taux détail
      Une boîte en échantillon n’est comptée que par les demandes reçues les jours déclarés de l’année, au jour de leur réception quelle que soit la règle de comptage.
      Chaque demande est comptée au jour de sa réponse ; celles restées sans réponse sont indiquées à côté.
      Demandes hors délai : !voir hors-délai octobre 2026 boîte:pref-etrangers base:répondues · encore ouvertes : !voir ouvertes octobre 2026 boîte:pref-etrangers base:répondues

      > !taux septembre pref-etrangers
      Septembre 2026 · pref-etrangers (provisoire)
      Aucun résultat à comparer à une cible.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai septembre 2026 boîte:pref-etrangers · encore ouvertes : !voir ouvertes septembre 2026 boîte:pref-etrangers

      > !taux courriels-reçus octobre
      Octobre 2026 (provisoire)
      Courriels reçus : n.c. · non compté

      > !taux boîtes par:boîte octobre
      Courriels des boîtes fonctionnelles dans les délais, par boîte · Octobre 2026 : cible non atteinte
      pref-etrangers 75,0 % · cible 90 %
      Par boîte
        boîte           résultat                   base  cible
        pref-etrangers    75,0 %  3 sur 4 (échantillon)  90 %, non atteinte
        ensemble          75,0 %  3 sur 4 (échantillon)  90 %, non atteinte
      1 effectif de moins de 30 cas : trop faible pour conclure.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.

      > !voir hors-délai octobre
      1 demande hors délai · Octobre 2026
        n° 2 · courriel · échéance le mercredi 21 octobre · réponse de fond le vendredi 30 octobre"
    `)
  })

  test('is said of each request, whose deadline and reminders stay the same', async () => {
    const chat = await sampled()
    await chat.say('!courriel reçu reçu:02/11 boîte:pref-etrangers')
    expect(await chat.say('!voir 1')).toContain('Reçue pendant un échantillon')
    expect(await chat.say('!voir 3')).toContain('Hors de l’échantillon : en 2026')
    expect(await chat.say('!voir 5')).toMatch(/Hors de l’échantillon/)
    expect(await chat.say('!retards')).toContain('n° 5')
    expect(await chat.say('!digest')).toContain('n° 5')
  })

  test('is undone, corrected and told as any entry, and figures follow', async () => {
    const chat = await sampled()
    expect(
      await chat.transcript(
        '!voir 4',
        '!corriger 4 fin:24/10/2026',
        '!taux boîtes octobre',
        '!annuler',
        '!annuler 4',
        '!taux boîtes octobre',
        '!échantillon',
        '!historique 4',
      ),
    ).toMatchInlineSnapshot(`
      "> !voir 4
      N° 4 : semaines d’échantillon, pref-etrangers
      Boîte : pref-etrangers
      Service : Séjour
      Premier jour : le lundi 12 octobre
      Dernier jour : le dimanche 18 octobre
      Déclaration : le vendredi 20 novembre
      Enregistré par referent aujourd’hui à 9 h.

      > !corriger 4 fin:24/10/2026
      N° 4 corrigé.
      Dernier jour : le dimanche 18 octobre → le samedi 24 octobre
      En 2026, seules les demandes reçues ces jours-là comptent dans les taux et les délais, au jour de leur réception.
      pref-etrangers est déclarée exhaustive : ses volumes de 2026 seront n.c. tant qu’aucune mesure n’est saisie.
      Ces jours ont déjà commencé : les chiffres diront que l’échantillon a été déclaré après coup.
      Annuler : !annuler

      > !taux boîtes octobre
      Octobre 2026 (provisoire)
      Courriels des boîtes fonctionnelles dans les délais : 85,7 % · 6 sur 7 (3 entrées) · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 49 % et 97 %) · échantillon : pref-etrangers du 12 au 24 octobre 2026 (déclaré après coup), 7 courriels
      Une boîte en échantillon n’est comptée que par les demandes reçues les jours déclarés de l’année, au jour de leur réception quelle que soit la règle de comptage.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 indicateur:boîtes · encore ouvertes : !voir ouvertes octobre 2026 indicateur:boîtes

      > !annuler
      Dernière modification du n° 4 annulée.
      Dernier jour : le samedi 24 octobre → le dimanche 18 octobre

      > !annuler 4
      N° 4 annulé : il ne compte plus nulle part.

      > !taux boîtes octobre
      Octobre 2026 (provisoire)
      Courriels des boîtes fonctionnelles dans les délais : 85,7 % · 6 sur 7 (3 entrées) · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 49 % et 97 %)
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 indicateur:boîtes · encore ouvertes : !voir ouvertes octobre 2026 indicateur:boîtes

      > !échantillon
      Aucun échantillon n’est déclaré. Les référents qualité en déclarent : !échantillon boîte:prefecture semaine:2027-W20

      > !historique 4
      Historique du n° 4
      Aujourd’hui à 9 h : enregistré par referent
      Aujourd’hui à 9 h, referent : !corriger
      Dernier jour : le dimanche 18 octobre → le samedi 24 octobre
      Aujourd’hui à 9 h, referent : !annuler
      Dernier jour : le samedi 24 octobre → le dimanche 18 octobre
      Aujourd’hui à 9 h, referent : !annuler
      État : rien → annulé"
    `)
  })

  test('changes nothing that is signed, and says so', async () => {
    const chat = converse(keeper)
    await logged(chat)
    await chat.say('!arrêter octobre')
    expect(await chat.transcript('!échantillon boîte:pref-etrangers semaine:2026-W42', '!taux boîtes octobre'))
      .toMatchInlineSnapshot(`
        "> !échantillon boîte:pref-etrangers semaine:2026-W42
        N° 4 : échantillon pref-etrangers, du lundi 12 octobre au dimanche 18 octobre.
        En 2026, seules les demandes reçues ces jours-là comptent dans les taux et les délais, au jour de leur réception.
        3 demandes déjà notées hors de ces jours n’y comptent plus.
        pref-etrangers est déclarée exhaustive : ses volumes de 2026 seront n.c. tant qu’aucune mesure n’est saisie.
        Ces jours ont déjà commencé : les chiffres diront que l’échantillon a été déclaré après coup.
        Annuler : !annuler
        Octobre 2026 : chiffres déjà arrêtés, ils restent ; l’écart sera indiqué. Le voir : !arrêter écarts 2026-10

        > !taux boîtes octobre
        Octobre 2026
        Courriels des boîtes fonctionnelles dans les délais : 85,7 % · 6 sur 7 (3 entrées) · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 49 % et 97 %)
        Chiffres arrêtés aujourd’hui par referent, version 1.
        Recalculés aujourd’hui, ils seraient différents :
        Courriels des boîtes fonctionnelles dans les délais : 75,0 % (3 sur 4) au lieu de 85,7 % (6 sur 7)
        Entrées en cause : n° 4 ; détail : !arrêter écarts 2026-10
        Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
        Demandes hors délai : !voir hors-délai octobre 2026 indicateur:boîtes · encore ouvertes : !voir ouvertes octobre 2026 indicateur:boîtes"
      `)
    expect(await chat.say('!arrêter écarts octobre')).toContain('n° 4 · enregistrée depuis')
  })
})
