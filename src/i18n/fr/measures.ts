// What is said of measures typed in, in French.

import { dayOf } from '../../calendar/local-date.ts'
import { type Period, wholeMonths } from '../../calendar/period.ts'
import type { EntryId } from '../../register/ids.ts'
import type { MeasureEntry } from '../../register/kinds/measure.ts'
import { measurable, type MeasurableId } from '../../register/measurable.ts'
import { type Field, present } from '../field.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { indicators } from './indicators.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'

const nothing = 'Rien n’a été enregistré.'

const integer = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : numbers.integer(value)

const periodOf = ({ start, end }: Pick<MeasureEntry, 'start' | 'end'>): Period => wholeMonths(dayOf(start), dayOf(end))

const label = ({ indicator }: Pick<MeasureEntry, 'indicator'>): string => indicators.labels[indicator].short

/** "9 %", "12,5 jours": as many decimals as were typed. */
const resultOf = ({ indicator, value }: MeasureEntry): string | undefined =>
  value === undefined ? undefined : indicators.typed(measurable[indicator].unit, value)

/** "48 000 sur 1 440 000", "48 000", "base 1 440 000", "9 %". */
const amountOf = (measure: MeasureEntry): string => {
  const { numerator, denominator } = measure
  if (numerator !== undefined && denominator !== undefined)
    return `${numbers.integer(numerator)} sur ${numbers.integer(denominator)}`
  if (denominator !== undefined) return `base ${numbers.integer(denominator)}`
  return integer(numerator) ?? resultOf(measure) ?? ''
}

const placeOf = ({ mailbox, service }: MeasureEntry): string => {
  const places = [mailbox, service].filter((place) => place !== undefined)
  return places.length === 0 ? '' : ` (${places.join(', ')})`
}

export const measureFields = (measure: MeasureEntry): readonly Field[] =>
  present([
    ['indicateur', indicators.labels[measure.indicator].full],
    ['période', periods.name(periodOf(measure))],
    ['boîte', measure.mailbox],
    ['service', measure.service],
    ['effectif', integer(measure.numerator)],
    ['base', integer(measure.denominator)],
    ['résultat', resultOf(measure)],
    ['état', measure.cancelled && 'annulée'],
  ])

type Unit = (typeof measurable)[MeasurableId]['unit']

/** What the result of an indicator is written in. */
const units: Readonly<Record<Unit, string>> = {
  '%': 'cet indicateur est une part, en pour cent.',
  '‰': 'cet indicateur est une part, en pour mille.',
  'calendar-days': 'cet indicateur est un délai, en jours.',
  minutes: 'cet indicateur est une durée, en heures ou en minutes.',
  count: 'cet indicateur est un nombre.',
  'per-month': 'cet indicateur est un nombre.',
}

const examples: Readonly<Record<Unit, string>> = {
  '%': '9,5\u00a0%',
  '‰': '0,05\u00a0‰',
  'calendar-days': '12,5 jours',
  minutes: '2 h 05',
  count: '120',
  'per-month': '120',
}

export const measures = {
  /** "Visites du site, octobre 2026 : 48 000": what it is, in a list. */
  what: (measure: MeasureEntry): string =>
    `${label(measure)}, ${periods.name(periodOf(measure))}${placeOf(measure)}\u00a0: ${amountOf(measure)}`,
  logged: (id: EntryId, measure: MeasureEntry): Line =>
    line`${strong(`N°\u00a0${id}`)}\u00a0: ${label(measure)}, ${periods.name(periodOf(measure))}${placeOf(measure)}\u00a0: ${strong(amountOf(measure))}.`,
  replaced: (id: EntryId, before: MeasureEntry): Line =>
    line`Cette saisie remplace ${amountOf(before)}, noté auparavant\u00a0: ${code(`!historique ${id}`)}`,
  unchanged: (id: EntryId, measure: MeasureEntry): Line =>
    line`Le n°\u00a0${id} porte déjà cette valeur\u00a0: ${amountOf(measure)}. ${nothing}`,
  overlaps: (others: readonly EntryId[]): Line =>
    line`D’autres mesures couvrent une partie de cette période (n°\u00a0${others.join(', ')})\u00a0: un total retient la plus longue.`,
  result: (result: string): Line => line`Résultat\u00a0: ${result}`,
  /** `name` and `period` as they are typed. */
  needsOther: (name: string, period: string): Line =>
    line`Sans sa base, le résultat n’est pas connu. Pour l’ajouter\u00a0: ${code(`!mesure ${name} sur:… période:${period}`)}`,
  /** A result in minutes of an indicator in days, and the like. */
  otherUnit: (text: string, indicator: MeasurableId): Line =>
    line`«\u00a0${text}\u00a0»\u00a0: ${units[measurable[indicator].unit]} Par exemple ${code(examples[measurable[indicator].unit])}. ${nothing}`,
  whichIndicator: (names: readonly string[]): Line =>
    line`Quelle mesure\u00a0? Par exemple ${code('!mesure visites 48000 mois:octobre')}. Indicateurs qui se mesurent\u00a0: ${names.join(', ')}. ${nothing}`,
  notMeasured: (name: string, names: readonly string[]): Line =>
    line`«\u00a0${name}\u00a0» se calcule des entrées du registre, pas d’une mesure. Indicateurs qui se mesurent\u00a0: ${names.join(', ')}. ${nothing}`,
  whichPeriod: line`Pour quel mois ou quel trimestre\u00a0? Par exemple ${code('mois:octobre')} ou ${code('trimestre:T4')}. ${nothing}`,
  wholeMonthsOnly: line`Une mesure porte sur des mois entiers, par exemple ${code('mois:octobre')} ou ${code('trimestre:T4')}. ${nothing}`,
  whichAmount: line`Combien\u00a0? Par exemple ${code('!mesure visites 48000 sur 1440000 trimestre:T4')}. ${nothing}`,
  mailboxOnlyOfEmails: line`${code('boîte:')} ne vaut que pour les courriels reçus. ${nothing}`,
  notOfMeasures: (id: EntryId): Line =>
    line`Le n°\u00a0${id} est une mesure\u00a0: seuls ${code('valeur:')}, ${code('sur:')} et ${code('service:')} peuvent y être corrigés. ${nothing}`,
}
