// Who may change appointments, updates, measures and surveys, and what officers alone write.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const friday = { at: '2026-11-20T09:00' }
const stranger = { by: 'karim', room: 'legalite' }
const colleague = { by: 'lea' }
const officer = { by: 'referent', room: 'legalite' }

/** Logged by Anne in the room of Séjour, then what changes it. */
const kinds = [
  {
    what: 'an appointment',
    logged: '!rdv demandé le:16/11',
    changes: ['!rdv proposé 1', '!rdv tenu 1', '!rdv impossible 1', '!corriger 1 demandé:17/11', '!annuler 1'],
  },
  {
    what: 'a website update',
    logged: '!maj demandée le:16/11',
    changes: ['!maj faite 1', '!corriger 1 demandé:17/11'],
  },
  {
    what: 'a measure',
    logged: '!mesure délai permis 12 jours mois:octobre service:Séjour',
    changes: ['!mesure délai permis 3 jours mois:octobre service:Séjour', '!corriger 1 valeur:3', '!annuler 1'],
  },
  {
    what: 'a question of a survey',
    logged: '!enquête créer Accueil questions:"Accueil aimable ?" interrogés:40 service:Séjour',
    changes: ['!enquête saisir Accueil satisfaits:9 réponses:10', '!corriger 1 service:Accueil', '!annuler 1'],
  },
]

describe.each(kinds)('$what of Séjour', ({ logged, changes }) => {
  const started = async () => {
    const chat = converse(friday)
    await chat.say(logged)
    return chat
  }

  test.each(changes)('refuses %s to an agent of another service, and keeps what it said', async (text) => {
    const chat = await started()
    const before = await chat.say('!voir 1')
    const refused = await chat.say(text, stranger)
    expect(refused).toMatch(/^Le n° 1 relève d’un autre service .* Rien n’a été enregistré\.$/)
    expect(await chat.say('!voir 1')).toBe(before)
    expect(await chat.say('!historique 1')).not.toContain('karim')
  })

  test.each(changes)('obeys %s from an officer wherever they are', async (text) => {
    const chat = await started()
    expect(await chat.say(text, officer)).not.toContain('Rien n’a été enregistré')
    expect(await chat.say('!historique 1')).toContain('referent')
  })

  test('obeys a colleague of the service, and who logged it from another room', async () => {
    const [first = ''] = changes
    for (const who of [colleague, { room: 'legalite' }]) {
      const chat = await started()
      expect(await chat.say(first, who)).not.toContain('Rien n’a été enregistré')
    }
  })

  test('is read by anybody', async () => {
    expect(await (await started()).say('!voir 1', stranger)).toMatch(/^N° 1/)
  })
})

describe('a mystery survey', () => {
  const contact = '!mystère noter service:Séjour envoyé:02/11 accusé:non répondu:non'

  const started = async () => {
    const chat = converse({ ...friday, by: 'referent', room: 'qualite' })
    await chat.say('!mystère créer Printemps')
    await chat.say(contact)
    return chat
  }

  test('is neither begun nor filled by agents', async () => {
    const chat = await started()
    for (const text of ['!mystère créer Automne', contact])
      expect(await chat.say(text, { by: 'anne', room: 'sejour' })).toMatch(
        /réservé aux référents qualité\. Rien n’a été enregistré\.$/,
      )
    expect(await chat.say('!mystère liste')).not.toContain('Automne')
  })

  test.each(['!corriger 2 accusé:même-jour', '!corriger 2 répondu:03/11', '!annuler 2', '!annuler 1'])(
    'takes no %s from the service that was written to',
    async (text) => {
      const chat = await started()
      const before = await chat.say('!voir 2')
      expect(await chat.say(text, { by: 'anne', room: 'sejour' })).toMatch(
        /^Seul un référent qualité peut modifier le n° [12]\. Rien n’a été enregistré\.$/,
      )
      expect(await chat.say('!voir 2')).toBe(before)
    },
  )

  test('is corrected by any officer', async () => {
    const chat = await started()
    expect(await chat.say('!corriger 2 accusé:même-jour')).toContain('sous 24')
  })
})
