// Choices, flags, durations, acknowledgements, texts, command names and indicators.

import { describe, expect, test } from 'vitest'

import { choice } from '../../../src/grammar/readers/choice.ts'
import { commandName } from '../../../src/grammar/readers/command-name.ts'
import { duration } from '../../../src/grammar/readers/duration.ts'
import { flag } from '../../../src/grammar/readers/flag.ts'
import { indicator } from '../../../src/grammar/readers/indicator.ts'
import { sentence, text } from '../../../src/grammar/readers/text.ts'
import { yesNoDate } from '../../../src/grammar/readers/yes-no-date.ts'
import { readAll, refusalOf } from '../reading.ts'

describe('a choice', () => {
  test.each([
    ['traité', 'replied'],
    ['REPONDUES', 'replied'],
    ['reçu', 'received'],
    ['received', 'received'],
  ])('"%s" is %s', (typed, expected) => {
    expect(readAll(choice('state'), typed)).toBe(expected)
  })

  test('several words are one choice', () => {
    expect(readAll(choice('list'), 'hors délai')).toBe('late')
    expect(readAll(choice('list'), 'dans les délais')).toBe('inTime')
    expect(readAll(choice('matter'), 'contrôle de légalité')).toBe('legality')
  })

  test('a name that objects have by nature is no choice', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(readAll(choice('state'), name)).toBeUndefined()
  })

  test('a flag is true', () => {
    expect(readAll(flag('urgentFlag'), 'urgente')).toBe(true)
    expect(readAll(flag('detail'), 'résumé')).toBeUndefined()
  })
})

describe('a duration', () => {
  test.each([
    ['3 semaines', { days: 21 }],
    ['10 jours', { days: 10 }],
    ['10j', { days: 10 }],
    ['10 jours ouvrés', { workingDays: 10 }],
    ['2 mois', { months: 2 }],
    ['un mois', { months: 1 }],
    ['une semaine', { days: 7 }],
    ['deux semaines', { days: 14 }],
    ['quinzaine', { days: 15 }],
    ['une quinzaine', { days: 15 }],
    ['a fortnight', { days: 14 }],
    ['2 working days', { workingDays: 2 }],
    ['1 an', { months: 12 }],
  ])('"%s" is %j', (typed, expected) => {
    expect(readAll(duration, typed)).toEqual(expected)
  })

  test.each(['0 jour', '-2 semaines', '900 semaines'])('"%s" is refused', (typed) => {
    expect(refusalOf(() => readAll(duration, typed))).toContain('une durée va de 1 jour à 5 ans')
  })

  test.each(['bientôt', '3', 'semaines', '48h'])('"%s" is not one', (typed) => {
    expect(readAll(duration, typed)).toBeUndefined()
  })
})

test('an acknowledgement is a yes, a no or the day that it was sent', () => {
  expect(readAll(yesNoDate, 'oui')).toEqual({ sent: true })
  expect(readAll(yesNoDate, 'no')).toEqual({ sent: false })
  expect(readAll(yesNoDate, 'hier')).toEqual({ sent: true, on: '2026-11-19' })
})

describe('a text', () => {
  test('is one word, or what stands between quotes', () => {
    expect(readAll(text(60), 'renouvellement')).toBe('renouvellement')
    expect(readAll(text(60), '« carte grise »')).toBe('carte grise')
    expect(readAll(text(60), 'carte grise')).toBeUndefined()
  })

  test('goes on to the end where a sentence is expected', () => {
    expect(readAll(sentence(60), 'doublon de la demande 12')).toBe('doublon de la demande 12')
  })

  test('has a longest length', () => {
    expect(refusalOf(() => readAll(text(10), 'a'.repeat(11)))).toBe(
      'Ce texte compte 11 caractères ; il en faut 10 au plus. Rien n’a été enregistré.',
    )
  })
})

test('a command is named with or without its prefix', () => {
  expect(readAll(commandName, 'courriel')).toBe('email')
  expect(readAll(commandName, '!répondre')).toBe('reply')
  expect(refusalOf(() => readAll(commandName, 'repondr'))).toContain('Vouliez-vous dire répondre ?')
})

test('an indicator is named by its id or by its words', () => {
  expect(readAll(indicator, 'TEL.answered')).toBe('tel.answered')
  expect(readAll(indicator, 'appels décrochés', 'word')).toBe('tel.answered')
  expect(readAll(indicator, 'inconnu', 'word')).toBeUndefined()
  expect(refusalOf(() => readAll(indicator, 'tel.anwered'))).toContain('Vouliez-vous dire tel.answered ?')
})
