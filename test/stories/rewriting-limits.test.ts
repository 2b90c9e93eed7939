// What a rewritten message does not do: what it may not say, what it leaves alone, and what undoing it leaves.

import { describe, expect, test } from 'vitest'
import { type Conversation, converse } from '../support/conversation.ts'

const monday = { at: '2026-11-16T09:00' }

/** A message, then its texts in turn, with what is asked between them; `m` is its key. */
const rewritten = async (chat: Conversation, first: string, ...texts: readonly string[]): Promise<string> => {
  const told = [`> ${first}\n${await chat.say(first, { key: 'm' })}`]
  for (const text of texts) told.push(`> … ${text}\n${await chat.edit('m', text)}`)
  return told.join('\n\n')
}

describe('a new text', () => {
  test('that does the same changes nothing, and says so', async () => {
    const chat = converse(monday)
    await rewritten(chat, '!courriel reçu reçu:hier')
    const history = await chat.say('!historique 1')
    expect(await chat.edit('m', '!courriels 1 reçus hier')).toBe('Message modifié : rien ne change pour le n° 1.')
    expect(await chat.say('!historique 1')).toBe(history)
  })

  test('that cannot be carried out leaves the old one standing', async () => {
    const chat = converse(monday)
    expect(
      await rewritten(
        chat,
        '!courriel reçu reçu:12/11',
        '!courriel reçu reçu:31/02',
        '!courier reçu',
        'finalement non',
        '!répondre 99',
        '!annuler',
      ),
    ).toMatchInlineSnapshot(`
      "> !courriel reçu reçu:12/11
      N° 1 : courriel reçu le jeudi 12 novembre (Séjour).
      Réponse attendue au plus tard le jeudi 19 novembre (5 jours ouvrés).
      Annuler : !annuler

      > … !courriel reçu reçu:31/02
      Message modifié sans effet : le n° 1 reste tel quel.
      « 31/02 » n’est pas une date : février 2026 a 28 jours. Rien n’a été enregistré.

      > … !courier reçu
      Message modifié sans effet : le n° 1 reste tel quel.
      Je ne connais pas !courier. Vouliez-vous dire !courriel ou !courrier ? Rien n’a été enregistré. Toutes les commandes : !aide

      > … finalement non
      Message modifié sans effet : le n° 1 reste tel quel.
      Le nouveau texte n’est pas une commande. Pour annuler : !annuler 1

      > … !répondre 99
      Message modifié sans effet : le n° 1 reste tel quel.
      Il n’y a pas de n° 99. Rien n’a été enregistré.

      > … !annuler
      Message modifié sans effet : le n° 1 reste tel quel.
      Un message ne peut pas devenir une annulation. Pour annuler : !annuler 1"
    `)
    expect(await chat.say('!historique 1')).not.toContain('\nAujourd’hui à 9 h, ')
  })

  test('needs the rights that any command needs', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu', { by: 'karim', room: 'legalite' })
    await chat.say('!courriel reçu reçu:12/11', { key: 'm' })
    expect(await chat.edit('m', '!urgent 1')).toMatchInlineSnapshot(`
      "Message modifié sans effet : le n° 2 reste tel quel.
      Le n° 1 relève d’un autre service : seuls ses agents, la personne qui l’a enregistré ou un référent qualité peuvent le modifier. Rien n’a été enregistré."
    `)
    expect(await chat.say('!voir 1')).not.toContain('Urgence')
  })

  test('that only asks takes back what the old one did; a later one may log again', async () => {
    const chat = converse(monday)
    expect(await rewritten(chat, '!courriel reçu reçu:12/11', '!retards', '!courriel reçu reçu:13/11'))
      .toMatchInlineSnapshot(`
      "> !courriel reçu reçu:12/11
      N° 1 : courriel reçu le jeudi 12 novembre (Séjour).
      Réponse attendue au plus tard le jeudi 19 novembre (5 jours ouvrés).
      Annuler : !annuler

      > … !retards
      Message modifié : n° 1 annulé.
      Aucune demande en retard · Séjour.

      > … !courriel reçu reçu:13/11
      N° 2 : courriel reçu le vendredi 13 novembre (Séjour).
      Réponse attendue au plus tard le vendredi 20 novembre (5 jours ouvrés).
      Annuler : !annuler"
    `)
    expect(await chat.transcript('!annuler', '!annuler', '!moi')).toMatchInlineSnapshot(`
      "> !annuler
      N° 2 annulé : il ne compte plus nulle part.

      > !annuler
      Aucune de vos commandes des vingt-quatre dernières heures ne reste à annuler. Pour annuler un numéro : !annuler 1042.

      > !moi
      Aucune demande ouverte à votre nom.
      Sont à votre nom les demandes que vous avez prises en charge (!prendre 1042) et celles que vous avez enregistrées sans que personne d’autre les ait prises."
    `)
  })

  test('is a new message when the old one did nothing', async () => {
    const chat = converse(monday)
    expect(await chat.say('!couriel reçu', { key: 'm' })).toBe('')
    expect(await chat.edit('m', 'courriel reçu')).toBe('')
    expect(await chat.edit('m', '!courriel reçu reçu:hier')).toMatch(/^N° 1 : courriel reçu hier/)
    expect(await chat.edit('m', '!courriel reçu 2 reçu:hier')).toMatch(/^Message modifié : n° 1 corrigé\.\n/)
    expect(await chat.erase('m')).toBe('Message supprimé : n° 1 annulé.')
  })

  test('reads its dates on the day of the message', async () => {
    const chat = converse(monday)
    await rewritten(chat, '!courriel reçu 2')
    expect(await chat.edit('m', '!courriel reçu 3', { at: '2026-11-17T08:30' })).toMatchInlineSnapshot(`
      "Message modifié : n° 1 corrigé.
      Les dates sont lues au jour du message : « aujourd’hui » y est le lundi 16 novembre.
      N° 1 : 3 courriels reçus aujourd’hui (Séjour).
      Réponse attendue au plus tard le lundi 23 novembre (5 jours ouvrés).
      Date de réception supposée : aujourd’hui. Pour en donner une autre : !corriger 1 reçu:hier
      Annuler : !annuler"
    `)
    expect(await chat.say('!voir 1')).toContain('Date de réception : le lundi 16 novembre (supposée)')
  })
})

describe('undoing a message that was rewritten', () => {
  test('takes it back whole, and does not bring its first text back', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11')
    await rewritten(chat, '!relance 1', '!urgent 1', '!prendre 1')
    expect(await chat.transcript('!annuler', '!voir 1', '!annuler', '!annuler')).toMatchInlineSnapshot(`
      "> !annuler
      Dernière modification du n° 1 annulée.
      Prise en charge par : anne → rien

      > !voir 1
      N° 1 : courriel
      Réponse attendue au plus tard le jeudi 19 novembre (5 jours ouvrés).
      Canal : courriel
      Nombre : 1
      Nature : information
      Demandeur : usager
      Service : Séjour
      Date de réception : le jeudi 12 novembre
      Enregistré par anne aujourd’hui à 9 h.

      !répondre 1 · !pourquoi 1 · !retards

      > !annuler
      N° 1 annulé : il ne compte plus nulle part.

      > !annuler
      Aucune de vos commandes des vingt-quatre dernières heures ne reste à annuler. Pour annuler un numéro : !annuler 1042."
    `)
  })

  test('by its number does the same, for a colleague too', async () => {
    for (const by of ['anne', 'karim']) {
      const chat = converse(monday)
      await chat.say('!courriel reçu reçu:12/11')
      await chat.say('!courriel reçu reçu:12/11')
      await rewritten(chat, '!urgent 1', '!urgent 2', '!urgent 1 2')
      expect(await chat.say('!annuler 2', { by })).toMatch(/^Dernière /)
      expect(await chat.say('!voir 2')).not.toContain('Urgence')
      // Its author takes all of it back, a colleague this number's part.
      expect((await chat.say('!voir 1')).includes('Urgence')).toBe(by === 'karim')
      expect(await chat.say('!annuler 2', { by })).toMatch(/^N° 2 annulé/)
    }
  })

  test('leaves nothing to rewrite', async () => {
    const chat = converse(monday)
    await rewritten(chat, '!courriel reçu', '!courriel reçu 2')
    await chat.say('!annuler')
    expect(await chat.edit('m', '!courriel reçu 3')).toMatch(/^Message modifié sans effet : ce qu’il avait noté/)
    expect(await chat.erase('m')).toBe('')
    expect(await chat.say('!voir 1')).toContain('État : annulée')
  })
})
