// Signing a period, and what is said of a signed one, in French.

import type { Day } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été enregistré.'

const idsShown = 20

/** "n° 1042, 1050", cut after twenty. */
const numbered = (ids: readonly EntryId[]): string =>
  `n° ${ids.slice(0, idsShown).join(', ')}${ids.length > idsShown ? `… (${numbers.integer(ids.length)} en tout)` : ''}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "le mardi 1er décembre par referent, version 1". */
const signature = (day: Day, today: Day, by: string, version: number): string =>
  `${calendar.nearDate(day, today)} par ${by}, version ${version}`

export const closings = {
  /** "Octobre 2026 : chiffres arrêtés, version 1". */
  signed: (period: string, version: number): Line =>
    line`${strong(`${capital(period)} : chiffres arrêtés`)}, version ${version}`,
  signedTargets: (met: number, measured: number, entries: number): Line =>
    measured === 0
      ? line`Aucune cible mesurée, ${entries === 0 ? 'aucune entrée' : counted(entries, ['entrée', 'entrées'])} au registre.`
      : line`${counted(met, ['cible atteinte', 'cibles atteintes'])} sur ${numbers.integer(measured)}, ${counted(entries, ['entrée', 'entrées'])} au registre.`,
  earlierKept: (version: number): Line => line`La version ${version} est conservée telle quelle.`,
  stays: (command: string): Line =>
    line`Ces chiffres ne changeront plus : une correction ultérieure sera indiquée à côté. Pour les relire : ${code(command)}`,
  /** In /taux and the dashboards; `around` is the signed period, when it is a longer one. */
  closed: (around: string | undefined, day: Day, today: Day, by: string, version: number): Line =>
    line`${strong('Chiffres arrêtés')} ${around === undefined ? '' : `avec ${around} `}${signature(day, today, by, version)}.`,
  otherBasis: line`${soft('Autre base que celle de la signature : comptée sur les entrées telles qu’elles étaient alors.')}`,
  wouldDiffer: line`Recalculés aujourd’hui, ils seraient différents :`,
  /** "Courriels dans les délais : 90,4 % (47 sur 52) au lieu de 92,3 % (48 sur 52)". */
  instead: (what: string, now: string, signed: string): Line => line`${what} : ${strong(now)} au lieu de ${signed}`,
  counts: (value: string, numerator: number, denominator: number): string =>
    `${value} (${numbers.integer(numerator)} sur ${numbers.integer(denominator)})`,
  roundedAlike: (what: string, value: string): Line => line`${what} : ${value}, comme à la signature à l’arrondi près`,
  besideOnly: (what: string, value: string): Line =>
    line`${what} : ${value}, comme à la signature, mais ce qui est dit à côté a changé`,
  others: (count: number): Line => line`et ${counted(count, ['autre chiffre', 'autres chiffres'])}`,
  because: (ids: readonly EntryId[], command: string): Line =>
    line`Entrées en cause : ${numbered(ids)} ; détail : ${code(command)}`,
  settingChanged: line`Les règles, les cibles, les services ou les boîtes ne sont plus ceux de la signature.`,
  list: (count: number): Line =>
    count === 0
      ? line`Aucune période n’est arrêtée. Pour en arrêter une : ${code('!arrêter octobre')}`
      : line`${strong(counted(count, ['période arrêtée', 'périodes arrêtées']))}`,
  /** "Octobre 2026 · aujourd’hui par referent, version 2 · versions conservées : 1". */
  listed: (period: string, day: Day, today: Day, by: string, version: number): Line => {
    const earlier = Array.from({ length: version - 1 }, (_, index) => String(index + 1)).join(', ')
    const kept = version === 1 ? '' : ` · ${version === 2 ? 'version conservée' : 'versions conservées'} : ${earlier}`
    return line`${capital(period)} · ${signature(day, today, by, version)}${kept}`
  },
  otherPeriods: (count: number): Line => line`et ${counted(count, ['autre période', 'autres périodes'])}`,
  same: (period: string, version: number): Line =>
    line`${strong(capital(period))} : recalculés aujourd’hui, les chiffres arrêtés (version ${version}) sont les mêmes.`,
  differs: (period: string, day: Day, today: Day, by: string, version: number): Line =>
    line`${strong(capital(period))} : recalculés aujourd’hui, les chiffres diffèrent de ceux arrêtés ${signature(day, today, by, version)}.`,
  /** "Séjour · Courriels". */
  inGroup: (group: string, what: string): string => `${group} · ${what}`,
  changedEntries: line`Entrées en cause`,
  entryChanged: (id: EntryId, differences: Line): Line => line`n° ${id} · ${differences}`,
  entryAdded: line`enregistrée depuis`,
  entryCancelled: line`annulée depuis`,
  entryRuled: line`échéance comptée autrement`,
  otherEntries: (count: number): Line => line`et ${counted(count, ['autre entrée', 'autres entrées'])}`,
  signAgain: (command: string, version: number): Line =>
    line`Pour signer les chiffres recalculés : ${code(command)} (version ${version}, à côté des précédentes)`,
  noneDiffer: (count: number): Line =>
    count === 0
      ? line`Aucune période n’est arrêtée.`
      : line`${counted(count, ['période arrêtée', 'périodes arrêtées'])} : recalculés aujourd’hui, les chiffres sont les mêmes.`,
  someDiffer: (count: number, of: number): Line =>
    line`${strong(`${numbers.integer(count)} ${count === 1 ? 'période arrêtée donnerait' : 'périodes arrêtées donneraient'} d’autres chiffres`)}, sur ${numbers.integer(of)}`,
  /** Beside a period in a list, and in `doctor`. */
  periodDiffers: (period: string, version: number, ids: readonly EntryId[], command: string): Line =>
    line`${capital(period)}, version ${version} : ${ids.length === 0 ? 'comptée autrement' : `entrées en cause, ${numbered(ids)}`} ; détail : ${code(command)}`,
  doctorSame: (count: number): Line =>
    line`Périodes arrêtées : ${numbers.integer(count)} ; les chiffres recalculés sont les mêmes.`,
  doctorDiffers: (what: Line): Line => line`Période arrêtée qui serait comptée autrement aujourd’hui : ${what}`,
  /** Under the answer to a command that changes what a signed period is made of. */
  noted: (period: string, command: string): Line =>
    line`${capital(period)} : chiffres déjà arrêtés, ils restent ; l’écart sera indiqué. Le voir : ${code(command)}`,
  whichPeriod: (command: string): Line => line`Quelle période arrêter ? Par exemple ${code(command)}. ${nothing}`,
  whichDifferences: line`Pour les écarts d’une période : ${code('!arrêter écarts octobre')}`,
  notMonths: (command: string): Line =>
    line`On arrête un mois, un trimestre, une année ou plusieurs mois entiers, par exemple ${code(command)}. ${nothing}`,
  notOver: (period: string, end: Day, today: Day): Line =>
    line`La période « ${period} » n’est pas terminée : on peut l’arrêter après ${calendar.onDate(end, today)}. ${nothing}`,
  /** Most likely a slip in the year. */
  nothingToSign: (period: string): Line =>
    line`Le registre n’a aucune entrée jusqu’à la fin de la période « ${period} » : il n’y a rien à arrêter. ${nothing}`,
  unchanged: (period: string, day: Day, today: Day, by: string, version: number): Line =>
    line`${capital(period)} : chiffres déjà arrêtés ${signature(day, today, by, version)}, et rien n’a changé depuis. ${nothing}`,
  notClosed: (period: string, command: string): Line =>
    line`La période « ${period} » n’est pas arrêtée : ses chiffres sont provisoires. Pour l’arrêter : ${code(command)}`,
  notUndone: (period: string, command: string): Line =>
    line`Votre dernière commande a arrêté les chiffres de la période « ${period} », et une signature ne s’annule pas. Corrigez les entrées, puis ${code(command)} signe une nouvelle version à côté de celle-ci. Pour une commande antérieure : ${code('!annuler 1042')}. ${nothing}`,
  signatureStays: (period: string, command: string): Line =>
    line`Ce message a arrêté les chiffres de la période « ${period} » : une signature ne se modifie ni ne s’annule. Corrigez les entrées, puis ${code(command)} signe une nouvelle version à côté de celle-ci.`,
  notByEditing: (command: string): Line =>
    line`Un message modifié ne peut pas arrêter une période : envoyez ${code(command)} dans un nouveau message.`,
}
