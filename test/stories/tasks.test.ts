// Appointments and website updates, from the request to the figure, and what is refused on the way.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const chatOf = () => converse({ at: '2026-11-20T09:00' })

describe('an appointment', () => {
  test('is asked, proposed and held, each with its date', async () => {
    const chat = chatOf()
    expect(await chat.say('!rdv demandé le:02/11 libellé:Redon')).toContain('vendredi 6 novembre')
    expect(await chat.say('!rdv proposé 1 le:05/11')).toMatch(/dans les délais.*\n.*mardi 17 novembre/)
    expect(await chat.say('!rdv tenu 1 le:18/11')).toContain('hors délai')
    expect(await chat.say('!voir 1')).toContain('Redon')
    expect(await chat.say('!annuler')).toContain('Tenu')
  })

  test('that is impossible keeps its proposal', async () => {
    const chat = chatOf()
    await chat.say('!rdv demandé le:02/11')
    await chat.say('!rdv proposé 1 le:05/11')
    expect(await chat.say('!rdv impossible 1')).toMatch(/La proposition reste comptée\s: dans les délais/)
    expect(await chat.say('!rdv tenu 1')).toContain('Rien n’a été enregistré')
  })

  test('is refused in the wrong order, under a wrong number, or without one', async () => {
    const chat = chatOf()
    await chat.say('!rdv demandé le:10/11')
    expect(await chat.say('!rdv proposé 1 le:09/11')).toContain('avant la demande')
    for (const wrong of [
      '!rdv',
      '!rdv tenu',
      '!rdv proposé 7',
      '!rdv demandé 1',
      '!maj faite 1',
      '!rdv tenu 1 service:x',
    ])
      expect(await chat.say(wrong)).toContain('Rien n’a été enregistré')
    expect(chat.bugs).toEqual([])
  })

  test('is understood in English', async () => {
    const chat = converse({ at: '2026-11-20T09:00' }, { language: 'en' })
    expect(await chat.say('!appointment asked on:02/11')).toContain('Friday 6 November')
    expect(await chat.say('!meeting held 1 on:12/11')).toContain('in time')
  })
})

describe('a website update', () => {
  test('is late in every list until it is done', async () => {
    const chat = chatOf()
    await chat.say('!maj demandée le:02/11 libellé:horaires')
    for (const list of ['!retards', '!moi', '!échéances', '!digest']) expect(await chat.say(list)).toContain('horaires')
    await chat.say('!maj faite 1')
    for (const list of ['!retards', '!moi', '!échéances', '!digest'])
      expect(await chat.say(list)).not.toContain('horaires')
    expect(await chat.say('!voir hors-délai')).toContain('horaires')
  })

  test('is explained day by day, corrected, and cancelled', async () => {
    const chat = chatOf()
    await chat.say('!maj demandée le:10/11')
    expect(await chat.say('!pourquoi 1')).toContain('férié')
    expect(await chat.say('!corriger 1 demandé:09/11')).toContain('vendredi 13 novembre')
    expect(await chat.say('!corriger 1 tenu:12/11')).toContain('Rien n’a été enregistré')
    expect(await chat.say('!annuler 1')).toContain('annulée')
    expect(await chat.say('!historique 1')).toContain('!corriger')
  })
})

test('what is no request says what it is to commands on requests', async () => {
  const chat = chatOf()
  await chat.say('!rdv demandé')
  expect(await chat.say('!répondre 1')).toContain('un rendez-vous')
  expect(await chat.say('!transférer 1 Séjour')).toContain('un rendez-vous')
})
