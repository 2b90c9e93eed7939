// Messages that a bot should survive: its own words in the wrong places, with values nobody expects.

import fc from 'fast-check'
import type { Command } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import type { Parameter } from '../../src/grammar/parameter.ts'
import { languages, words } from '../../src/i18n/words.ts'

const numbers = ['0', '-1', '1', '2', '3', '1042', '99999', '99999999', '100000', '1000000000', '1e9', '٣', '１', '½']
const dates = ['hier', 'lundi dernier', '12/11', '31/02', '29/02/2028', '1/1/1990', '31/12/9999', '2026-11-12', 'j-3']
const announced = ['demain', '15/12', '3 semaines', '100 ans', '1 mois', 'novembre', '2022-13', 'T9', 'du 1 au 3']
const names = ['Séjour', 'sejour', 'Légalité', 'pref-etrangers', 'CPAM', '__proto__', 'constructor', 'toString', 'null']
const markup = ['<b>gras</b>', '*gras*', '[x](javascript:0)', '`rm`', '&lt;', '@channel', '!annuler', '/aide', '=1+1']
const invisible = ['\u202Eabc', '\u0000', '\u200B', '\uFEFF', '\u0301', '\uD83D', '👩🏽‍🚒', '\r\n!annuler', '\t']
const personal = ['jean.dupont@exemple.fr', '06 12 34 56 78', 'Mme Durand']
const signs = [':', '"', '«', '»', '”', ',', ';', '..', 'et', '-', '=', '']

const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...numbers) },
  { weight: 3, arbitrary: fc.constantFrom(...dates, ...announced) },
  { weight: 3, arbitrary: fc.constantFrom(...names, ...personal) },
  { weight: 2, arbitrary: fc.constantFrom(...markup, ...invisible) },
  { weight: 1, arbitrary: fc.constantFrom(...signs) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)

const choices = languages.flatMap((language) =>
  Object.values(words[language].vocabulary.choices).flatMap((values) =>
    Object.values<readonly string[]>(values).flatMap((spellings) => spellings.slice(0, 2)),
  ),
)

/** The keys of a command's own parameters, in both languages. */
const keysOf = ({ parameters }: Command): readonly string[] =>
  languages.flatMap((language) => {
    const { keys } = words[language].vocabulary
    return Object.keys(parameters).flatMap((name) => keys[name as keyof typeof keys].slice(0, 3))
  })

const piecesOf = (command: Command): fc.Arbitrary<string> => {
  const keys = keysOf(command)
  const key = keys.length === 0 ? fc.constant('le') : fc.constantFrom(...keys)
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(key, hostile).map(([name, value]) => `${name}:${value}`) },
    { weight: 2, arbitrary: fc.tuple(key, hostile).map(([name, value]) => `${name}:"${value}"`) },
    { weight: 3, arbitrary: fc.constantFrom(...choices) },
    { weight: 3, arbitrary: hostile },
    { weight: 1, arbitrary: key },
  )
}

const beginningsOf = ({ id }: Command): readonly string[] =>
  languages.flatMap((language) =>
    ['!', '/', '@vigie '].flatMap((prefix) =>
      words[language].vocabulary.commands[id].names.slice(0, 2).map((name) => `${prefix}${name}`),
    ),
  )

/** What is usually right for a parameter, by the kind of its value; its texts are hostile all the same. */
const plausible = ({ reader }: Parameter<unknown>): fc.Arbitrary<string> => {
  const options = reader.options?.(words.fr.vocabulary, undefined) ?? []
  if (options.length > 0) return fc.constantFrom(...options)
  switch (reader.kind) {
    case 'id':
    case 'ids':
      return fc.constantFrom('1', '2', '5', '6', '7', 'n° 2', '1 2', '5-7')
    case 'past-date':
      return fc.constantFrom('hier', '18/11', 'lundi', 'j-2')
    case 'future-date':
      return fc.constantFrom('15/12', 'demain')
    case 'duration':
      return fc.constantFrom('3 semaines', '10 jours')
    case 'count':
    case 'quantity':
      return fc.constantFrom('1', '2', '40', '120')
    case 'service':
    case 'mailbox':
      return fc.constantFrom('Séjour', 'pref-etrangers')
    case 'text':
      return fc.oneof(fc.constantFrom(...markup, ...invisible, ...personal, ...names), fc.string({ unit: 'grapheme' }))
    default:
      return hostile
  }
}

/** The text or nothing, with as many chances of each. */
const perhaps = (text: fc.Arbitrary<string>, chances: number, against: number): fc.Arbitrary<string> =>
  fc.oneof({ weight: chances, arbitrary: text }, { weight: against, arbitrary: fc.constant('') })

/** Mostly right: what a command must have, some of what it may have, now and then something else. */
const nearlyRight = (command: Command): fc.Arbitrary<string> => {
  const given = Object.entries(command.parameters).map(([name, parameter]) => {
    const [key = name] = words.fr.vocabulary.keys[name as keyof typeof words.fr.vocabulary.keys]
    const typed = plausible(parameter).map((value) => (parameter.by === 'word' ? value : `${key}:"${value}"`))
    return parameter.required ? typed : perhaps(typed, parameter.by === 'word' ? 3 : 1, 3)
  })
  return fc
    .tuple(fc.constantFrom(...beginningsOf(command)), fc.tuple(...given), perhaps(piecesOf(command), 1, 5))
    .map(([beginning, parts, more]) => [beginning, ...parts, more].filter((part) => part !== '').join(' '))
}

const wild = (command: Command): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...beginningsOf(command)), fc.array(piecesOf(command), { maxLength: 7 }))
    .map(([beginning, pieces]) => [beginning, ...pieces].join(' '))

/** Any message to a command: sometimes right, mostly not. */
export const messageTo = (command: Command): fc.Arbitrary<string> => fc.oneof(nearlyRight(command), wild(command))

/** Any characters after a command's name. */
export const noiseTo = (command: Command): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...beginningsOf(command)), fc.string({ unit: 'binary', maxLength: 200 }))
    .map(([beginning, noise]) => `${beginning} ${noise}`)

/** Any message to any command. */
export const anyMessage: fc.Arbitrary<string> = fc.oneof(...commands.map(messageTo))
