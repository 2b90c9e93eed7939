// Signing a period off: what is signed stays, what is corrected afterwards is said beside it.

import { describe, expect, test } from 'vitest'
import { type Conversation, converse } from '../support/conversation.ts'
import { MemoryClosings } from '../support/memory-closings.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const officer = { at: '2026-12-01T09:00', by: 'referent', room: 'direct', direct: true }

/** October: three e-mails answered, one of them late; and one that waits at the end of the month. */
const october = async (chat: Conversation): Promise<void> => {
  const agent = { by: 'anne', room: 'sejour', direct: false }
  await chat.from({ ...agent, at: '2026-10-15T09:00' }).say('!courriel répondu reçu:12/10 boîte:pref-etrangers')
  await chat.say('!courriel répondu reçu:13/10 boîte:pref-etrangers')
  await chat.say('!courriel répondu reçu:01/10 boîte:pref-etrangers')
  await chat.from({ ...agent, at: '2026-10-30T09:00' }).say('!courriel reçu reçu:30/10 boîte:pref-etrangers')
  await chat.from({ ...agent, at: '2026-11-04T09:00' }).say('!répondre 4')
}

const signed = async (): Promise<Conversation> => {
  const chat = converse()
  await october(chat)
  await chat.from(officer).say('!arrêter octobre')
  return chat
}

describe('/arrêter', () => {
  test('signs the figures of a period that is over, once', async () => {
    const chat = converse()
    await october(chat)
    chat.from(officer)
    expect(
      await chat.transcript(
        '!taux octobre',
        '!arrêter octobre',
        '!arrêter 2026-10',
        '!arrêter liste',
        '!arrêter écarts 2026-10',
        '!arrêter écarts',
        '!taux octobre',
      ),
    ).toMatchInlineSnapshot(`
      "> !taux octobre
      Octobre 2026 (provisoire)
      Courriels des boîtes fonctionnelles dans les délais : 66,7 % · 2 sur 3 · cible 90 %, non atteinte · effectif trop faible pour conclure (entre 21 % et 94 %) · 1 demande encore ouverte, non comptée
      Délai moyen, boîtes fonctionnelles : 5,0 jours ouvrés · 3 réponses · cible 5 au plus, atteinte
      35 autres indicateurs (volumes, suivi, sans objet) : !taux détail
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
      35 autres indicateurs (volumes, suivi, sans objet) : !taux détail
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Demandes hors délai : !voir hors-délai octobre 2026 · encore ouvertes : !voir ouvertes octobre 2026"
    `)
    expect(chat.bugs).toEqual([])
  })

  test('is told what it needs, and refuses what cannot be signed', async () => {
    const chat = converse(officer)
    expect(
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
      Je ne comprends pas « xyz ». Un nom ou un texte de plusieurs mots se met entre guillemets. Rien n’a été enregistré."
    `)
    expect(await chat.say('!arrêter octobre', { by: 'anne' })).toMatchInlineSnapshot(
      `"!arrêter est réservé aux référents qualité. Rien n’a été enregistré."`,
    )
    expect(chat.bugs).toEqual([])
  })

  test('leaves what was signed as it was when an entry is corrected, and names it', async () => {
    const chat = await signed()
    chat.from({ ...officer, at: '2026-12-03T10:00' })
    expect(
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
      Entrées modifiées depuis : n° 3 ; détail : !arrêter écarts 2026-10
      35 autres indicateurs (volumes, suivi, sans objet) : !taux détail
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

      Entrées modifiées depuis la signature
        n° 3 · Date de réception : le jeudi 1er octobre → le lundi 12 octobre

      Pour signer les chiffres recalculés : !arrêter 2026-10 (version 2, à côté des précédentes)

      > !arrêter écarts
      1 période arrêtée donnerait d’autres chiffres, sur 1
        Octobre 2026, version 1 : entrées modifiées depuis, n° 3 ; détail : !arrêter écarts 2026-10

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
      35 autres indicateurs (volumes, suivi, sans objet) : !taux détail
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
        Thèmes des courriels : 1 thème comme à la signature, mais la base ou les demandes à côté diffèrent
        Accueil · Courriels dans les délais : 100 % (1 sur 1) au lieu de sans objet
        Accueil · Délai moyen, courriels : 1,0 jour ouvré au lieu de sans objet
        Accueil · Courriels transférés : 0 % (0 sur 1) au lieu de sans objet
        Accueil · Thèmes des courriels : 1 thème au lieu de sans objet
        Séjour · Courriels des boîtes fonctionnelles dans les délais : 0 % (0 sur 1) au lieu de 66,7 % (2 sur 3)
        Séjour · Délai moyen, boîtes fonctionnelles : 10,0 jours ouvrés au lieu de 5,0 jours ouvrés
        Séjour · Courriels reçus : 2 au lieu de 4
        Séjour · Courriels transférés : 0 % (0 sur 2) au lieu de 0 % (0 sur 4)
        Séjour · Thèmes des courriels : 1 thème comme à la signature, mais la base ou les demandes à côté diffèrent
        prefecture · Courriels dans les délais : 100 % (1 sur 1) au lieu de sans objet
        prefecture · Délai moyen, courriels : 1,0 jour ouvré au lieu de sans objet
        prefecture · Courriels transférés : 0 % (0 sur 1) au lieu de sans objet
        prefecture · Thèmes des courriels : 1 thème au lieu de sans objet
        et 5 autres chiffres

      Entrées modifiées depuis la signature
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

  test('counts what lives on after the period as no difference', async () => {
    const chat = await signed()
    await chat.from({ ...officer, at: '2026-12-03T10:00' }).say('!urgent 4')
    await chat.say('!relance 4')
    expect(await chat.say('!arrêter écarts octobre')).toContain('sont les mêmes')
  })
})

describe('what is signed', () => {
  test('is not undone, nor is an earlier command in its place', async () => {
    const chat = converse()
    await october(chat)
    chat.from(officer)
    await chat.say('!courriel reçu boîte:prefecture')
    await chat.say('!arrêter octobre', { key: 'signing' })
    expect(await chat.transcript('!annuler', '!annuler 5', '!arrêter liste')).toMatchInlineSnapshot(`
      "> !annuler
      Votre dernière commande a arrêté les chiffres de la période « octobre 2026 », et une signature ne s’annule pas. Corrigez les entrées, puis !arrêter 2026-10 signe une nouvelle version à côté de celle-ci. Pour une commande antérieure : !annuler 1042. Rien n’a été enregistré.

      > !annuler 5
      N° 5 annulé : il ne compte plus nulle part.

      > !arrêter liste
      1 période arrêtée
        Octobre 2026 · aujourd’hui par referent, version 1
      Pour les écarts d’une période : !arrêter écarts octobre"
    `)
    expect(await chat.erase('signing')).toMatchInlineSnapshot(
      `"Ce message a arrêté les chiffres de la période « octobre 2026 » : une signature ne se modifie ni ne s’annule. Corrigez les entrées, puis !arrêter 2026-10 signe une nouvelle version à côté de celle-ci."`,
    )
    expect(await chat.edit('signing', '!arrêter septembre')).toContain('une signature ne se modifie ni ne s’annule')
    expect(await chat.say('!arrêter liste')).toContain('1 période arrêtée')
  })

  test('is signed once, however often the message comes, and answered alike', async () => {
    const closings = new MemoryClosings()
    const chat = converse({}, {}, new MemoryRegister(), closings)
    await october(chat)
    chat.from(officer)
    const first = await chat.say('!arrêter octobre', { key: 'again' })
    expect(await chat.say('!arrêter octobre', { key: 'again' })).toBe(first)
    expect(closings.signed.map(({ version }) => version)).toEqual([1])
  })

  test('is signed by one of two officers who ask at the same moment', async () => {
    const closings = new MemoryClosings()
    const chat = converse({}, {}, new MemoryRegister(), closings)
    await october(chat)
    chat.from(officer)
    const answers = await Promise.all([chat.say('!arrêter octobre'), chat.say('!arrêter octobre')])
    expect(answers.filter((answer) => answer.includes('rien n’a changé depuis'))).toHaveLength(1)
    expect(closings.signed).toHaveLength(1)
  })

  test('is not changed by an edit or a deletion of the message that it is made of', async () => {
    const chat = converse()
    const agent = { by: 'anne', room: 'sejour', direct: false }
    chat.from({ ...agent, at: '2026-10-31T17:00' })
    await chat.say('!courriel répondu reçu:29/10 boîte:pref-etrangers', { key: 'late' })
    await chat.from({ ...officer, at: '2026-11-01T09:00' }).say('!arrêter octobre')
    chat.from({ ...agent, at: '2026-11-01T10:00' })
    expect(await chat.edit('late', '!courriel répondu reçu:30/10 boîte:pref-etrangers')).toMatchInlineSnapshot(`
      "Message modifié sans effet : le n° 1 reste tel quel.
      Les chiffres de la période « octobre 2026 » sont arrêtés : modifier ou supprimer un message n’y change plus rien. Pour corriger : !corriger 1 …"
    `)
    expect(await chat.erase('late')).toMatchInlineSnapshot(`
      "Message supprimé sans effet : le n° 1 reste tel quel.
      Les chiffres de la période « octobre 2026 » sont arrêtés : modifier ou supprimer un message n’y change plus rien. Pour annuler : !annuler 1"
    `)
    expect(await chat.say('!corriger 1 reçu:30/10')).toMatchInlineSnapshot(`
      "N° 1 corrigé.
      Date de réception : le jeudi 29 octobre → le vendredi 30 octobre
      Réponse apportée hier au n° 1 : dans les délais.
      Annuler : !annuler
      Octobre 2026 : chiffres déjà arrêtés, ils restent ; l’écart sera indiqué. Le voir : !arrêter écarts 2026-10"
    `)
  })

  test('a message edited into a signature signs nothing', async () => {
    const chat = await signed()
    await chat.from(officer).say('!courriel reçu boîte:prefecture', { key: 'edited' })
    expect(await chat.edit('edited', '!arrêter septembre')).toMatchInlineSnapshot(`
      "Message modifié sans effet : le n° 5 reste tel quel.
      Un message modifié ne peut pas arrêter une période : envoyez !arrêter 2026-09 dans un nouveau message."
    `)
    expect(await chat.say('!arrêter liste')).toContain('1 période arrêtée')
  })

  test('answers for the parts of its days, its services and its boxes, on any basis', async () => {
    const chat = await signed()
    chat.from({ ...officer, at: '2026-12-03T10:00' })
    const asked = [
      '!taux octobre Séjour',
      '!taux octobre boîte:pref-etrangers',
      '!taux octobre Séjour boîte:pref-etrangers',
      '!taux octobre base:reçues',
      '!taux 2026-10-12..2026-10-18',
    ]
    const before: string[] = []
    for (const line of asked) before.push(await chat.say(line))
    await chat.say('!corriger 3 reçu:12/10')
    for (const [index, line] of asked.entries()) {
      const now = await chat.say(line)
      const [told = ''] = now.split('\nRecalculés')
      expect(before[index]?.startsWith(told)).toBe(true)
      expect(told).toContain('Chiffres arrêtés')
    }
  })
})
