// Signing a period off: what is asked for, what is told, what is said of later changes.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'
import { october, officer, signed, told } from '../support/signed-october.ts'

describe('/arrêter', () => {
  test('signs the figures of a period that is over, once', async () => {
    const chat = converse()
    await october(chat)
    chat.from(officer)
    expect(
      told(
        await chat.transcript(
          '!taux octobre',
          '!arrêter octobre',
          '!arrêter 2026-10',
          '!arrêter liste',
          '!arrêter écarts 2026-10',
          '!arrêter écarts',
          '!taux octobre',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "> !taux octobre
      Octobre 2026 (provisoire)
      Courriels des boîtes fonctionnelles dans les délais : 66,7 % · 2 sur 3 · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 21 % et 94 %) · 1 demande encore ouverte, non comptée
      Délai moyen, boîtes fonctionnelles : 5,0 jours ouvrés · 3 réponses · cible 5 au plus, atteinte
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 · encore ouvertes : !voir ouvertes octobre 2026

      > !arrêter octobre
      Octobre 2026 : chiffres arrêtés, version 1
      1 cible atteinte sur 2, 4 entrées au registre.
      Ces chiffres ne changeront plus : une correction ultérieure sera indiquée à côté. Pour les relire : !taux octobre 2026

      > !arrêter 2026-10
      Octobre 2026 : chiffres déjà arrêtés aujourd’hui par referent, version 1, et rien n’a changé depuis. Rien n’a été enregistré.

      > !arrêter liste
      1 période arrêtée
        Octobre 2026 · aujourd’hui par referent, version 1
      Pour les écarts d’une période : !arrêter écarts octobre

      > !arrêter écarts 2026-10
      Octobre 2026 : recalculés aujourd’hui, les chiffres arrêtés (version 1) sont les mêmes.

      > !arrêter écarts
      1 période arrêtée : recalculés aujourd’hui, les chiffres sont les mêmes.

      > !taux octobre
      Octobre 2026
      Courriels des boîtes fonctionnelles dans les délais : 66,7 % · 2 sur 3 · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 21 % et 94 %) · 1 demande encore ouverte, non comptée
      Délai moyen, boîtes fonctionnelles : 5,0 jours ouvrés · 3 réponses · cible 5 au plus, atteinte
      Chiffres arrêtés aujourd’hui par referent, version 1.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 · encore ouvertes : !voir ouvertes octobre 2026"
    `)
    expect(chat.bugs).toEqual([])
  })

  test('is told what it needs, and refuses what cannot be signed', async () => {
    const chat = converse(officer)
    expect(
      told(
        await chat.transcript(
          '!arrêter',
          '!arrêter liste',
          '!arrêter écarts',
          '!arrêter écarts octobre',
          '!arrêter 2026-12',
          '!arrêter 2027-01',
          '!arrêter T4',
          '!arrêter 2026',
          '!arrêter du 12/10 au 20/10',
          '!arrêter octobre 2026 xyz',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "> !arrêter
      Quelle période arrêter ? Par exemple !arrêter 2026-11. Rien n’a été enregistré.

      > !arrêter liste
      Aucune période n’est arrêtée. Pour en arrêter une : !arrêter octobre

      > !arrêter écarts
      Aucune période n’est arrêtée.

      > !arrêter écarts octobre
      La période « octobre 2026 » n’est pas arrêtée : ses chiffres sont provisoires. Pour l’arrêter : !arrêter 2026-10

      > !arrêter 2026-12
      La période « décembre 2026 » n’est pas terminée : on peut l’arrêter après le jeudi 31 décembre. Rien n’a été enregistré.

      > !arrêter 2027-01
      « 2027-01 » n’a pas encore commencé. Rien n’a été enregistré.

      > !arrêter T4
      La période « 4e trimestre 2026 » n’est pas terminée : on peut l’arrêter après le jeudi 31 décembre. Rien n’a été enregistré.

      > !arrêter 2026
      La période « 2026 » n’est pas terminée : on peut l’arrêter après le jeudi 31 décembre. Rien n’a été enregistré.

      > !arrêter du 12/10 au 20/10
      On arrête un mois, un trimestre, une année ou plusieurs mois entiers, par exemple !arrêter 2026-11. Rien n’a été enregistré.

      > !arrêter octobre 2026 xyz
      Je ne comprends pas « xyz ». Le détail : !aide arrêter. Rien n’a été enregistré."
    `)
    expect(await chat.say('!arrêter octobre', { by: 'anne' })).toMatchInlineSnapshot(
      `"!arrêter est réservé aux référents qualité. Rien n’a été enregistré."`,
    )
    expect(chat.bugs).toEqual([])
  })

  test('signs nothing of a period before which nothing was logged', async () => {
    const chat = converse(officer)
    await chat.say('!courriel répondu 3 reçu:2026-11-10 le:2026-11-12 boîte:prefecture')
    expect(await chat.say('!arrêter 2024')).toContain('il n’y a rien à arrêter')
    expect(await chat.say('!arrêter liste')).not.toContain('2024')
  })

  test('leaves what was signed as it was when an entry is corrected, and names it', async () => {
    const chat = await signed()
    chat.from({ ...officer, at: '2026-12-03T10:00' })
    expect(
      told(
        await chat.transcript(
          '!corriger 3 reçu:12/10',
          '!taux octobre',
          '!arrêter écarts octobre',
          '!arrêter écarts',
          '!arrêter octobre',
          '!taux octobre',
          '!arrêter liste',
          '!arrêter écarts octobre',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "> !corriger 3 reçu:12/10
      N° 3 corrigé.
      Date de réception : le jeudi 1er octobre → le lundi 12 octobre
      Réponse apportée le jeudi 15 octobre au n° 3 : dans les délais.
      Annuler : !annuler
      Octobre 2026 : chiffres déjà arrêtés, ils restent ; l’écart sera indiqué. Le voir : !arrêter écarts 2026-10

      > !taux octobre
      Octobre 2026
      Courriels des boîtes fonctionnelles dans les délais : 66,7 % · 2 sur 3 · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 21 % et 94 %) · 1 demande encore ouverte, non comptée
      Délai moyen, boîtes fonctionnelles : 5,0 jours ouvrés · 3 réponses · cible 5 au plus, atteinte
      Chiffres arrêtés le mardi 1er décembre par referent, version 1.
      Recalculés aujourd’hui, ils seraient différents :
      Courriels des boîtes fonctionnelles dans les délais : 100 % (3 sur 3) au lieu de 66,7 % (2 sur 3)
      Délai moyen, boîtes fonctionnelles : 2,7 jours ouvrés au lieu de 5,0 jours ouvrés
      Entrées en cause : n° 3 ; détail : !arrêter écarts 2026-10
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 · encore ouvertes : !voir ouvertes octobre 2026

      > !arrêter écarts octobre
      Octobre 2026 : recalculés aujourd’hui, les chiffres diffèrent de ceux arrêtés le mardi 1er décembre par referent, version 1.
        Courriels des boîtes fonctionnelles dans les délais : 100 % (3 sur 3) au lieu de 66,7 % (2 sur 3)
        Délai moyen, boîtes fonctionnelles : 2,7 jours ouvrés au lieu de 5,0 jours ouvrés
        Séjour · Courriels des boîtes fonctionnelles dans les délais : 100 % (3 sur 3) au lieu de 66,7 % (2 sur 3)
        Séjour · Délai moyen, boîtes fonctionnelles : 2,7 jours ouvrés au lieu de 5,0 jours ouvrés
        pref-etrangers · Courriels des boîtes fonctionnelles dans les délais : 100 % (3 sur 3) au lieu de 66,7 % (2 sur 3)
        pref-etrangers · Délai moyen, boîtes fonctionnelles : 2,7 jours ouvrés au lieu de 5,0 jours ouvrés

      Entrées en cause
        n° 3 · Date de réception : le jeudi 1er octobre → le lundi 12 octobre

      Pour signer les chiffres recalculés : !arrêter 2026-10 (version 2, à côté des précédentes)

      > !arrêter écarts
      1 période arrêtée donnerait d’autres chiffres, sur 1
        Octobre 2026, version 1 : entrées en cause, n° 3 ; détail : !arrêter écarts 2026-10

      > !arrêter octobre
      Octobre 2026 : chiffres arrêtés, version 2
      2 cibles atteintes sur 2, 4 entrées au registre.
      La version 1 est conservée telle quelle.
      Courriels des boîtes fonctionnelles dans les délais : 100 % (3 sur 3) au lieu de 66,7 % (2 sur 3)
      Délai moyen, boîtes fonctionnelles : 2,7 jours ouvrés au lieu de 5,0 jours ouvrés
      Ces chiffres ne changeront plus : une correction ultérieure sera indiquée à côté. Pour les relire : !taux octobre 2026

      > !taux octobre
      Octobre 2026
      Courriels des boîtes fonctionnelles dans les délais : 100 % · 3 sur 3 · cible 90 %, atteinte · effectif trop faible pour conclure (entre 44 % et 100 %) · 1 demande encore ouverte, non comptée
      Délai moyen, boîtes fonctionnelles : 2,7 jours ouvrés · 3 réponses · cible 5 au plus, atteinte
      Chiffres arrêtés aujourd’hui par referent, version 2.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 · encore ouvertes : !voir ouvertes octobre 2026

      > !arrêter liste
      1 période arrêtée
        Octobre 2026 · aujourd’hui par referent, version 2 · version conservée : 1
      Pour les écarts d’une période : !arrêter écarts octobre

      > !arrêter écarts octobre
      Octobre 2026 : recalculés aujourd’hui, les chiffres arrêtés (version 2) sont les mêmes."
    `)
    expect(chat.bugs).toEqual([])
  })

  test('knows entries that came late, were cancelled or were dated to another month', async () => {
    const chat = await signed()
    chat.from({ ...officer, at: '2026-12-03T10:00' })
    await chat.say('!courriel répondu reçu:20/10 le:21/10 boîte:prefecture')
    await chat.say('!annuler 1')
    await chat.say('!corriger 2 reçu:13/11 le:16/11')
    expect(await chat.say('!arrêter écarts octobre')).toMatchInlineSnapshot(`
      "Octobre 2026 : recalculés aujourd’hui, les chiffres diffèrent de ceux arrêtés le mardi 1er décembre par referent, version 1.
        Courriels dans les délais : 100 % (1 sur 1) au lieu de sans objet
        Délai moyen, courriels : 1,0 jour ouvré au lieu de sans objet
        Courriels des boîtes fonctionnelles dans les délais : 0 % (0 sur 1) au lieu de 66,7 % (2 sur 3)
        Délai moyen, boîtes fonctionnelles : 10,0 jours ouvrés au lieu de 5,0 jours ouvrés
        Courriels reçus : 2 au lieu de 4
        Courriels transférés : 0 % (0 sur 3) au lieu de 0 % (0 sur 4)
        Thèmes des courriels : 1 thème, comme à la signature, mais ce qui est dit à côté a changé
        Accueil · Courriels dans les délais : 100 % (1 sur 1) au lieu de sans objet
        Accueil · Délai moyen, courriels : 1,0 jour ouvré au lieu de sans objet
        Accueil · Courriels transférés : 0 % (0 sur 1) au lieu de sans objet
        Accueil · Thèmes des courriels : 1 thème au lieu de sans objet
        Séjour · Courriels des boîtes fonctionnelles dans les délais : 0 % (0 sur 1) au lieu de 66,7 % (2 sur 3)
        Séjour · Délai moyen, boîtes fonctionnelles : 10,0 jours ouvrés au lieu de 5,0 jours ouvrés
        Séjour · Courriels reçus : 2 au lieu de 4
        Séjour · Courriels transférés : 0 % (0 sur 2) au lieu de 0 % (0 sur 4)
        Séjour · Thèmes des courriels : 1 thème, comme à la signature, mais ce qui est dit à côté a changé
        prefecture · Courriels dans les délais : 100 % (1 sur 1) au lieu de sans objet
        prefecture · Délai moyen, courriels : 1,0 jour ouvré au lieu de sans objet
        prefecture · Courriels transférés : 0 % (0 sur 1) au lieu de sans objet
        prefecture · Thèmes des courriels : 1 thème au lieu de sans objet
        et 5 autres chiffres

      Entrées en cause
        n° 1 · annulée depuis
        n° 2 · Date de réception : le mardi 13 octobre → le vendredi 13 novembre · Issue : réponse de fond le jeudi 15 octobre → réponse de fond le lundi 16 novembre
        n° 5 · enregistrée depuis

      Pour signer les chiffres recalculés : !arrêter 2026-10 (version 2, à côté des précédentes)"
    `)
    expect(await chat.say('!voir dans-les-délais octobre')).toMatchInlineSnapshot(`
      "2 demandes dans les délais · Octobre 2026
        n° 1 · courriel · échéance le lundi 19 octobre · réponse de fond le jeudi 15 octobre
        n° 2 · courriel · échéance le mardi 20 octobre · réponse de fond le jeudi 15 octobre"
    `)
  })
})
