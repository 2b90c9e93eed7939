// What is said of sampling weeks, in French.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { Sampled, SampledDays } from '../../indicators/figure.ts'
import type { EntryId } from '../../register/ids.ts'
import type { SamplingEntry } from '../../register/kinds/sampling.ts'
import { type Field, present } from '../field.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { agree, counted, type Noun } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'

const nothing = 'Rien n’a été enregistré.'

/** What messages are, by what is sampled. */
const nouns = {
  emails: ['courriel', 'courriels'],
  letters: ['courrier', 'courriers'],
  replies: ['réponse', 'réponses'],
  requests: ['demande', 'demandes'],
} satisfies Record<string, Noun>

interface Place {
  readonly mailbox?: string | null | undefined
  readonly service?: string | null | undefined
}

/** "pref-etrangers", "courriers", "courriers (Séjour)". */
const place = ({ mailbox, service }: Place): string =>
  mailbox ?? (service === undefined || service === null ? 'courriers' : `courriers (${service})`)

const placeOf = ({ mailbox, service }: SamplingEntry): string =>
  place(mailbox === undefined ? { service } : { mailbox })

/** "du lundi 11 mai au dimanche 17 mai", "le lundi 11 mai". */
const span = (start: Day, end: Day, today: Day): string =>
  start === end ? calendar.onDate(start, today) : `du ${calendar.date(start, today)} au ${calendar.date(end, today)}`

const spanOf = ({ start, end }: Pick<SamplingEntry, 'start' | 'end'>, today: Day): string =>
  span(dayOf(start), dayOf(end), today)

/** "du 11 au 17 mai 2026": for figures, which are read in any year. */
const shortSpan = (start: Day, end: Day): string => {
  const name = periods.name({ shape: 'days', start, end })
  return start === end ? `le ${name}` : `du ${name}`
}

const afterwards = 'déclaré après coup'

const everything = ({ mailbox, service }: SamplingEntry): string => {
  if (mailbox !== undefined) return 'tout courriel de cette boîte'
  return service === undefined ? 'tout courrier' : 'tout courrier de ce service'
}

export const samplingFields = (entry: SamplingEntry, today: Day): readonly Field[] =>
  present([
    ['boîte', entry.mailbox ?? 'courriers'],
    ['service', entry.service],
    ['premier jour', calendar.onDate(dayOf(entry.start), today)],
    ['dernier jour', calendar.onDate(dayOf(entry.end), today)],
    ['déclaration', calendar.onDate(dayOf(entry.declared), today)],
    ['état', entry.cancelled && 'annulé'],
  ])

/** Declarations beside a figure before the others are counted. */
const mostSpans = 4

const daysLine = (days: readonly SampledDays[]): string => {
  const told = days
    .slice(0, mostSpans)
    .map((each) => `${place(each)} ${shortSpan(each.start, each.end)}${each.afterwards ? ` (${afterwards})` : ''}`)
  const hidden = days.length - mostSpans
  return [...told, ...(hidden > 0 ? [`${numbers.integer(hidden)} autres`] : [])].join(', ')
}

export const samplings = {
  /** "semaines d’échantillon, pref-etrangers": what it is. */
  what: (entry: SamplingEntry): string => `semaines d’échantillon, ${placeOf(entry)}`,
  /** What of a figure rests on samples: `base` is all of its messages. */
  behind: ({ days, messages, aside }: Sampled, base: number, what: keyof typeof nouns): readonly Line[] => {
    const part = messages === base ? '' : ` sur ${numbers.integer(base)}`
    const declared = days.length === 0 ? 'aucun jour déclaré sur la période' : daysLine(days)
    return [
      line`échantillon\u00a0: ${declared}, ${counted(messages, nouns[what])}${part}`,
      ...(aside === 0
        ? []
        : [
            line`hors échantillon\u00a0: ${numbers.integer(aside)}, ${agree(aside, what === 'letters' || what === 'emails' ? ['non compté', 'non comptés'] : ['non comptée', 'non comptées'])}`,
          ]),
    ]
  },
  /** In a table, where there is no room for the days. */
  marked: (text: string, isWhole: boolean): string => `${text} ${isWhole ? '(échantillon)' : '(dont échantillon)'}`,
  /** How sampled boxes are counted, under the figures that rest on them. */
  method: line`Une boîte en échantillon n’est comptée que par les demandes reçues les jours déclarés de l’année, au jour de leur réception quelle que soit la règle de comptage.`,
  afterwards,
  /** Of a request that a sampled box received. */
  within: line`Reçue pendant un échantillon\u00a0: elle compte au jour de sa réception.`,
  outside: (year: number): Line =>
    line`Hors de l’échantillon\u00a0: en ${year}, seules les demandes reçues les jours déclarés comptent dans les taux et les délais. Son échéance et les relevés restent les mêmes.`,
  declared: (entry: SamplingEntry, today: Day): Line =>
    line`${strong(`N°\u00a0${entry.id}`)}\u00a0: échantillon ${placeOf(entry)}, ${spanOf(entry, today)}.`,
  counts: (entry: SamplingEntry): Line =>
    line`En ${entry.start.slice(0, 4)}, seules les demandes reçues ces jours-là comptent dans les taux et les délais, au jour de leur réception.`,
  countsWith: (entry: SamplingEntry, others: readonly SamplingEntry[], today: Day): Line =>
    line`En ${entry.start.slice(0, 4)}, seules les demandes reçues ces jours-là comptent dans les taux et les délais, avec celles ${others.map((other) => spanOf(other, today)).join(' et ')}.`,
  leftAside: (messages: number): Line =>
    line`${counted(messages, ['demande déjà notée', 'demandes déjà notées'])} hors de ces jours n’y ${agree(messages, ['compte', 'comptent'])} plus.`,
  noLongerExhaustive: (mailbox: string, year: string): Line =>
    line`${mailbox} est déclarée exhaustive\u00a0: ses volumes de ${year} seront n.c. tant qu’aucune mesure n’est saisie.`,
  announcedOn: (day: Day, today: Day): Line =>
    line`Annoncé aux salons concernés ${calendar.onDate(day, today)}, puis chaque matin de l’échantillon.`,
  announcedEachDay: line`Rappelé aux salons concernés chaque matin de l’échantillon.`,
  chosenAfterwards: line`Ces jours ont déjà commencé\u00a0: les chiffres diront que l’échantillon a été ${afterwards}.`,
  none: line`Aucun échantillon n’est déclaré. Les référents qualité en déclarent\u00a0: ${code('!échantillon boîte:prefecture semaine:2027-W20')}`,
  listTitle: (count: number): Line => line`${strong(counted(count, ['échantillon déclaré', 'échantillons déclarés']))}`,
  listed: (entry: SamplingEntry, received: number, today: Day): Line => {
    const [start, end] = [dayOf(entry.start), dayOf(entry.end)]
    const state = today < start ? 'à venir' : today <= end ? 'en cours' : 'passé'
    const logged =
      today < start
        ? []
        : [received === 0 ? 'aucune demande notée' : counted(received, ['demande notée', 'demandes notées'])]
    const late = entry.declared > entry.start ? [afterwards] : []
    const said = [placeOf(entry), span(start, end, today), state, ...logged, ...late]
    return line`n°\u00a0${entry.id} · ${said.join(' · ')}`
  },
  rest: (count: number): Line => line`${counted(count, ['autre', 'autres'])}, plus anciens`,
  whichPlace: line`Que faut-il échantillonner\u00a0? Une boîte (${code('boîte:prefecture')}) ou les courriers (${code('courriers')}). ${nothing}`,
  onePlace: line`Une boîte ou les courriers, pas les deux à la fois. ${nothing}`,
  serviceOfLetters: (mailbox: string): Line =>
    line`${code('service:')} précise les courriers d’un service\u00a0; ${mailbox} est échantillonnée en entier. ${nothing}`,
  whichDays: line`Quels jours\u00a0? Une semaine (${code('semaine:2027-W20')}) ou des dates (${code('du:17/05 au:23/05')}). ${nothing}`,
  overlaps: (other: SamplingEntry, today: Day): Line =>
    line`Le n°\u00a0${other.id} déclare déjà ${placeOf(other)}, ${spanOf(other, today)}. Pour en changer les jours\u00a0: ${code(`!corriger ${other.id} début:17/05 fin:23/05`)}. ${nothing}`,
  notOfSamplings: (id: EntryId): Line =>
    line`Le n°\u00a0${id} déclare un échantillon\u00a0: s’y corrigent ${code('début:')}, ${code('fin:')} et, pour des courriers, ${code('service:')}. ${nothing}`,
  noSuchWeek: (text: string, year: number, weeks: number): Line =>
    line`«\u00a0${text}\u00a0» n’est pas une semaine\u00a0: ${year} en compte ${weeks}. ${nothing}`,
  /** A section of the morning's digest. */
  morning: {
    heading: 'Échantillon',
    ahead: (entry: SamplingEntry, today: Day): Line =>
      line`${placeOf(entry)}, ${spanOf(entry, today)}\u00a0: ${everything(entry)} sera à noter.`,
    now: (entry: SamplingEntry, today: Day): Line =>
      entry.end === entry.start
        ? line`${placeOf(entry)}, jour d’échantillon\u00a0: ${everything(entry)} est à noter.`
        : line`${placeOf(entry)}, semaine d’échantillon, jusqu’au ${calendar.date(dayOf(entry.end), today)}\u00a0: ${everything(entry)} est à noter.`,
  },
}
