// The catalogue of indicators and their targets, in French: /indicateurs, /cible.

import { type Day, partsOfDay } from '../../calendar/local-date.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

/** What a module of the label is about. */
const modules = {
  1: 'Module 1, accueil et réponse aux usagers',
  4: 'Module 4, élus et collectivités',
  titles: 'Délivrance des titres',
  crises: 'Gestion de crise',
  steering: 'Pilotage de la démarche',
} satisfies Record<Indicator['module'], string>

const frequencies = { monthly: 'mensuel', quarterly: 'trimestriel' } satisfies Record<
  NonNullable<Indicator['frequency']>,
  string
>

/** Targets of the label hold since before anybody counted. */
const beginning = 1990

const since = (day: Day, today: Day): string => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  if (year <= beginning) return 'depuis l’origine'
  const date = `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${calendar.monthName(month)} ${year}`
  return day > today ? `à partir du ${date}` : `depuis le ${date}`
}

const sources = { label: 'label', set: 'vigie.json' } as const

export const catalogue = {
  title: (followed: number, off: number): Line =>
    line`${strong('Catalogue')}\u00a0: ${counted(followed, ['indicateur suivi', 'indicateurs suivis'])}${off === 0 ? '' : `, ${numbers.integer(off)} non ${off === 1 ? 'suivi' : 'suivis'}`}`,
  module: (module: Indicator['module']): Line => line`${strong(modules[module])}`,
  frequencies,
  /** "Courriels dans les délais · mensuel · cible 90 % au moins · emails.main.on-time". */
  item: (label: string, aspects: readonly string[], id: string): Line =>
    line`${label} · ${aspects.join(' · ')} · ${soft(id)}`,
  noTarget: 'sans cible',
  off: 'non suivi',
  method: (text: string): Line => line`${soft(text)}`,
  /** One indicator: its full name, then what it is. */
  heading: (label: string): Line => line`${strong(label)}`,
  what: (id: string, module: Indicator['module'], frequency: Indicator['frequency'], followed: boolean): Line =>
    line`${[modules[module], ...(frequency === undefined ? [] : [frequencies[frequency]]), followed ? 'suivi' : 'non suivi'].join(' · ')} · ${soft(id)}`,
  calculation: (text: string): Line => line`Calcul\u00a0: ${text}`,
  inForce: (text: string | undefined): Line =>
    text === undefined ? line`Aucune cible en vigueur.` : line`Cible en vigueur\u00a0: ${strong(text)}`,
  names: (names: readonly string[]): Line => line`S’appelle aussi\u00a0: ${names.join(', ')}`,
  moreOn: (command: string): Line => line`Un indicateur et son calcul\u00a0: ${code(command)}`,
  allMethods: (command: string): Line => line`Tous les calculs\u00a0: ${code(command)}`,

  targetsTitle: (count: number): Line =>
    line`${strong('Cibles en vigueur aujourd’hui')}\u00a0: ${counted(count, ['indicateur', 'indicateurs'])}`,
  targetsTable: line`Par indicateur`,
  columns: { indicator: 'indicateur', target: 'cible', since: 'depuis', source: 'origine' },
  atLeast: (value: string): string => `${value} au moins`,
  atMost: (value: string): string => `${value} au plus`,
  since,
  sources,
  none: 'aucune cible',
  /** One step of an indicator's targets: "90 % au moins, depuis l’origine (label)". */
  step: (value: string, from: string, source: keyof typeof sources): Line =>
    line`${value}, ${from} (${sources[source]})`,
  targetOf: (label: string, value: string | undefined, from: string): Line =>
    value === undefined
      ? line`${strong(label)}\u00a0: aucune cible`
      : line`${strong(label)}\u00a0: cible ${value}, ${from}`,
  history: line`${strong('Cibles successives')}`,
  keptMonths: line`Une nouvelle cible ne réécrit pas le passé\u00a0: chaque période garde celle de son dernier jour.`,
  how: (example: string): Line =>
    line`Pour la changer, la personne qui administre Vigie ajoute une ligne à «\u00a0targets\u00a0» de vigie.json, puis redémarre\u00a0: ${code(example)}`,
  changed: (command: string): Line =>
    line`Une cible, ses changements et la façon de la changer\u00a0: ${code(command)}`,
  trend: { label: 'Tendance' },
  targets: { label: 'Cible' },
}
