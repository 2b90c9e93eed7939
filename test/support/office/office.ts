// LibreOffice as a French agent has it, without windows: it opens files and saves them in other formats.

import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** French dates and decimal commas, whatever the machine speaks. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>
`

/** CSV as the import window offers it: semicolons, UTF-8, French, special numbers recognised, formulas computed. */
export const csvOpening = 'Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,false,false,false,0,true'

/** CSV as it is saved: semicolons, UTF-8, cells as they look, the sheet of that number. */
export const csvSaving = (sheet: number): string =>
  `csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,true,false,false,${sheet}`

export interface Conversion {
  /** A format, with its filter where it is not the usual one: "fods", "pdf", "csv:…". */
  readonly to: string
  /** The filter that opens the file, where its name does not say it. */
  readonly opening?: string
}

/** Its own settings, so that several can work at once. */
export class Office {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async install(): Promise<Office> {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-office-'))
    await mkdir(join(folder, 'profile/user'), { recursive: true })
    await mkdir(join(folder, 'files'))
    await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), settings)
    return new Office(folder)
  }

  remove(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }

  /** Writes a file to be converted; gives its path. */
  async file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.#folder, 'files', name)
    await writeFile(path, content)
    return path
  }

  /** Gives the path of the converted file. Throws with what LibreOffice said when it made none. */
  async convert(file: string, { to, opening }: Conversion): Promise<string> {
    const made = await mkdtemp(join(this.#folder, 'made-'))
    const { stderr } = await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(this.#folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      ...(opening === undefined ? [] : [`--infilter=${opening}`]),
      '--convert-to',
      to,
      '--outdir',
      made,
      file,
    ])
    // It ends well even when it made nothing, and adds a sheet's name to the file's.
    const [name] = await readdir(made)
    if (name === undefined) throw new Error(`LibreOffice did not convert ${basename(file)}: ${stderr}`)
    return join(made, name)
  }
}
