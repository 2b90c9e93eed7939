// A mystery survey from its first contact to its report, and what is refused on the way.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const surveyed = async () => {
  const chat = converse({ at: '2026-11-20T09:00', by: 'referent', room: 'qualite' })
  expect(await chat.say('!mystère créer "Printemps 2026"')).toContain('enquête mystère')
  return chat
}

const contacts = [
  'service:Séjour direction:DMI envoyé:02/11 accusé:même-jour répondu:04/11 courtoisie:oui clarté:oui satisfaction:très-bonne',
  'service:Séjour direction:DMI envoyé:02/11 accusé:autre-bureau répondu:non',
  'service:Légalité direction:DCT envoyé:02/11 accusé:non répondu:03/11 courtoisie:non clarté:non-évalué',
  'service:Légalité direction:DCT envoyé:02/11 accusé:non répondu:non',
]

const filled = async () => {
  const chat = await surveyed()
  for (const contact of contacts) await chat.say(`!mystère noter "Printemps 2026" ${contact}`)
  return chat
}

describe('the report', () => {
  test('has a grid for each direction', async () => {
    const report = await (await filled()).say('!mystère voir')
    expect(report).toMatch(/DCT\n.*Service.*Envoyé le.*Accusé.*Répondu le.*Jours.*Courtoisie/)
    expect(report).toMatch(/Séjour\s+lundi 2 novembre\s+sous 24\sh\s+mercredi 4 novembre\s+2\s+oui\s+oui\s+très bonne/)
    expect(report).toMatch(/Légalité\s+lundi 2 novembre\s+non\s+non\s+–\s+non évalué/)
  })

  test('has the rates over all contacts, each adding up to 100 %, and flags another office', async () => {
    const report = await (await filled()).say('!mystère voir "printemps 2026"')
    expect(report).toMatch(/Sous 24\sh\s+2\s+50,0\s%\n\s+Pas sous 24\sh\s+2\s+50,0\s%\n\s+Ensemble\s+4\s+100,0\s%/)
    expect(report).toMatch(/Répondu sous 24\sh\s+1\s+25,0\s%\n\s+Répondu plus tard\s+1\s+25,0\s%/)
    expect(report).toMatch(/Accusé de réception seulement\s+1\s+25,0\s%\n\s+Rien\s+1\s+25,0\s%/)
    expect(report).toMatch(/Réponse sans accusé de réception\s+1\s+25,0\s%\s+Légalité/)
    expect(report).toContain('1 accusé de réception vient d’un autre bureau')
  })

  test('comes as files to print and to complete, named without what was typed', async () => {
    const chat = await filled()
    expect(await chat.say('!mystère voir')).toContain('4 contacts : des effectifs trop faibles pour conclure.')
    const reply = await chat.reply('!mystère voir "Printemps 2026" fichier')
    expect(reply?.blocks.map((block) => (block.kind === 'file' ? block.name : block.kind))).toEqual([
      'enquete-mystere-2026-11-1.html',
      'enquete-mystere-2026-11-1.docx',
    ])
    expect(await chat.reply('!mystère fichier')).toMatchObject({ blocks: [{ kind: 'file' }, { kind: 'file' }] })
    expect(chat.bugs).toEqual([])
  })

  test('has no files before the first contact, and files are not asked for while noting', async () => {
    const chat = await surveyed()
    expect(await chat.say('!mystère voir fichier')).toContain('n’a pas encore de contact')
    expect(await chat.say('!mystère liste fichier')).toContain('Rien n’a été enregistré')
    expect(chat.bugs).toEqual([])
  })

  test('has the same rates as the figures', async () => {
    const chat = await filled()
    expect(await chat.say('!taux mystère novembre')).toMatch(/50(,0)?\s% · 2 sur 4/)
    expect(await chat.say('!taux "mystère répondus" novembre')).toMatch(/50(,0)?\s% · 2 sur 4/)
    expect(await chat.say('!mystère liste')).toMatch(/Printemps 2026.*4\s+2\s+2/)
  })
})

describe('a contact', () => {
  test('is corrected, undone, and told by its number', async () => {
    const chat = await filled()
    expect(await chat.say('!corriger 2 accusé:non répondu:05/11 satisfaction:bonne')).toMatch(
      /→ non\n.*jeudi 5 novembre/,
    )
    expect(await chat.say('!corriger 2 répondu:non satisfaction:non-mesurée')).toContain('aucune')
    expect(await chat.say('!annuler')).toContain('annulée')
    expect(await chat.say('!voir 2')).toContain('jeudi 5 novembre')
    expect(await chat.say('!historique 2')).toContain('!corriger')
  })

  test('keeps no name and no telephone number in its comment', async () => {
    const chat = await surveyed()
    const comment = 'commentaire:"rappelé par Mme Dupont au 06 12 34 56 78"'
    expect(await chat.say(`!mystère noter service:Séjour envoyé:02/11 accusé:non répondu:non ${comment}`)).toContain(
      'masqué',
    )
    await chat.say('!corriger 2 commentaire:"rappelé par M. Durand"')
    const told = `${await chat.say('!mystère voir')}${await chat.say('!voir 2')}`
    expect(told).not.toMatch(/Dupont|Durand|56/)
  })

  test('is understood in English', async () => {
    const chat = converse({ at: '2026-11-20T09:00', by: 'referent', room: 'qualite' }, { language: 'en' })
    await chat.say('!mystery create "Spring 2026"')
    const line = 'service:Séjour sent:02/11 acknowledged:other-office answered:03/11 satisfaction:very-good'
    expect(await chat.say(`!mystery log ${line}`)).toContain('by another office')
    expect(await chat.say('!correct 2 answered:04/11 acknowledged:no')).toContain('Wednesday 4 November')
    expect(await chat.say('!mystery show')).toContain('Answered later')
  })

  test.each([
    ['!mystère noter', 'À quel service'],
    ['!mystère noter "Automne 2026" service:Séjour', 'Il n’y a pas d’enquête mystère'],
    ['!mystère noter service:Séjour accusé:non répondu:non', 'Quel jour le message'],
    ['!mystère noter service:Séjour envoyé:02/11 répondu:non', 'accusé réception'],
    ['!mystère noter service:Séjour envoyé:02/11 accusé:non', 'Quel jour une réponse'],
    ['!mystère noter service:Séjour envoyé:02/11 accusé:non répondu:oui', 'Quel jour une réponse'],
    ['!mystère noter service:Séjour envoyé:02/11 accusé:non répondu:01/11', 'avant l’envoi'],
    ['!mystère noter service:Séjour envoyé:02/11 accusé:peut-être répondu:non', 'peut-être'],
    ['!mystère créer "printemps 2026"', 'existe déjà'],
    ['!mystère créer "Été 2026" envoyé:02/11', 'en notant un contact'],
    ['!mystère créer', 'Comment s’appelle'],
    ['!corriger 1 libellé:x', 'seul service:'],
  ])('is refused: %s', async (line, said) => {
    const chat = await surveyed()
    const answer = await chat.say(line)
    expect(answer).toContain(said)
    expect(answer).toContain('Rien n’a été enregistré')
    expect(chat.bugs).toEqual([])
  })
})

test('an agent neither reads nor logs a mystery survey', async () => {
  const chat = await filled()
  expect(await chat.say('!mystère voir', { by: 'anne', room: 'sejour' })).toContain('réservé aux référents qualité')
})
