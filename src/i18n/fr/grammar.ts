// What is said of a message that was not understood, in French, and what usage lines are made of.

import { type Inline, type Line, code, joinLines, line } from '../rich-text.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été enregistré.'

/** "a, b ou c", each as something to type. */
const alternatives = (texts: readonly string[]): Line => {
  const items = texts.map((text) => line`${code(text)}`)
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? []
  return line`${joinLines(items.slice(0, -1), ', ')} ou ${last}`
}

const quoted = (text: string): string => `« ${text} »`

/** What is known of words that nothing took, besides the words themselves. */
export interface LeftoverWays {
  readonly nearest: string | undefined
  readonly mayBeIndicator: boolean
  readonly mayBeName: boolean
  /** The command's own name, for its help. */
  readonly command: string | undefined
}

const commandHelp = (command: string | undefined): Line =>
  command === undefined ? [] : line`Le détail : ${code(`!aide ${command}`)}. `

/** What a reader reads: its name after "n’est pas" or "il manque", the same once it is known which, and an example of it. */
const kinds = {
  'past-date': { name: 'une date', the: 'la date', example: '12/11' },
  'future-date': { name: 'une date', the: 'la date', example: '12/11' },
  count: { name: 'un nombre', the: 'le nombre', example: '5' },
  quantity: { name: 'un nombre', the: 'le nombre', example: '120' },
  amount: { name: 'un nombre', the: 'le nombre', example: '48000' },
  id: { name: 'un numéro', the: 'le numéro', example: '1042' },
  ids: { name: 'un numéro', the: 'le numéro', example: '1042' },
  service: { name: 'un service', the: 'le service', example: 'Accueil' },
  mailbox: { name: 'une boîte', the: 'la boîte', example: 'prefecture' },
  text: { name: 'un texte', the: 'le texte', example: '"carte grise"' },
  choice: { name: 'un des choix possibles', the: 'le choix', example: '' },
  flag: { name: 'une mention', the: 'la mention', example: 'oui' },
  duration: { name: 'une durée', the: 'la durée', example: '3 semaines' },
  period: { name: 'une période', the: 'la période', example: 'novembre' },
  acknowledgement: { name: 'une réponse à « accusé de réception envoyé ? »', the: 'la réponse', example: 'oui' },
  command: { name: 'une commande', the: 'la commande', example: 'courriel' },
  indicator: { name: 'un indicateur', the: 'l’indicateur', example: 'tel.answered' },
  days: { name: 'une semaine ou des jours', the: 'la semaine', example: '2027-W20' },
  year: { name: 'une année', the: 'l’année', example: '2026' },
}

/** Where a key asks for less than its reader reads: "trimestre:novembre" would be no quarter. */
const keyExamples: Readonly<Record<string, string>> = { trimestre: 'T4', quarter: 'T4' }

export const grammar = {
  kinds,
  keyExamples,
  nothing,
  tooLong: (length: number, most: number): Line =>
    line`Ce message compte ${numbers.integer(length)} caractères ; il en faut ${numbers.integer(most)} au plus. ${nothing}`,
  unknownKey: (key: string, nearest: string | undefined, known: readonly string[]): Line => {
    const start = line`Je ne connais pas ${code(`${key}:`)} ici. `
    if (nearest !== undefined) return line`${start}Vouliez-vous dire ${code(`${nearest}:`)} ? ${nothing}`
    if (known.length === 0)
      return line`${start}Pour un texte qui contient « : », mettez-le entre guillemets. ${nothing}`
    return line`${start}Cette commande comprend ${alternatives(known.map((word) => `${word}:`))}. ${nothing}`
  },
  keyTwice: (key: string): Line => line`${code(`${key}:`)} est donné deux fois : gardez-en un. ${nothing}`,
  noValue: (key: string, what: string, example: string): Line =>
    line`Il manque ${what} après ${code(`${key}:`)}. Par exemple ${code(`${key}:${example}`)}. ${nothing}`,
  notRead: (key: string, text: string, what: string, example: string): Line =>
    line`${quoted(text)} n’est pas ${what}. Par exemple ${code(`${key}:${example}`)}. ${nothing}`,
  notChoice: (key: string, text: string, nearest: string | undefined, options: readonly string[]): Line =>
    nearest === undefined
      ? line`Je ne comprends pas ${quoted(text)} après ${code(`${key}:`)}. Il faut ${alternatives(options)}. ${nothing}`
      : line`Je ne comprends pas ${quoted(text)} après ${code(`${key}:`)}. Vouliez-vous dire ${code(nearest)} ? ${nothing}`,
  missing: (what: Line, example: string | undefined): Line =>
    example === undefined
      ? line`Il manque ${what}. ${nothing}`
      : line`Il manque ${what}. Par exemple ${code(example)}. ${nothing}`,
  missingChoice: (options: readonly string[]): Line => line`le mot ${alternatives(options)}`,
  leftover: (text: string, ways: LeftoverWays): Line => {
    const start = line`Je ne comprends pas ${quoted(text)}. `
    if (ways.nearest !== undefined) return line`${start}Vouliez-vous dire ${code(ways.nearest)} ? ${nothing}`
    const what = ways.mayBeIndicator
      ? line`Les noms des indicateurs : ${code('!indicateurs')}. `
      : line`${ways.mayBeName ? 'Un nom ou un texte de plusieurs mots se met entre guillemets. ' : ''}`
    return line`${start}${what}${commandHelp(ways.command)}${nothing}`
  },
  keyWithoutColon: (key: string, example: string): Line =>
    line`${code(key)} s’écrit avec deux-points et sa valeur, par exemple ${code(`${key}:${example}`)}. ${nothing}`,
  leftoverName: (text: string, examples: readonly string[]): Line =>
    line`Je ne comprends pas ${quoted(text)}. Si c’est un nom, écrivez ${alternatives(examples)}. ${nothing}`,
  leftoverAlone: (text: string, examples: readonly string[]): Line =>
    line`À quoi se rapporte ${quoted(text)} ? Écrivez ${alternatives(examples)}. ${nothing}`,
  surplus: (text: string): Line => line`${quoted(text)} est de trop : cela est déjà dit autrement. ${nothing}`,
  oneState: (): Line => line`Une ligne note des messages reçus ou répondus, pas les deux. ${nothing}`,
  oneCommand: (text: string): Line =>
    line`Une seule commande par ligne : envoyez ${code(text)} dans un autre message. ${nothing}`,
  leftoverDate: (text: string, examples: readonly string[]): Line =>
    examples.length === 0
      ? line`Cette commande ne prend pas de date : ${quoted(text)} est de trop. ${nothing}`
      : line`${quoted(text)} est une date, mais de quoi ? Par exemple ${alternatives(examples)}. ${nothing}`,
  leftoverNumber: (text: string, examples: readonly string[], command: string | undefined): Line =>
    examples.length === 0
      ? line`Le nombre ${quoted(text)} est de trop. ${commandHelp(command)}${nothing}`
      : line`Je ne sais pas ce que compte ${quoted(text)}. Par exemple ${alternatives(examples)}. ${nothing}`,
  unclosedQuote: (): Line => line`Un guillemet est ouvert et n’est pas fermé. ${nothing}`,

  noSuchMonth: (text: string, month: number): Line =>
    line`${quoted(text)} n’est pas une date : il n’y a pas de mois ${month}. Une date s’écrit jour/mois, par exemple ${code('12/11')}. ${nothing}`,
  noSuchDay: (text: string, month: string, days: number): Line =>
    line`${quoted(text)} n’est pas une date : ${month} a ${days} jours. ${nothing}`,
  otherWeekday: (text: string, date: string): Line =>
    line`${quoted(text)} ne correspond à aucun jour : il s’agit du ${date}. ${nothing}`,
  futureDate: (text: string, date: string): Line =>
    line`${quoted(text)} désigne un jour à venir (${date}) ; il faut une date passée ou ${code('aujourd’hui')}. ${nothing}`,
  pastDate: (text: string, date: string): Line =>
    line`${quoted(text)} désigne un jour passé (${date}) ; il faut une date à venir ou ${code('aujourd’hui')}. ${nothing}`,
  dateOutOfRange: (text: string, first: number, last: number): Line =>
    line`${quoted(text)} est hors du calendrier, qui va de ${first} à ${last}. ${nothing}`,
  futurePeriod: (text: string): Line => line`${quoted(text)} n’a pas encore commencé. ${nothing}`,
  backwardsPeriod: (text: string): Line =>
    line`${quoted(text)} finit avant de commencer : inversez les deux dates. ${nothing}`,
  noSuchQuarter: (text: string): Line =>
    line`${quoted(text)} n’est pas un trimestre : il y en a quatre, de ${code('T1')} à ${code('T4')}. ${nothing}`,

  countTooSmall: (text: string, least: number): Line =>
    line`${quoted(text)} : le nombre doit être au moins ${least}. ${nothing}`,
  countTooLarge: (text: string, most: number): Line =>
    line`${quoted(text)} : le nombre doit être au plus ${numbers.integer(most)}. ${nothing}`,
  countNotWhole: (text: string): Line =>
    line`${quoted(text)} : il faut un nombre entier, par exemple ${code('5')}. ${nothing}`,
  durationOutOfRange: (text: string): Line =>
    line`${quoted(text)} : une durée va de 1 jour à 5 ans, par exemple ${code('3 semaines')}. ${nothing}`,

  wrongId: (text: string): Line =>
    line`${quoted(text)} n’est pas un numéro. Un numéro s’écrit comme ${code('1042')}. ${nothing}`,
  oneIdOnly: (text: string): Line =>
    line`Cette commande porte sur un seul numéro : ${quoted(text)} est de trop. ${nothing}`,
  tooManyIds: (most: number): Line => line`${most} numéros au plus dans une commande. ${nothing}`,
  backwardsIds: (text: string): Line =>
    line`${quoted(text)} : la série doit aller du plus petit numéro au plus grand. ${nothing}`,

  unknownService: (text: string, nearest: string | undefined, known: readonly string[]): Line =>
    nearest === undefined
      ? line`Je ne connais pas de service ${quoted(text)}. Services : ${known.join(', ')}. ${nothing}`
      : line`Je ne connais pas de service ${quoted(text)}. Vouliez-vous dire ${code(nearest)} ? ${nothing}`,
  unknownMailbox: (text: string, nearest: string | undefined, known: readonly string[]): Line =>
    nearest === undefined
      ? line`Je ne connais pas de boîte ${quoted(text)}. Boîtes : ${known.join(', ')}. ${nothing}`
      : line`Je ne connais pas de boîte ${quoted(text)}. Vouliez-vous dire ${code(nearest)} ? ${nothing}`,
  unknownIndicator: (text: string, nearest: string | undefined): Line =>
    nearest === undefined
      ? line`Je ne connais pas d’indicateur ${quoted(text)}. Leurs noms : ${code('!indicateurs')}. ${nothing}`
      : line`Je ne connais pas d’indicateur ${quoted(text)}. Vouliez-vous dire ${code(nearest)} ? ${nothing}`,
  unknownCommand: (text: string, nearest: readonly string[]): Line => {
    const end = line`${nothing} Toutes les commandes : ${code('!aide')}`
    if (nearest.length === 0) return line`Je ne connais pas ${code(text)}. ${end}`
    return line`Je ne connais pas ${code(text)}. Vouliez-vous dire ${alternatives(nearest)} ? ${end}`
  },
  textTooLong: (length: number, most: number): Line =>
    line`Ce texte compte ${numbers.integer(length)} caractères ; il en faut ${numbers.integer(most)} au plus. ${nothing}`,

  usageHeading: (command: string, summary: string): Line => line`${code(command)} : ${summary}`,
  usageSyntax: (syntax: string): Line => line`${code(syntax)}`,
  usageFields: (keys: readonly string[]): Line => line`Champs : ${keys.map((key) => `${key}:`).join(' ')}`,
  usageExamples: (examples: readonly string[]): Line =>
    line`Par exemple : ${joinLines(
      examples.map((example): readonly Inline[] => [code(example)]),
      ' · ',
    )}`,
  usageNames: (names: readonly string[]): Line =>
    line`Autres noms : ${joinLines(
      names.map((name): readonly Inline[] => [code(name)]),
      ', ',
    )}`,
  /** What stands for any of very many fields in a usage line. */
  anyField: 'champ:valeur',
  /** What stands for a value in a usage line. */
  placeholder: {
    'past-date': 'date',
    'future-date': 'date',
    count: 'nombre',
    quantity: 'nombre',
    amount: 'nombre',
    id: 'numéro',
    ids: 'numéros',
    service: 'service',
    mailbox: 'boîte',
    text: 'texte',
    choice: 'choix',
    flag: 'oui',
    duration: 'durée',
    period: 'période',
    acknowledgement: 'oui|non|date',
    command: 'commande',
    indicator: 'indicateur',
    year: 'année',
    days: 'semaine',
  } satisfies Record<keyof typeof kinds, string>,
}
