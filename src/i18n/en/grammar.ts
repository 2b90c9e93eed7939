// What is said of a message that was not understood, in English, and what usage lines are made of.

import type { grammar as french } from '../fr/grammar.ts'
import { type Inline, type Line, code, joinLines, line } from '../rich-text.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was recorded.'

const alternatives = (texts: readonly string[]): Line => {
  const items = texts.map((text) => line`${code(text)}`)
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? []
  return line`${joinLines(items.slice(0, -1), ', ')} or ${last}`
}

const quoted = (text: string): string => `“${text}”`

const didYouMean = (start: Line, nearest: string): Line => line`${start} Did you mean ${code(nearest)}? ${nothing}`

const commandHelp = (command: string | undefined): Line =>
  command === undefined ? [] : line`Details: ${code(`!help ${command}`)}. `

export const grammar: typeof french = {
  kinds: {
    'past-date': { name: 'a date', the: 'the date', example: '12/11' },
    'future-date': { name: 'a date', the: 'the date', example: '12/11' },
    count: { name: 'a number', the: 'the number', example: '5' },
    quantity: { name: 'a number', the: 'the number', example: '120' },
    amount: { name: 'a number', the: 'the number', example: '48000' },
    id: { name: 'the number of a request', the: 'the number', example: '1042' },
    ids: { name: 'the number of a request', the: 'the number', example: '1042' },
    service: { name: 'a service', the: 'the service', example: 'Accueil' },
    mailbox: { name: 'a mailbox', the: 'the mailbox', example: 'prefecture' },
    text: { name: 'a text', the: 'the text', example: '"driving licence"' },
    choice: { name: 'one of the choices', the: 'the choice', example: '' },
    flag: { name: 'a mark', the: 'the mark', example: 'yes' },
    duration: { name: 'a duration', the: 'the duration', example: '3 weeks' },
    period: { name: 'a period', the: 'the period', example: 'November' },
    acknowledgement: { name: 'an answer to “acknowledgement sent?”', the: 'the answer', example: 'yes' },
    command: { name: 'a command', the: 'the command', example: 'email' },
    indicator: { name: 'an indicator', the: 'the indicator', example: 'tel.answered' },
    days: { name: 'a week or days', the: 'the week', example: '2027-W20' },
    year: { name: 'a year', the: 'the year', example: '2026' },
  },
  keyExamples: { trimestre: 'Q4', quarter: 'Q4' },
  nothing,
  tooLong: (length, most) =>
    line`This message has ${numbers.integer(length)} characters; ${numbers.integer(most)} at most are read. ${nothing}`,
  unknownKey: (key, nearest, known) => {
    const start = line`I do not know ${code(`${key}:`)} here.`
    if (nearest !== undefined) return didYouMean(start, `${nearest}:`)
    if (known.length === 0) return line`${start} Put a text that contains a colon between quotes. ${nothing}`
    return line`${start} This command knows ${alternatives(known.map((word) => `${word}:`))}. ${nothing}`
  },
  keyTwice: (key) => line`${code(`${key}:`)} is given twice: keep one. ${nothing}`,
  noValue: (key, what, example) =>
    line`Missing after ${code(`${key}:`)}: ${what}. For example ${code(`${key}:${example}`)}. ${nothing}`,
  notRead: (key, text, what, example) =>
    line`${quoted(text)} is not ${what}. For example ${code(`${key}:${example}`)}. ${nothing}`,
  notChoice: (key, text, nearest, options) => {
    const start = line`I do not understand ${quoted(text)} after ${code(`${key}:`)}.`
    if (nearest !== undefined) return didYouMean(start, nearest)
    return line`${start} It must be ${alternatives(options)}. ${nothing}`
  },
  missing: (what, example) =>
    example === undefined
      ? line`Missing: ${what}. ${nothing}`
      : line`Missing: ${what}. For example ${code(example)}. ${nothing}`,
  missingChoice: (options) => line`the word ${alternatives(options)}`,
  leftover: (text, ways) => {
    const start = line`I do not understand ${quoted(text)}.`
    if (ways.nearest !== undefined) return didYouMean(start, ways.nearest)
    const what = ways.mayBeIndicator
      ? line` The names of indicators: ${code('!indicators')}.`
      : line`${ways.mayBeName ? ' Put a name or a text of several words between quotes.' : ''}`
    return line`${start}${what} ${commandHelp(ways.command)}${nothing}`
  },
  keyWithoutColon: (key, example) =>
    line`${code(key)} is written with a colon and its value, for example ${code(`${key}:${example}`)}. ${nothing}`,
  leftoverName: (text, examples) =>
    line`I do not understand ${quoted(text)}. If it is a name, write ${alternatives(examples)}. ${nothing}`,
  leftoverAlone: (text, examples) =>
    line`What does ${quoted(text)} belong to? Write ${alternatives(examples)}. ${nothing}`,
  surplus: (text) => line`${quoted(text)} is one too many: that is already said. ${nothing}`,
  oneState: () => line`One line logs messages received or replied, not both. ${nothing}`,
  oneCommand: (text) => line`One command per line: send ${code(text)} in another message. ${nothing}`,
  leftoverDate: (text, examples) =>
    examples.length === 0
      ? line`This command takes no date: ${quoted(text)} is one too many. ${nothing}`
      : line`${quoted(text)} is a date, but of what? For example ${alternatives(examples)}. ${nothing}`,
  leftoverNumber: (text, examples, command) =>
    examples.length === 0
      ? line`The number ${quoted(text)} is one too many. ${commandHelp(command)}${nothing}`
      : line`I do not know what ${quoted(text)} counts. For example ${alternatives(examples)}. ${nothing}`,
  unclosedQuote: () => line`A quote is opened and not closed. ${nothing}`,

  noSuchMonth: (text, month) =>
    line`${quoted(text)} is not a date: there is no month ${month}. A date is written day/month, for example ${code('12/11')}. ${nothing}`,
  noSuchDay: (text, month, days) => line`${quoted(text)} is not a date: ${month} has ${days} days. ${nothing}`,
  otherWeekday: (text, date) => line`${quoted(text)} is no day: that date is ${date}. ${nothing}`,
  futureDate: (text, date) =>
    line`${quoted(text)} is a day to come (${date}); it must be a past date or ${code('today')}. ${nothing}`,
  pastDate: (text, date) =>
    line`${quoted(text)} is a past day (${date}); it must be a date to come or ${code('today')}. ${nothing}`,
  dateOutOfRange: (text, first, last) =>
    line`${quoted(text)} is out of the calendar, which goes from ${first} to ${last}. ${nothing}`,
  futurePeriod: (text) => line`${quoted(text)} has not begun yet. ${nothing}`,
  backwardsPeriod: (text) => line`${quoted(text)} ends before it begins: swap the two dates. ${nothing}`,
  noSuchQuarter: (text) =>
    line`${quoted(text)} is not a quarter: there are four, from ${code('Q1')} to ${code('Q4')}. ${nothing}`,

  countTooSmall: (text, least) => line`${quoted(text)}: the number must be at least ${least}. ${nothing}`,
  countTooLarge: (text, most) => line`${quoted(text)}: the number must be at most ${numbers.integer(most)}. ${nothing}`,
  countNotWhole: (text) => line`${quoted(text)}: a whole number is needed, for example ${code('5')}. ${nothing}`,
  durationOutOfRange: (text) =>
    line`${quoted(text)}: a duration goes from 1 day to 5 years, for example ${code('3 weeks')}. ${nothing}`,

  wrongId: (text) =>
    line`${quoted(text)} is not a number of the register. It is written like ${code('1042')}. ${nothing}`,
  oneIdOnly: (text) => line`This command is about a single number: ${quoted(text)} is one too many. ${nothing}`,
  tooManyIds: (most) => line`${most} numbers at most in one command. ${nothing}`,
  backwardsIds: (text) => line`${quoted(text)}: a range goes from the lowest number to the highest. ${nothing}`,

  unknownService: (text, nearest, known) => {
    const start = line`I do not know a service ${quoted(text)}.`
    if (nearest !== undefined) return didYouMean(start, nearest)
    return line`${start} Services: ${known.join(', ')}. ${nothing}`
  },
  unknownMailbox: (text, nearest, known) => {
    const start = line`I do not know a mailbox ${quoted(text)}.`
    if (nearest !== undefined) return didYouMean(start, nearest)
    return line`${start} Mailboxes: ${known.join(', ')}. ${nothing}`
  },
  unknownIndicator: (text, nearest) => {
    const start = line`I do not know an indicator ${quoted(text)}.`
    return nearest === undefined
      ? line`${start} Their names: ${code('!indicators')}. ${nothing}`
      : didYouMean(start, nearest)
  },
  unknownCommand: (text, nearest) => {
    const end = line`${nothing} All commands: ${code('!help')}`
    if (nearest.length === 0) return line`I do not know ${code(text)}. ${end}`
    return line`I do not know ${code(text)}. Did you mean ${alternatives(nearest)}? ${end}`
  },
  textTooLong: (length, most) =>
    line`This text has ${numbers.integer(length)} characters; it may have ${numbers.integer(most)} at most. ${nothing}`,

  usageHeading: (command, summary) => line`${code(command)}: ${summary}`,
  usageSyntax: (syntax) => line`${code(syntax)}`,
  usageFields: (keys) => line`Fields: ${keys.map((key) => `${key}:`).join(' ')}`,
  anyField: 'field:value',
  usageExamples: (examples) =>
    line`For example: ${joinLines(
      examples.map((example): readonly Inline[] => [code(example)]),
      ' · ',
    )}`,
  usageNames: (names) =>
    line`Other names: ${joinLines(
      names.map((name): readonly Inline[] => [code(name)]),
      ', ',
    )}`,
  placeholder: {
    'past-date': 'date',
    'future-date': 'date',
    count: 'number',
    quantity: 'number',
    amount: 'number',
    id: 'number',
    ids: 'numbers',
    service: 'service',
    mailbox: 'mailbox',
    text: 'text',
    choice: 'choice',
    flag: 'yes',
    duration: 'duration',
    period: 'period',
    acknowledgement: 'yes|no|date',
    command: 'command',
    indicator: 'indicator',
    year: 'year',
    days: 'week',
  },
}
