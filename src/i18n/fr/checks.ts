// Contradictions found in figures, in French.

import type { Finding } from '../../indicators/checking/finding.ts'
import type { Printed, Stated, StatedUnit } from '../../indicators/checking/stated.ts'
import type { TableFault } from '../../indicators/checking/table-fault.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { agreeDecimal, counted } from './agreement.ts'
import { indicators } from './indicators.ts'
import { numbers } from './numbers.ts'
import { periods } from './periods.ts'

const nothing = 'Rien n’a été vérifié.'

const printed = ({ amount, digits, unit }: Printed): string => {
  const figure = numbers.decimal(amount, digits)
  switch (unit) {
    case '%':
    case '‰':
      return `${figure} ${unit}`
    case 'days':
      return `${figure} ${agreeDecimal(amount, digits, ['jour', 'jours'])}`
    case 'count':
      return figure
  }
}

/** A target is written with the decimals that it needs. */
const target = (value: Printed): string => {
  const [, decimals = ''] = String(value.amount).split('.')
  return printed({ ...value, digits: decimals.length })
}

const unitNames: Readonly<Record<StatedUnit, string>> = { '%': '%', '‰': '‰', days: 'jours', count: 'nombres' }

/** A table's own words for what it states. */
const labelOf = ({ name, known, line: at }: Stated): string =>
  known && at === undefined ? indicators.labels[known.id].short : name

/** "Courriels de la boîte principale · juin 2022". */
const subject = (stated: Stated): string =>
  [labelOf(stated), stated.part, stated.period === undefined ? '' : periods.name(stated.period)]
    .filter((piece) => piece !== '')
    .join(' · ')

const outOf = (numerator: number, denominator: number): string =>
  `${numbers.integer(numerator)} sur ${numbers.integer(denominator)}`

/** "604 + 120", as long as it can be read at a glance. */
const sumOf = (parts: readonly number[]): string =>
  parts.length > 6 ? `la somme des ${parts.length} parties` : parts.map(numbers.integer).join(' + ')

const verdict = (met: boolean): string => (met ? 'atteinte' : 'non atteinte')

const bound = { 'at-least': 'au moins', 'at-most': 'au plus' } as const

const where = (stated: Stated): string => (stated.line === undefined ? subject(stated) : `ligne ${stated.line}`)

const differenceOf = (sum: Printed, whole: Printed): string => {
  const size: Printed = { ...sum, amount: Math.abs(sum.amount - whole.amount) }
  return sum.amount < whole.amount
    ? `il manque ${printed(size)}, sans doute une classe`
    : `${printed(size)} de trop, sans doute comptés deux fois`
}

const explanation = (finding: Finding): string => {
  switch (finding.kind) {
    case 'sum':
      return `total de ${numbers.integer(finding.stated)}, mais ${sumOf(finding.parts)}${finding.parts.length > 6 ? ' donne' : ' ='} ${numbers.integer(finding.sum)}`
    case 'partial':
      return `le total de ${numbers.integer(finding.stated)} ne couvre que ${numbers.integer(finding.known)} ${finding.known === 1 ? 'partie connue' : 'parties connues'} sur ${numbers.integer(finding.of)}, sans le dire`
    case 'mean-of-rates':
      return `${printed(finding.printed)} est la moyenne des ${numbers.integer(finding.parts)} résultats partiels ; tous les cas ensemble, ${outOf(finding.numerator, finding.denominator)}, donnent ${printed(finding.right)}`
    case 'printed':
      return `${printed(finding.printed)} imprimé, mais ${outOf(finding.numerator, finding.denominator)} donne ${printed(finding.right)}`
    case 'outside-parts':
      return `${printed(finding.printed)} pour l’ensemble, alors que ses parties vont de ${printed(finding.least)} à ${printed(finding.most)}`
    case 'rounding':
      return `${printed(finding.printed)} imprimé cache une cible de ${target(finding.target)} ${verdict(finding.met)} : ${outOf(finding.numerator, finding.denominator)} donne ${printed(finding.right)}`
    case 'direction':
      return `${printed(finding.printed)}, cible ${target(finding.target)} ${bound[finding.direction]} : ${finding.met ? 'elle est atteinte' : 'elle n’est pas atteinte'}, alors qu’elle est dite ${verdict(!finding.met)}, comme si elle se lisait dans l’autre sens`
    case 'unit':
      return `${printed(finding.printed)} imprimé, mais ${outOf(finding.numerator, finding.denominator)} donne ${printed(finding.right)} : l’unité n’est pas la bonne`
    case 'units-mixed':
      return `des unités différentes pour un même indicateur (${finding.units.map((unit) => unitNames[unit]).join(' et ')})`
    case 'above-whole':
      return `${outOf(finding.numerator, finding.denominator)} : plus que la base`
    case 'of-nothing':
      return `${printed(finding.printed)} imprimé sans aucun cas : c’est sans objet`
    case 'delay-too-short':
      return `un délai moyen de ${printed(finding.mean)} est impossible avec ${printed(finding.rate)} dans les ${numbers.integer(finding.limit)} jours : les réponses tardives font à elles seules ${printed(finding.least)} au moins`
    case 'delay-too-long':
      return `un délai moyen de ${printed(finding.mean)} est impossible si tout est dans les ${numbers.integer(finding.limit)} jours`
    case 'classes':
      return `la répartition « ${finding.breakdown} » fait ${printed(finding.sum)} pour ${printed(finding.whole)} : ${differenceOf(finding.sum, finding.whole)}`
    case 'overlap':
      return `cette période chevauche ${where(finding.other)}, sans la contenir : des cas sont comptés deux fois`
    case 'twice':
      return `${printed(finding.first)} ici, ${printed(finding.second)} ailleurs (${where(finding.other)}) pour la même chose`
    case 'swapped':
      return `${printed(finding.first)} puis ${printed(finding.second)}, et l’inverse pour ${labelOf(finding.other)} : les deux chiffres ont été échangés`
    case 'working-days':
      return `${counted(finding.stated, ['jour ouvré annoncé', 'jours ouvrés annoncés'])}, il y en a ${numbers.integer(finding.counted)}`
    case 'logged-above':
      return `${numbers.integer(finding.logged)} notés un à un, pour ${numbers.integer(finding.counted)} reçus selon la mesure saisie`
    case 'calls':
      return `${counted(finding.received, ['appel reçu', 'appels reçus'])}, mais décrochés, perdus et serveur vocal font ${numbers.integer(finding.sum)}`
  }
}

const place = ({ line: at, entry }: Stated): string => {
  if (at !== undefined) return `Ligne ${at} · `
  return entry === undefined ? '' : `n° ${entry} · `
}

const faultText = ({ line: at, column, text, kind }: TableFault): string => {
  const cell = `Ligne ${at}, colonne « ${column.fr} » : `
  const quoted = `« ${text} »`
  switch (kind) {
    case 'missing':
      return `${cell}elle ne peut pas être vide.`
    case 'number':
      return `${cell}${quoted} n’est pas un résultat. Par exemple 79,7 %, 2 jours ou 3 795.`
    case 'count':
      return `${cell}${quoted} n’est pas un nombre entier, 0 ou plus.`
    case 'period':
      return `${cell}${quoted} n’est pas une période. Par exemple 2022-05, 2022-T2, 2022 ou 18/11/2022 à 01/12/2022.`
    case 'choice':
      return `${cell}${quoted} n’est pas admis ici.`
  }
}

export const checks = {
  heading: (period: string): string => `Vérification · ${period}`,
  nothing: (what: string, figures: number): Line =>
    line`${strong(what)} : ${figures === 0 ? 'aucun chiffre à vérifier.' : `aucune contradiction dans ${counted(figures, ['chiffre', 'chiffres'])}.`}`,
  found: (what: string, findings: number, figures: number): Line =>
    line`${strong(what)} : ${counted(findings, ['contradiction', 'contradictions'])} dans ${counted(figures, ['chiffre', 'chiffres'])}.`,
  finding: (finding: Finding): Line =>
    line`${place(finding.about)}${strong(subject(finding.about))} : ${explanation(finding)}`,
  more: (count: number): Line => line`et ${counted(count, ['autre contradiction', 'autres contradictions'])}`,
  scope: line`${soft('Vigie relit ses chiffres mois par mois, les mesures saisies et les lignes d’appels.')} Un tableau publié se vérifie avec ${code('verify TABLEAU.csv')}.`,
  unknownColumn: (name: string): Line =>
    line`La colonne « ${name} » n’est pas connue. Colonnes possibles : indicateur, période, partie, nombre, sur, résultat, cible, sens, atteinte, total de, répartition, délai. ${nothing}`,
  repeatedColumn: (name: string): Line => line`La colonne « ${name} » est donnée deux fois. ${nothing}`,
  noHeader: (file: string): Line =>
    line`${file} : la première ligne doit nommer les colonnes, dont « indicateur ». ${nothing}`,
  extraCells: (at: number): Line => line`Ligne ${at} : il y a plus de cellules que de colonnes. ${nothing}`,
  tooLong: (most: number): Line => line`Un tableau à vérifier a ${numbers.integer(most)} lignes au plus. ${nothing}`,
  unreadable: (faults: readonly TableFault[]): Line => line`${faults.map(faultText).join('\n')}\n${nothing}`,
}
