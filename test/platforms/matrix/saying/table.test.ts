// Tables on telephones: aligned when narrow, told row by row when wide, never table markup.

import { expect, test } from 'vitest'
import { type TableBlock, textReply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { render, shown } from './rendering.ts'

const tableOf = (titles: readonly string[], rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  caption: line`Appels`,
  columns: titles.map((title, at) => ({ title, align: at === 0 ? 'left' : 'right' })),
  rows,
})

const shownTable = async (table: TableBlock): Promise<string> =>
  shown(await render({ ...textReply(line`Novembre`), blocks: [table] }))

test('columns are aligned by the characters that people see', async () => {
  const rows = [
    ['Séjour', '1\u202f200'],
    ['Acce\u0301s 👩‍👩‍👧', '50'],
    ['<b>', '7\n8'],
  ]
  expect(await shownTable(tableOf(['service', 'reçus'], rows))).toMatchInlineSnapshot(`
    "m.notice
    Novembre
    Appels
    service  reçus
    Séjour   1~200
    Accés 👩‍👩‍👧     50
    <b>        7 8

    <strong>Novembre</strong><br>
    Appels<pre><code>service  reçus
    Séjour   1~200
    Accés 👩‍👩‍👧     50
    &lt;b&gt;        7 8
    </code></pre>"
  `)
})

test('a table too wide for a telephone is a list', async () => {
  const titles = ['service', 'reçus', 'décrochés', 'perdus', 'hors délai', 'nouveaux retards', 'retards soldés']
  const rows = [
    ['Séjour', '1\u202f200', '852', '348', '4', '', '2'],
    ['Légalité & <conseil>', '50', '48', '2', '0', '1', '0'],
    ['Accueil'],
  ]
  expect(await shownTable(tableOf(titles, rows))).toMatchInlineSnapshot(`
    "m.notice
    Novembre
    Appels
    - Séjour~: reçus 1~200, décrochés 852, perdus 348, hors délai 4, retards soldés 2
    - Légalité & <conseil>~: reçus 50, décrochés 48, perdus 2, hors délai 0, nouveaux retards 1, retards soldés 0
    - Accueil

    <strong>Novembre</strong><br>
    Appels<ul>
    <li><strong>Séjour</strong>~: reçus 1~200, décrochés 852, perdus 348, hors délai 4, retards soldés 2</li>
    <li><strong>Légalité &amp; &lt;conseil&gt;</strong>~: reçus 50, décrochés 48, perdus 2, hors délai 0, nouveaux retards 1, retards soldés 0</li>
    <li><strong>Accueil</strong></li>
    </ul>"
  `)
})

test('characters piled up on one another do not make a table too large', async () => {
  const text = await shownTable(tableOf(['service', 'reçus'], [[`a${'\u0301'.repeat(5000)}`, '1']]))
  expect(text).not.toContain('<pre>')
})
