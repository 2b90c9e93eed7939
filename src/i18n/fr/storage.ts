// What is said when the data folder cannot be read, written or opened.

import { code, type Line, line } from '../rich-text.ts'

/** What is wrong with a file. */
export type Fault =
  /** Not what this program writes: cut, edited, or of another program. */
  | 'unreadable'
  /** Reads well, but is not what was written. */
  | 'checksum'
  /** Other files say that it existed. */
  | 'missing'
  /** Written by a later version of this program. */
  | 'newer'
  /** Shorter or older than what other files say of it. */
  | 'behind'
  /** A folder has its name. */
  | 'folder'

export interface Damage {
  readonly file: string
  /** From 1. */
  readonly line?: number
  readonly fault: Fault
}

const faults: Record<Fault, string> = {
  unreadable: 'son contenu n’est pas lisible',
  checksum: 'son contenu n’est plus celui qui avait été enregistré',
  missing: 'il manque, alors que d’autres fichiers le citent',
  newer: 'il vient d’une version plus récente de Vigie',
  behind: 'il est plus ancien que les fichiers qui le citent',
  folder: 'un dossier porte son nom',
}

export const storage = {
  damaged: ({ file, line: at, fault }: Damage): Line => {
    const place = at === undefined ? '' : `, ligne ${at}`
    const wayOut =
      fault === 'newer'
        ? line`Installez cette version, puis recommencez.`
        : line`Remettez en place la dernière copie (dossier ${code('copies')}) ou une archive : ${code('node bin/vigie.mjs restore ARCHIVE')}.`
    return line`Le fichier ${code(file)}${place} ne peut pas être utilisé : ${faults[fault]}. Rien n’a été enregistré ni effacé. ${wayOut}`
  },
  diskFull: (): Line =>
    line`Le registre n’a pas pu être écrit : le disque est plein ou refuse l’écriture. Rien n’a été enregistré. Libérez de la place, puis recommencez.`,
  notAFolder: (path: string): Line =>
    line`Le dossier de données ne peut pas être ouvert : un fichier se trouve sur le chemin ${code(path)}. Donnez un autre dossier à ${code('--data')}. Rien n’a été enregistré.`,
  denied: (path: string): Line =>
    line`${code(path)} ne peut pas être ouvert ou écrit : vérifiez vos droits sur le dossier de données, et qu’il n’est pas en lecture seule. Rien n’a été enregistré.`,
  notFiled: (file: string, full: boolean): Line =>
    line`Les dernières commandes sont dans le journal, mais n’ont pas pu être rangées dans le registre (${code(file)}${full ? ', disque plein' : ''}). Rien n’est perdu : le prochain démarrage reprend ce rangement. ${full ? 'Libérez de la place avant de relancer.' : line`En cas de nouveau refus, restaurez une copie ou une archive : ${code('node bin/vigie.mjs restore ARCHIVE')}.`}`,
  locked: (holder: string): Line =>
    line`Ce registre est déjà ouvert par un autre programme${holder === '' ? '' : ` (${holder})`}. Arrêtez-le d’abord : un seul peut y écrire. Rien n’a été enregistré.`,
  notEmpty: (directory: string): Line =>
    line`Le dossier ${code(directory)} contient déjà un registre. Rien n’a été restauré. Pour le mettre de côté et restaurer quand même, ajoutez ${code('--replace')}.`,
  badArchive: (file: string, part: string): Line =>
    line`L’archive ${code(file)} ne peut pas être utilisée${part === '' ? '' : ` (${part})`} : elle est incomplète, abîmée ou n’a pas été faite par Vigie. Rien n’a été restauré.`,
  noArchive: (file: string): Line =>
    line`Il n’y a pas d’archive ${code(file)} : vérifiez son nom et son dossier. Rien n’a été restauré.`,
  noRegister: (directory: string): Line =>
    line`Il n’y a pas de registre dans ${code(directory)} : vérifiez le chemin donné à ${code('--data')}. Aucune archive n’a été écrite.`,
  badEntry: (row: number, field: string): Line =>
    line`L’entrée ${row} ne peut pas être importée : « ${field} » n’a pas une valeur admise. Rien n’a été enregistré.`,
}
