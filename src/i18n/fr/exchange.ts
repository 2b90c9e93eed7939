// What imports and exports say: files that cannot be read, lines that cannot be kept, what was done.

import type { Day } from '../../calendar/local-date.ts'
import type { ColumnId } from '../../exchange/columns.ts'
import type { CellFault, ChoiceNames, RowFault, Warning } from '../../exchange/faults.ts'
import type { UnknownColumn } from '../../exchange/header.ts'
import type { XlsxFault } from '../../exchange/xlsx-message.ts'
import { code, joinLines, type Line, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { contradictions } from './contradictions.ts'
import { kinds } from './kinds.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été enregistré.'

const quoted = (text: string): string => `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`

const lines = (count: number): string => `${numbers.integer(count)} ${count >= 2 ? 'lignes' : 'ligne'}`

const perhaps = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` Vouliez-vous dire ${quoted(nearest)} ?`

const choicesOf = ({ fr }: ChoiceNames): string => fr.map(quoted).join(', ')

const cellFault = (fault: CellFault): string => {
  switch (fault.kind) {
    case 'not-a-date':
      return `${quoted(fault.text)} n’est pas une date. Par exemple 17/05/2022 ou 2022-05-17.`
    case 'no-such-day':
      return `${quoted(fault.text)} n’est pas une date : ${calendar.month(fault.year, fault.month)} a ${fault.days} jours.`
    case 'short-year':
      return `${quoted(fault.text)} : écrivez l’année en quatre chiffres, par exemple 17/05/2022.`
    case 'not-a-count':
      return `${quoted(fault.text)} n’est pas un nombre entier, 0 ou plus.`
    case 'not-a-number':
      return `${quoted(fault.text)} n’est pas un nombre, 0 ou plus. Par exemple 12,5 ou 92 %.`
    case 'not-a-share':
      return `${quoted(fault.text)} est une part, et cet indicateur n’en est pas une. Par exemple 12,5.`
    case 'not-a-period':
      return `${quoted(fault.text)} ne désigne pas des mois entiers. Par exemple 2022-05, 2022-T2 ou 2022.`
    case 'not-a-choice':
      return `${quoted(fault.text)} n’est pas admis.${perhaps(fault.nearest)} Valeurs admises : ${choicesOf(fault.choices)}.`
    case 'too-long':
      return `${numbers.integer(fault.length)} caractères, ${numbers.integer(fault.longest)} au plus.`
    case 'empty-item':
      return `une des valeurs séparées par ${quoted('|')} manque.`
    case 'unknown-service':
      return `le service ${quoted(fault.text)} n’est pas déclaré dans la configuration.${perhaps(fault.nearest)}`
    case 'unknown-mailbox':
      return `la boîte ${quoted(fault.text)} n’est pas déclarée dans la configuration.${perhaps(fault.nearest)}`
  }
}

type NameOf = (id: ColumnId) => string

const rowFault = (fault: RowFault, today: Day, nameOf: NameOf): Line => {
  const column = (id: ColumnId): string => quoted(nameOf(id))
  switch (fault.kind) {
    case 'cell':
      return line`${column(fault.column)} : ${cellFault(fault.fault)}`
    case 'missing':
      return line`${column(fault.column)} manque.`
    case 'foreign':
      return line`${column(fault.column)} est une colonne ${kinds[fault.owner].of} ; ${kinds[fault.type].line}.`
    case 'needs':
      return line`${column(fault.column)} est rempli, mais ${column(fault.other)} manque.`
    case 'conflict':
      return line`${column(fault.column)} et ${column(fault.other)} se contredisent.`
    case 'unequal':
      return line`${column(fault.column)} et ${column(fault.other)} n’ont pas autant de valeurs l’une que l’autre.`
    case 'template-name-taken': {
      const holder = fault.id === undefined ? `ligne ${fault.line ?? 0}` : `n°\u00a0${fault.id}`
      return line`il y a déjà un modèle ${quoted(fault.name)} (${holder})\u00a0: retirez-le d’abord, ou donnez un autre nom.`
    }
    case 'extra-cells':
      return line`${numbers.integer(fault.cells)} valeurs pour ${numbers.integer(fault.columns)} colonnes.`
    case 'contradiction':
      return contradictions.reason(fault.contradiction, today)
  }
}

const spreadsheetFaults: Record<XlsxFault, string> = {
  damaged: 'ce classeur est incomplet ou abîmé. Ouvrez-le et enregistrez-le de nouveau',
  encrypted: 'ce classeur est protégé par un mot de passe. Enregistrez-en une copie sans protection',
  'too-large-unpacked':
    'une fois décompressé, ce classeur dépasse 256 Mo. Enregistrez-le en CSV ou en plusieurs fichiers',
  inflated:
    'une cellule de ce classeur est démesurée, ou il se décompresse à plus de cent fois sa taille. Enregistrez-le en CSV',
  'not-a-workbook': 'ce fichier n’est pas un classeur Excel (.xlsx)',
}

const warnings: Record<Warning, string> = {
  'holding-without-date': 'réponse d’attente sans date annoncée : elle n’arrête pas le délai',
  'personal-data-masked': 'une coordonnée, un nom ou un numéro de dossier a été masqué',
  'calls-do-not-add': 'décrochés, perdus et serveur vocal ne font pas le nombre d’appels reçus ; gardés tels quels',
  'chasers-without-dates': 'relances données en nombre : datées du jour de réception',
  'number-taken': 'le numéro est ici celui d’une autre entrée ; la ligne en reçoit un nouveau',
  'reference-repeated': 'référence déjà présente plus haut dans le fichier ; les deux lignes sont gardées',
  'closed-without-reason': 'demande classée sans motif',
  'added-assumed':
    'le jour d’inscription au plan manque\u00a0: le premier jour connu de l’action, sinon celui de l’importation',
  'template-may-name-someone':
    'le texte semble désigner une personne\u00a0; un modèle est lu par tous et n’est jamais effacé',
}

export const exchange = {
  /** Each language takes its own name of a column. */
  columnName: ({ fr }: { readonly fr: string; readonly en: string }): string => fr,
  noSuchFile: (file: string): Line => line`Il n’y a pas de fichier ${code(file)}. ${nothing}`,
  isFolder: (file: string): Line => line`${code(file)} est un dossier, pas un fichier. ${nothing}`,
  unreadable: (file: string): Line =>
    line`${code(file)} ne peut pas être lu : vérifiez vos droits sur ce fichier. ${nothing}`,
  tooLarge: (file: string): Line => line`${code(file)} dépasse 50 Mo. Partagez-le en plusieurs fichiers. ${nothing}`,
  tooManyRows: (file: string): Line =>
    line`${code(file)} a plus d’un million de lignes. Partagez-le en plusieurs fichiers. ${nothing}`,
  emptyFile: (file: string): Line =>
    line`${code(file)} est vide. La première ligne doit nommer les colonnes, par exemple ${code('type;canal;reçu le;répondu le')}. ${nothing}`,
  notText: (file: string): Line => line`${code(file)} n’est ni un fichier CSV ni un classeur Excel. ${nothing}`,
  oldSpreadsheet: (file: string): Line =>
    line`${code(file)} : ce classeur est protégé par un mot de passe ou d’un ancien format (.xls). Enregistrez-en une copie sans protection au format .xlsx ou CSV. ${nothing}`,
  spreadsheet: (fault: XlsxFault, file: string): Line => line`${code(file)} : ${spreadsheetFaults[fault]}. ${nothing}`,
  tooHeavy: (file: string): Line =>
    line`${code(file)} : ce classeur demande trop de temps ou de mémoire. Enregistrez-le en CSV. ${nothing}`,
  quoteNotClosed: (file: string, number: number): Line =>
    line`${code(file)}, ligne ${number} : un guillemet est ouvert et jamais fermé. ${nothing}`,
  rowTooLong: (file: string, number: number): Line =>
    line`${code(file)}, ligne ${number} : plus d’un million de caractères sur une ligne. Vérifiez les fins de ligne et le séparateur. ${nothing}`,
  rowUnreadable: (file: string, number: number): Line =>
    line`${code(file)}, ligne ${number} : cette ligne ne se lit pas comme du CSV. ${nothing}`,
  noHeader: (file: string): Line =>
    line`${code(file)} : la première ligne ne nomme ni ${code('reçu le')} (demandes) ni ${code('date')} (appels). Elle doit nommer les colonnes, par exemple ${code('type;canal;reçu le;répondu le')}. ${nothing}`,
  unknownColumns: (file: string, unknown: readonly UnknownColumn[]): Line => {
    const names = unknown.map(({ name, nearest }) =>
      nearest === undefined ? quoted(name) : `${quoted(name)} (peut-être ${quoted(nearest)})`,
    )
    const said = unknown.length === 1 ? 'colonne inconnue' : 'colonnes inconnues'
    return line`${code(file)} : ${said} : ${names.join(', ')}. Pour passer outre : ${code('--ignore-unknown')}. ${nothing}`
  },
  repeatedColumns: (file: string, names: readonly string[]): Line =>
    line`${code(file)} : deux fois la même colonne : ${names.map(quoted).join(', ')}. ${nothing}`,
  problem: (number: number, fault: RowFault, today: Day, nameOf: NameOf): Line =>
    line`ligne ${number} : ${rowFault(fault, today, nameOf)}`,
  refused: (file: string, bad: number, problems: readonly Line[]): Line =>
    joinLines([line`${code(file)} : ${lines(bad)} à corriger. ${nothing}`, ...problems], '\n'),
  imported: (read: number, added: number, known: number, first: number | undefined, last: number | undefined): Line => {
    const numbered =
      first === undefined || last === undefined ? '' : first === last ? ` (n° ${first})` : ` (n° ${first} à ${last})`
    const already = known === 0 ? '' : `, ${numbers.integer(known)} déjà au registre`
    return line`${lines(read)} ${read >= 2 ? 'lues' : 'lue'} : ${numbers.integer(added)} ${added >= 2 ? 'ajoutées' : 'ajoutée'}${numbered}${already}.`
  },
  warning: (warning: Warning, count: number, first: readonly number[]): Line => {
    const more = count > first.length ? '…' : ''
    return line`${count >= 2 ? `${lines(count)} (${first.join(', ')}${more})` : `Ligne ${first[0] ?? 0}`} : ${warnings[warning]}.`
  },
  checking: (done: number, total: number): string =>
    `Vérification : ${numbers.integer(done)} lignes sur ${numbers.integer(total)}`,
  adding: (done: number, total: number): string =>
    `Enregistrement : ${numbers.integer(done)} lignes sur ${numbers.integer(total)}`,
  exported: (rows: number, file: string): Line => line`${lines(rows)} dans ${code(file)}.`,
  cannotWrite: (file: string): Line =>
    line`${code(file)} ne peut pas être écrit : vérifiez que le dossier existe et que vous y avez droit. Aucun fichier n’a été laissé.`,
  notAnOrdinaryFile: (file: string): Line =>
    line`${code(file)} ne peut pas être remplacé : ce n’est pas un fichier ordinaire (dossier, périphérique, tube ou lien rompu). Choisissez un autre nom. Aucun fichier n’a été laissé.`,
  insideTheData: (file: string, directory: string): Line =>
    line`${code(file)} se trouve dans le dossier de données ${code(directory)}, réservé au registre. Choisissez un autre dossier. Aucun fichier n’a été laissé.`,
  unknownFormat: (file: string, formats: readonly string[]): Line =>
    line`${code(file)} : son nom ne dit pas le format. Terminez-le par ${formats.map((format) => `.${format}`).join(', ')}, ou ajoutez ${code('--format csv')}. Formats possibles : ${formats.join(', ')}. Aucun fichier n’a été laissé.`,
  tooManyForSheet: (most: number): Line =>
    line`Une feuille Excel a ${numbers.integer(most)} lignes au plus. Choisissez une période ou le format CSV. Aucun fichier n’a été laissé.`,
}
