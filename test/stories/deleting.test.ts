// A message deleted, or touched by others: its author's deletion undoes it whole, nothing else does.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const monday = { at: '2026-11-16T09:00' }

describe('deleting one’s own message', () => {
  test('cancels what it logged', async () => {
    const chat = converse(monday)
    await chat.say('!courriel répondu 50 reçu:hier', { key: 'm' })
    expect(await chat.erase('m')).toBe('Message supprimé : n° 1 annulé.')
    expect(await chat.say('!voir 1')).toContain('État : annulée')
  })

  test('undoes all that it changed', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu 5 reçu:12/11')
    await chat.say('!répondre 1 nombre:3', { key: 'm' })
    await chat.say('!urgent 1', { key: 'n' })
    expect(await chat.erase('n')).toMatchInlineSnapshot(`
      "Message supprimé : n° 1 revenu à son état précédent.
      Urgence : oui → rien"
    `)
    expect(await chat.erase('m')).toMatchInlineSnapshot(
      `"Message supprimé : n° 2 annulé, n° 1 revenu à son état précédent."`,
    )
    expect(await chat.say('!moi')).toContain('5 demandes (1 entrée)')
  })

  test('that did nothing, or was undone or deleted already, is met with silence', async () => {
    const chat = converse(monday)
    await chat.say('!retards', { key: 'asked' })
    await chat.say('!courriel reçu', { key: 'undone' })
    await chat.say('!annuler', { key: 'undoing' })
    await chat.say('!courriel reçu', { key: 'deleted' })
    await chat.erase('deleted')
    for (const key of ['asked', 'undone', 'deleted', 'never seen']) expect(await chat.erase(key)).toBe('')
    expect(await chat.erase('undoing')).toMatchInlineSnapshot(`
      "Message supprimé sans effet : le n° 1 reste tel quel.
      Une annulation ne se défait pas ainsi. Pour noter à nouveau, envoyez la commande dans un nouveau message."
    `)
    expect(await chat.edit('undoing', '!courriel reçu')).toContain('Message modifié sans effet')
    expect(await chat.say('!historique 1')).toMatch(/^[^\n]*\n[^\n]*enregistré par anne\n[^\n]*!annuler\n[^\n]*$/)
  })

  test('leaves the commands before it to undo', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11')
    await chat.say('!courriel reçu reçu:13/11', { key: 'm' })
    await chat.erase('m')
    expect(await chat.say('!annuler')).toMatch(/^N° 1 annulé/)
  })

  test('is refused after somebody else’s change, which it would erase', async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11', { key: 'm' })
    await chat.say('!relance 1', { by: 'karim' })
    expect(await chat.erase('m')).toMatchInlineSnapshot(`
      "Message supprimé sans effet : le n° 1 reste tel quel.
      Le n° 1 a changé depuis : l’annuler effacerait ce changement. Pour le voir : !historique 1. Rien n’a été enregistré."
    `)
    expect(await chat.edit('m', '!courriel reçu 2 reçu:12/11')).toMatchInlineSnapshot(`
      "Message modifié sans effet : le n° 1 reste tel quel.
      Le n° 1 a changé depuis : modifier ce message effacerait ce changement. Pour corriger : !corriger 1 …"
    `)
    await chat.say('!annuler', { by: 'karim' })
    expect(await chat.edit('m', '!courriel reçu 2 reçu:12/11')).toContain('n° 1 corrigé')
  })

  test('acts within twenty-four hours', async () => {
    const chat = converse()
    await chat.say('!courriel reçu reçu:12/11', { ...monday, key: 'm' })
    const late = { at: '2026-11-17T09:01' }
    expect(await chat.erase('m', late)).toMatchInlineSnapshot(`
      "Message supprimé sans effet : le n° 1 reste tel quel.
      Modifier ou supprimer un message n’agit que pendant vingt-quatre heures. Pour corriger : !corriger 1 … ; pour écarter : !classer 1 motif:erreur"
    `)
    expect(await chat.edit('m', '!courriel reçu 2', late)).toMatchInlineSnapshot(`
      "Message modifié sans effet : le n° 1 reste tel quel.
      Modifier ou supprimer un message n’agit que pendant vingt-quatre heures. Pour corriger : !corriger 1 …"
    `)
    await chat.say('!courriel reçu reçu:12/11', { ...monday, by: 'referent', key: 'n' })
    expect(await chat.erase('n', { ...late, by: 'referent', author: 'referent' })).toMatchInlineSnapshot(`
      "Message supprimé sans effet : le n° 2 reste tel quel.
      Modifier ou supprimer un message n’agit que pendant vingt-quatre heures. Pour annuler : !annuler 2"
    `)
    expect(await chat.erase('m', { at: '2026-11-17T09:00' })).toBe('Message supprimé : n° 1 annulé.')
  })

  test('counts as a command; too many at once are told how to be cancelled', async () => {
    const chat = converse()
    for (let sent = 0; sent < 20; sent += 1) await chat.say('!courriel reçu', { ...monday, key: `quick ${sent}` })
    expect(await chat.erase('quick 4', monday)).toMatchInlineSnapshot(`
      "Message supprimé sans effet : le n° 5 reste tel quel.
      Trop de commandes en dix secondes : patientez un instant. Pour annuler : !annuler 5"
    `)
  })
})

test('a message too old to be found is not logged again by rewriting it', async () => {
  const chat = converse()
  const aged = { at: '2026-12-01T09:00', sent: '2026-11-16T09:00' }
  expect(await chat.edit('old', '!courriel reçu', aged)).toMatch(/^Message modifié sans effet : /)
  expect(await chat.edit('old', '!retards', aged)).toMatch(/^Aucune demande en retard/)
  expect(await chat.edit('old', '!courriel reçu', { ...aged, sent: '2026-12-01T08:00' })).toMatch(/^N° 1 : /)
})

describe('a gesture on somebody else’s message', () => {
  const logged = async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu reçu:12/11', { key: 'm' })
    await chat.say('!retards', { key: 'asked' })
    return chat
  }

  test.each([['referent'], ['karim']])('by %s changes nothing, and says what to type', async (by) => {
    const chat = await logged()
    const before = await chat.say('!historique 1')
    expect(await chat.erase('m', { by })).toBe(
      'Supprimer un message n’annule que ce que l’on a noté soi-même : le n° 1 reste tel quel. Pour annuler : !annuler 1',
    )
    expect(await chat.edit('m', '!courriel reçu 7', { by })).toBe(
      'Modifier un message ne corrige que ce que l’on a noté soi-même : le n° 1 reste tel quel. Pour corriger : !corriger 1 …',
    )
    expect(await chat.say('!historique 1')).toBe(before)
  })

  test('that did nothing, or stands for nothing any more, is met with silence', async () => {
    const chat = await logged()
    expect(await chat.erase('asked', { by: 'karim' })).toBe('')
    expect(await chat.edit('asked', '!courriel reçu', { by: 'karim' })).toBe('')
    await chat.say('!annuler')
    expect(await chat.erase('m', { by: 'karim' })).toBe('')
  })
})

test('gestures are answered in English too', async () => {
  const chat = converse(monday, { language: 'en' })
  await chat.say('!email received 5 received:12/11', { key: 'o' })
  await chat.say('!reply 1 count:3', { key: 'm' })
  const told = [
    await chat.edit('m', '!reply 1 count:2'),
    await chat.edit('m', '!reply 1 part:2 oops'),
    await chat.edit('m', 'never mind'),
    await chat.erase('o', { by: 'karim' }),
    await chat.erase('o'),
    await chat.edit('o', '!email received 6'),
    await chat.erase('m'),
    await chat.erase('o', { at: '2026-11-19T09:00' }),
    await chat.erase('o'),
  ]
  expect(told.join('\n\n')).toMatchInlineSnapshot(`
    "Message edited: #1 and #2 corrected.
    Replied to #2: in time.
    2 messages are now #2; 3 remain in #1.
    You have 1 open request left: !mine
    Undo: !undo

    Message edited without effect: #1 and #2 stay as they are.
    I do not understand “oops”. Details: !help reply. Nothing was recorded.

    Message edited without effect: #1 and #2 stay as they are.
    The new text is no command. To cancel: !undo 1, !undo 2

    Deleting a message only cancels what one logged oneself: #1 stays as it is. To cancel: !undo 1

    Message deleted without effect: #1 stays as it is.
    #1 has changed since: undoing it would erase that change. To see it: !history 1. Nothing was recorded.

    Message edited without effect: #1 stays as it is.
    #1 has changed since: editing this message would erase that change. To correct: !correct 1 …

    Message deleted: #2 cancelled, #1 back to its previous state.

    Message deleted without effect: #1 stays as it is.
    Editing or deleting a message only acts within twenty-four hours. To correct: !correct 1 …; to set aside: !close 1 reason:error

    Message deleted: #1 cancelled."
  `)
})
