// A satisfaction survey from its questions to its figures, and what is refused on the way.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const surveyed = async () => {
  const chat = converse({ at: '2026-11-20T09:00' })
  await chat.say('!enquête créer "Accueil 2026" questions:"Accueil aimable ? | Attente courte ?" interrogés:400')
  return chat
}

describe('a survey', () => {
  test('has an entry for each question, and its answers show the rate', async () => {
    const chat = await surveyed()
    expect(await chat.say('!enquête saisir "Accueil 2026" question:2 satisfaits:45 réponses:60')).toMatch(
      /N°\s2.*45 satisfaits sur 60 réponses, soit 75,0\s%/,
    )
    expect(await chat.say('!voir 2')).toContain('Attente courte')
    const table = await chat.say('!enquête voir "Accueil 2026"')
    expect(table).toMatch(/Attente courte\s\?\s+400\s+60\s+45\s+15\s+340\s+75,0\s%/)
    expect(table).toMatch(/Accueil aimable\s\?\s+400\s+n\.c\./)
    expect(table).toMatch(/Ensemble \(1 question sur 2\)\s+–\s+60\s+45\s+15/)
    expect(await chat.say('!enquête liste')).toMatch(/Accueil 2026.*2\s+60\s+45\s+75,0\s%/)
  })

  test('says the day of its answers when it is not today: it decides the month in which they count', async () => {
    const chat = await surveyed()
    await chat.say('!enquête créer Ancienne questions:"Aimable ?" le:03/11/2025')
    expect(await chat.say('!enquête saisir Ancienne satisfaits:5 réponses:5 le:21/11')).toContain(
      'question 1, comptée le vendredi 21 novembre 2025 : 5 satisfaits',
    )
    expect(await chat.say('!enquête saisir Ancienne satisfaits:4 réponses:5')).toContain('question 1 : 4 satisfaits')
  })

  test('is pooled over its questions in the rate of the month', async () => {
    const chat = await surveyed()
    await chat.say('!enquête saisir question:1 satisfaits:90 réponses:100')
    await chat.say('!enquête saisir question:2 satisfaits:45 réponses:60')
    expect(await chat.say('!taux satisfaction')).toMatch(/84,4\s% · 135 sur 160/)
    expect(await chat.say('!taux satisfaction octobre')).toContain('sans objet')
  })

  test('says which rates rest on few answers, and of all questions together when they are few', async () => {
    const chat = await surveyed()
    await chat.say('!enquête saisir question:1 satisfaits:9 réponses:12')
    expect(await chat.say('!enquête voir')).toContain(
      'Ensemble : effectif trop faible pour conclure (entre 47 % et 91 %).',
    )
    await chat.say('!enquête saisir question:2 satisfaits:45 réponses:60')
    const table = await chat.say('!enquête voir')
    expect(table).toContain('Question 1 : effectif trop faible pour conclure (entre 47 % et 91 %).')
    expect(table).not.toContain('Ensemble : effectif')
  })

  test('has its answers replaced by later ones, and given back by undoing', async () => {
    const chat = await surveyed()
    await chat.say('!enquête saisir question:1 satisfaits:90 réponses:100')
    expect(await chat.say('!enquête saisir question:1 satisfaits:91')).toContain('90 sur 100')
    expect(await chat.say('!enquête saisir question:1 satisfaits:91')).toContain('déjà ces nombres')
    await chat.say('!annuler')
    expect(await chat.say('!taux satisfaction')).toMatch(/90,0\s% · 90 sur 100|90\s% · 90 sur 100/)
    expect(await chat.say('!historique 1')).toContain('!enquête')
  })

  test('that is undone is gone, all its questions at once', async () => {
    const chat = await surveyed()
    expect(await chat.say('!annuler')).toMatch(/1.*2/)
    expect(await chat.say('!enquête')).toContain('Aucune enquête')
  })

  test('is understood in English', async () => {
    const chat = converse({ at: '2026-11-20T09:00' }, { language: 'en' })
    await chat.say('!survey create "Desk 2026" questions:"Were you welcomed?" people:400')
    expect(await chat.say('!survey enter satisfied 45 answers 60')).toContain('45 satisfied out of 60 answers')
    expect(await chat.say('!survey show')).toContain('75.0%')
  })
})

describe('a survey is refused', () => {
  const refused = async (line: string) => {
    const chat = await surveyed()
    const answer = await chat.say(line)
    expect(answer).toContain('Rien n’a été enregistré')
    expect(chat.bugs).toEqual([])
    return answer
  }

  test('with more answers than people asked', async () => {
    expect(await refused('!enquête saisir question:1 satisfaits:10 réponses:401')).toContain(
      'il ne peut pas y avoir plus de réponses que de personnes',
    )
  })

  test('with more satisfied than answers', async () => {
    expect(await refused('!enquête saisir question:1 satisfaits:61 réponses:60')).toContain(
      'il ne peut pas y avoir plus de satisfaits que de réponses',
    )
  })

  test.each([
    ['!enquête créer', 'Comment s’appelle'],
    ['!enquête créer "Urne"', 'Quelles questions'],
    ['!enquête créer "accueil 2026" questions:"Une ?"', 'existe déjà'],
    ['!enquête créer "Urne" questions:"Une ? | une ?"', 'posée deux fois'],
    ['!enquête créer "Urne" questions:"Une ?" le:21/11/2026', 'à venir'],
    ['!enquête saisir "Accueil 2025" question:1 satisfaits:1 réponses:2', 'Vouliez-vous dire'],
    ['!enquête saisir satisfaits:1 réponses:2', 'Quelle question'],
    ['!enquête saisir question:3 satisfaits:1 réponses:2', 'n’a pas de question 3'],
    ['!enquête saisir question:1 réponses:2', 'Combien de réponses'],
    ['!enquête saisir question:1 satisfaits:1 réponses:2 le:19/11', 'avant l’ouverture'],
    ['!enquête voir "Accueil 2025"', 'Accueil 2026'],
    ['!corriger 1 reçu:hier', '!enquête saisir'],
    ['!répondre 1', 'une question d’enquête'],
  ])('%s', async (line, said) => {
    expect(await refused(line)).toContain(said)
  })
})

test('what people write in questions is masked like a label', async () => {
  const chat = converse({ at: '2026-11-20T09:00' })
  expect(await chat.say('!enquête créer "Accueil" questions:"Avez-vous vu M. Dupont ?"')).toContain('masqué')
  expect(await chat.say('!enquête voir')).not.toContain('Dupont')
})
