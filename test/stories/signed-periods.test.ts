// What was signed: it is not undone, not signed twice, and no gesture reaches it.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'
import { MemoryClosings } from '../support/memory-closings.ts'
import { MemoryRegister } from '../support/memory-register.ts'
import { october, officer, signed } from '../support/signed-october.ts'

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
    await chat.say('!courriel répondu 2 reçu:2026-09-14 le:2026-09-15 boîte:prefecture')
    await chat.from(officer).say('!courriel reçu boîte:prefecture', { key: 'edited' })
    expect(await chat.edit('edited', '!arrêter septembre')).toMatchInlineSnapshot(`
      "Message modifié sans effet : le n° 6 reste tel quel.
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

  test('does not differ because of what lives on after the period', async () => {
    const chat = await signed()
    await chat.from({ ...officer, at: '2026-12-03T10:00' }).say('!urgent 4')
    await chat.say('!relance 4')
    expect(await chat.say('!arrêter écarts octobre')).toContain('sont les mêmes')
  })

  test('is what the dashboard of the month says, in place of provisional', async () => {
    const chat = converse()
    await october(chat)
    chat.from({ ...officer, at: '2026-11-05T09:00' })
    const provisional = await chat.say('!digest mois')
    expect(provisional).toContain('Chiffres provisoires')
    await chat.say('!arrêter octobre')
    const dashboard = await chat.say('!digest mois')
    expect(dashboard).toContain('Chiffres arrêtés aujourd’hui par referent, version 1.')
    expect(dashboard).not.toContain('provisoire')
    await chat.say('!corriger 3 reçu:12/10')
    expect(await chat.say('!digest mois')).toContain('Entrées en cause : n° 3 ;')
  })

  test('is compared with as it was signed, and leads to the list that was counted', async () => {
    const chat = await signed()
    chat.from({ ...officer, at: '2026-11-20T09:00' })
    const late = await chat.say('!voir hors-délai octobre', { at: '2026-12-02T09:00' })
    await chat.say('!corriger 3 reçu:12/10', { at: '2026-12-02T09:01' })
    expect(await chat.say('!voir hors-délai octobre', { at: '2026-12-02T09:02' })).toBe(late)
    expect(late).toContain('n° 3')
    expect(await chat.say('!taux novembre boîtes', { at: '2026-12-02T09:03' })).toContain('octobre 66,7 %')
  })

  test('is told in English to an English room', async () => {
    const chat = converse({}, { language: 'en' })
    await october(chat)
    chat.from(officer)
    const lines = ['!signoff october', '!signoff list', '!correct 3 received:12/10', '!signoff differences october']
    expect(await chat.transcript(...lines, '!signoff differences', '!undo', '!undo 3', '!signoff 2026'))
      .toMatchInlineSnapshot(`
      "> !signoff october
      October 2026: figures signed off, version 1
      1 target met out of 2, 4 entries in the register.
      These figures will not change any more: a later correction will be said beside them. To read them again: !rates October 2026

      > !signoff list
      1 period signed off
        October 2026 · today by referent, version 1
      For the differences of one period: !signoff differences october

      > !correct 3 received:12/10
      #3 corrected.
      Date received: Thursday 1 October → Monday 12 October
      Replied on Thursday 15 October to #3: in time.
      Undo: !undo
      October 2026: figures already signed off, they stay; the difference will be said. To see it: !signoff differences 2026-10

      > !signoff differences october
      October 2026: computed again today, the figures differ from those signed off today by referent, version 1.
        Other mailboxes’ e-mails in time: 100% (3 out of 3) instead of 66.7% (2 out of 3)
        Mean delay, other mailboxes: 2.7 working days instead of 5.0 working days
        Séjour · Other mailboxes’ e-mails in time: 100% (3 out of 3) instead of 66.7% (2 out of 3)
        Séjour · Mean delay, other mailboxes: 2.7 working days instead of 5.0 working days
        pref-etrangers · Other mailboxes’ e-mails in time: 100% (3 out of 3) instead of 66.7% (2 out of 3)
        pref-etrangers · Mean delay, other mailboxes: 2.7 working days instead of 5.0 working days

      Entries behind the differences
        #3 · Date received: Thursday 1 October → Monday 12 October

      To sign the figures computed again: !signoff 2026-10 (version 2, beside the earlier ones)

      > !signoff differences
      1 period signed off would give other figures, out of 1
        October 2026, version 1: entries behind it, #3; details: !signoff differences 2026-10

      > !undo
      Last change of #3 undone.
      Date received: Monday 12 October → Thursday 1 October

      > !undo 3
      #3 cancelled: it no longer counts anywhere.
      October 2026: figures already signed off, they stay; the difference will be said. To see it: !signoff differences 2026-10

      > !signoff 2026
      2026 is not over: it can be signed off after Thursday 31 December. Nothing was recorded."
    `)
  })
})
