// CSV files as people have them: separators, encodings, quotes.

import { describe, expect, test } from 'vitest'
import { contentOf, importText, refusalOf } from './import-text.ts'

const french = 'type;canal;reçu le;répondu le;libellé\ndemande;courriel;17/05/2022;2022-05-20;récépissé'
const entry = {
  kind: 'request',
  count: 1,
  channel: 'email',
  nature: 'information',
  requester: 'public',
  received: '2022-05-17',
  label: 'récépissé',
  outcome: { kind: 'replied', on: '2022-05-20' },
}

const contents = async (file: string | Uint8Array) => (await importText(file)).entries.map(contentOf)

/** Windows-1252 equals Latin-1 for the letters of these files. */
const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1')

describe('a CSV file', () => {
  test('is read with semicolons, commas or tabs', async () => {
    for (const separator of [';', ',', '\t']) expect(await contents(french.replaceAll(';', separator))).toEqual([entry])
  })

  test('is read in UTF-8 with or without a byte order mark, in Windows-1252 and in UTF-16', async () => {
    expect(await contents(`\uFEFF${french}`)).toEqual([entry])
    expect(await contents(windows1252(french))).toEqual([entry])
    expect(await contents(Buffer.from(`\uFEFF${french}`, 'utf16le'))).toEqual([entry])
  })

  test('may hold an euro sign and a typographic apostrophe in Windows-1252', async () => {
    const bytes = Buffer.concat([
      windows1252('type;canal;reçu le;thème\ndemande;courriel;17/05/2022;'),
      Buffer.from([0x35, 0x80, 0x20, 0x6c, 0x92, 0x61]),
    ])
    expect((await importText(bytes)).entries).toMatchObject([{ theme: '5€ l’a' }])
  })

  test('may end its lines in LF, CRLF, CR or a mixture', async () => {
    const mixed = `${french}\r\ndemande;courriel;18/05/2022;;\ndemande;courriel;19/05/2022;;\r\n\r\n`
    expect(await contents(mixed)).toHaveLength(3)
    expect(await contents(french.replaceAll('\n', '\r'))).toEqual([entry])
  })

  test('has its columns in any order, in English too, accents and case free', async () => {
    const english = 'Replied On,LABEL,kind,Received on,CHANNEL\n2022-05-20,récépissé,request,2022-05-17,email'
    expect(await contents(english)).toEqual([entry])
    expect(await contents(french.replace('reçu le', 'RECU_LE').replace('libellé', 'Libelle'))).toEqual([entry])
  })

  test('keeps quoted separators, and line breaks as spaces', async () => {
    const quoted = french.replace('récépissé', '"un; deux\n""trois"""')
    expect(await contents(quoted)).toEqual([{ ...entry, label: 'un; deux "trois"' }])
  })

  test('counts the lines inside quoted cells, so that a bad line has its own number', async () => {
    const text = `${french.replace('récépissé', '"un\ndeux"')}\ndemande;fax;17/05/2022;;`
    expect(await refusalOf(importText(text))).toContain('ligne 4~: «~canal~»~: «~fax~» n’est pas admis.')
  })

  test('loses exactly one quote before what a spreadsheet would run', async () => {
    const label = async (cell: string) => (await importText(french.replace('récépissé', cell))).entries[0]
    expect(await label("'=1+1")).toMatchObject({ label: '=1+1' })
    expect(await label("''=1+1")).toMatchObject({ label: "'=1+1" })
    expect(await label("'été")).toMatchObject({ label: "'été" })
    expect(await label('=1+1')).toMatchObject({ label: '=1+1' })
  })

  test('with a quotation mark never closed says on which line', async () => {
    const text = `${french}\ndemande;courriel;"18/05/2022;;\ndemande;courriel;19/05/2022;;`
    const said = await refusalOf(importText(text))
    expect(said).toContain('ligne 3~: un guillemet est ouvert et jamais fermé. Rien n’a été enregistré.')
  })

  test('with a line of over a million characters says so, and does not look for a quotation mark', async () => {
    const endless = `demande;courriel;18/05/2022;;${'x'.repeat(1_100_000)}`
    const said = await refusalOf(importText(`${french}\n${endless}\n${french}`))
    expect(said).toContain('ligne 3~: plus d’un million de caractères sur une ligne.')
    const open = `demande;courriel;"18/05/2022;;\n${'demande;courriel;19/05/2022;;\n'.repeat(40_000)}`
    expect(await refusalOf(importText(`${french}\n${open}`))).toContain('ligne 3~: un guillemet est ouvert')
  })
})
