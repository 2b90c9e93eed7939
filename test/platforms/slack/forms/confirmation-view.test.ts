// An answer in a window: all that it says in words, within what a window takes.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { textReply, type Block, type Reply } from '../../../../src/chat/reply.ts'
import { code, line, strong } from '../../../../src/i18n/rich-text.ts'
import { languages, words } from '../../../../src/i18n/words.ts'
import { confirmationView } from '../../../../src/platforms/slack/forms/confirmation-view.ts'
import { faultsOf } from '../../../../src/platforms/slack/saying/limits.ts'

const replyOf = (...blocks: readonly Block[]): Reply => ({ ...textReply(['Titre']), blocks })

/** All texts of a window, one after the other. */
const textsOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return ''
  const own = 'text' in value && typeof value.text === 'string' ? value.text : ''
  return own + Object.values(value).map(textsOf).join('')
}

describe.each(languages)('in %s', (language) => {
  const shown = (reply: Reply) => confirmationView(reply, words[language])

  test('an answer of a line or two', () => {
    const view = shown(textReply(line`N° 1043 : courriel reçu.`, [line`Annuler : ${code('!annuler')}`]))
    expect(faultsOf(view)).toEqual([])
    expect(view.submit).toBeUndefined()
    expect(textsOf(view.blocks)).toContain('N° 1043 : courriel reçu.')
    expect(textsOf(view.blocks)).toContain('!annuler')
  })

  test('tables, figures, charts and files in words', () => {
    const view = shown(
      replyOf(
        {
          kind: 'table',
          caption: ['Légende'],
          columns: [],
          rows: [
            ['janvier', '22'],
            ['février', '21'],
          ],
        },
        { kind: 'figure', label: 'Taux :', value: '92,3 %', notes: [line`48 sur 52`] },
        { kind: 'chart', shape: 'bars', title: 'Graphique', unit: '%', labels: [], series: [], inWords: [['en mots']] },
        { kind: 'file', name: 'x.csv', mediaType: 'text/csv', content: 'secret', inWords: line`12 lignes` },
        { kind: 'list', heading: ['En retard'], items: [line`n° 1031`, strongLine], rest: ['et 3 autres'] },
      ),
    )
    const text = textsOf(view.blocks)
    for (const said of [
      'Légende',
      'janvier · 22',
      'Taux : 92,3 %',
      '48 sur 52',
      'en mots',
      '12 lignes',
      'En retard',
      'n° 1031',
      'et 3 autres',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('secret')
    expect(faultsOf(view)).toEqual([])
  })

  test('a list of thousands is cut, and says so', () => {
    const items = Array.from({ length: 5_000 }, (_, index) => line`n° ${index} · ${'récépissé '.repeat(6)}`)
    const view = shown(replyOf({ kind: 'list', items }))
    expect(faultsOf(view)).toEqual([])
    expect(textsOf(view.blocks.at(-1))).toBe(
      textsOf(shown({ ...textReply([]), title: words[language].slackMessages.tooLongHere }).blocks),
    )
  })
})

const strongLine = line`${strong('<!channel>')} :tada:`

test('an answer of any text makes a window that Slack takes', () => {
  const signs = Array.from('<>&*_~`:|@#! \n\u0000\u00A0\u200B\u202E\u{1F600}éa0')
  const text = fc.string({ unit: fc.constantFrom(...signs, '\uD83D'), maxLength: 60 })
  fc.assert(
    fc.property(
      text,
      fc.array(text, { maxLength: 3 }),
      fc.array(text, { minLength: 1, maxLength: 3 }),
      (title, lines, items) => {
        const reply = {
          ...textReply(
            [`x${title}`],
            lines.map((one) => [one]),
          ),
        }
        const listed = {
          ...reply,
          blocks: [...reply.blocks, { kind: 'list' as const, items: items.map((one) => [one, strong('!')]) }],
        }
        expect(faultsOf(confirmationView(listed, words.fr))).toEqual([])
      },
    ),
    { numRuns: 100 },
  )
})
