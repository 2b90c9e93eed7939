// What is said when the data folder cannot be read, written or opened.

import type { Damage, Fault, storage as french } from '../fr/storage.ts'
import { code, type Line, line } from '../rich-text.ts'

const faults: Record<Fault, string> = {
  unreadable: 'its content cannot be read',
  checksum: 'its content is no longer what was written',
  missing: 'it is missing, though other files refer to it',
  newer: 'it comes from a later version of Vigie',
  behind: 'it is older than the files that refer to it',
  folder: 'a folder has its name',
}

export const storage: typeof french = {
  damaged: ({ file, line: at, fault }: Damage): Line => {
    const place = at === undefined ? '' : `, line ${at},`
    const wayOut =
      fault === 'newer'
        ? line`Install that version, then try again.`
        : line`Put back the latest copy (folder ${code('copies')}) or an archive: ${code('node bin/vigie.mjs restore ARCHIVE')}.`
    return line`The file ${code(file)}${place} cannot be used: ${faults[fault]}. Nothing was recorded or erased. ${wayOut}`
  },
  diskFull: (): Line =>
    line`The register could not be written: the disk is full or refuses writing. Nothing was recorded. Free some space, then try again.`,
  notAFolder: (path: string): Line =>
    line`The data folder cannot be opened: a file is in the way of ${code(path)}. Give another folder to ${code('--data')}. Nothing was recorded.`,
  denied: (path: string): Line =>
    line`${code(path)} cannot be opened or written: check your rights on the data folder, and that it is not read-only. Nothing was recorded.`,
  notFiled: (file: string, full: boolean): Line =>
    line`The last commands are in the journal, but could not be filed in the register (${code(file)}${full ? ', disk full' : ''}). Nothing is lost: the next start takes it up. ${full ? 'Free some space before starting again.' : line`Should it be refused again, restore a copy or an archive: ${code('node bin/vigie.mjs restore ARCHIVE')}.`}`,
  locked: (holder: string): Line =>
    line`This register is already open in another program${holder === '' ? '' : ` (${holder})`}. Stop it first: only one can write. Nothing was recorded.`,
  notEmpty: (directory: string): Line =>
    line`The folder ${code(directory)} already holds a register. Nothing was restored. To set it aside and restore anyway, add ${code('--replace')}.`,
  badArchive: (file: string, part: string): Line =>
    line`The archive ${code(file)} cannot be used${part === '' ? '' : ` (${part})`}: it is incomplete, damaged or was not made by Vigie. Nothing was restored.`,
  noArchive: (file: string): Line =>
    line`There is no archive ${code(file)}: check its name and its folder. Nothing was restored.`,
  noRegister: (directory: string): Line =>
    line`There is no register in ${code(directory)}: check the path given to ${code('--data')}. No archive was written.`,
  badEntry: (row: number, field: string): Line =>
    line`Entry ${row} cannot be imported: “${field}” does not hold an accepted value. Nothing was recorded.`,
}
