// Charts and files on Matrix: uploads that also say in words what they show.

import { expect, test } from 'vitest'
import { type Block, type ChartBlock, textReply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import type { Picture } from '../../../../src/platforms/matrix/saying/attachments.ts'
import { bodyOf, contentsOf, render } from './rendering.ts'

const chart: ChartBlock = {
  kind: 'chart',
  shape: 'bars',
  title: 'Courriels dans les délais',
  unit: '%',
  labels: ['septembre', 'octobre'],
  series: [{ name: 'Séjour', values: [0.9, 0.923] }],
  inWords: [line`septembre 90 %`, line`octobre 92,3 %`],
}

const file: Block = {
  kind: 'file',
  name: 'releve-2026-11-20.csv',
  mediaType: 'text/csv; charset=utf-8',
  content: 'n°;é\n',
  inWords: line`La liste entière, 40 lignes.`,
}

const picture: Picture = { png: new Uint8Array([1, 2, 3]), width: 800, height: 400 }
const reply = { ...textReply(line`Octobre`), blocks: [chart, { kind: 'text', lines: [line`Suite`] }, file] } as const
const inWords = 'Courriels dans les délais\nseptembre 90 %\noctobre 92,3 %'

test('a chart is a picture whose alternative text carries the figures, after the text', async () => {
  const { parts, offeredOn } = await render(reply, { repliesTo: '$asked' }, { draw: async () => picture })
  expect(offeredOn).toBe(0)
  expect(parts.map(({ kind }) => kind)).toEqual(['event', 'upload', 'upload'])
  expect(bodyOf(parts[0]?.content)).toBe('Octobre\nSuite')
  expect(parts[1]).toMatchObject({
    bytes: picture.png,
    mediaType: 'image/png',
    content: {
      msgtype: 'm.image',
      body: inWords,
      filename: 'graphique.png',
      info: { mimetype: 'image/png', size: 3, w: 800, h: 400 },
      'm.mentions': {},
      'm.relates_to': { 'm.in_reply_to': { event_id: '$asked' } },
    },
  })
})

test('a file keeps its name, its type and its bytes', async () => {
  const { parts } = await render(reply)
  expect(parts.at(-1)).toMatchObject({
    kind: 'upload',
    bytes: new TextEncoder().encode('n°;é\n'),
    mediaType: 'text/csv; charset=utf-8',
    content: {
      msgtype: 'm.file',
      body: 'La liste entière, 40 lignes.',
      filename: 'releve-2026-11-20.csv',
      info: { mimetype: 'text/csv', size: 7 },
    },
  })
})

test('without a hand to draw, a chart is told in its place', async () => {
  const { parts } = await render(reply)
  expect(bodyOf(parts[0]?.content)).toBe(`Octobre\n${inWords}\nSuite`)
})

test('a chart that cannot be drawn is told in words, and the fault reported', async () => {
  const faults: unknown[] = []
  const fault = new Error('no font')
  const draw = async (): Promise<Picture> => {
    throw fault
  }
  const contents = contentsOf(await render(reply, {}, { draw, onDrawFault: (error) => faults.push(error) }))
  expect(faults).toEqual([fault])
  expect(bodyOf(contents[0])).toContain(inWords)
  expect(contents).toHaveLength(2)
})

test('several pictures have names of their own', async () => {
  const contents = contentsOf(await render({ ...reply, blocks: [chart, chart] }, {}, { draw: async () => picture }))
  expect(contents.slice(1).map((content) => content['filename'])).toEqual(['graphique.png', 'graphique-2.png'])
})
