// How a reply looks in a terminal and in a pipe.

import { expect, test } from 'vitest'

import type { Reply } from '../../src/chat/reply.ts'
import { code, line, strong } from '../../src/i18n/rich-text.ts'
import { renderReply } from '../../src/platforms/terminal/render.ts'

const reply: Reply = {
  title: line`${strong('N° 2')} : courriel **reçu** <b>aujourd’hui</b>.`,
  blocks: [
    { kind: 'list', heading: line`En retard`, items: [line`n° 1`], rest: line`et 3 autres` },
    { kind: 'text', lines: [line`Annuler : ${code('!annuler')}`] },
    {
      kind: 'table',
      caption: line`Appels`,
      columns: [
        { title: 'service', align: 'left' },
        { title: 'reçus', align: 'right' },
      ],
      rows: [
        ['Séjour', '50'],
        ['Accueil', '1 200'],
      ],
    },
    {
      kind: 'figure',
      label: 'Courriels\u00a0:',
      value: '92,3 %',
      notes: [line`48 sur 52`, line`cible 90 %, atteinte`],
    },
  ],
  actions: [{ label: 'Retards', command: '!retards' }],
  audience: 'asker',
}

test('a pipe gets plain text: no escape sequence, and users’ text as they typed it', () => {
  expect(renderReply(reply, { styled: false, numbered: false })).toMatchInlineSnapshot(`
    "N° 2 : courriel **reçu** <b>aujourd’hui</b>.

    En retard
      n° 1
      et 3 autres

    Annuler : !annuler
    Appels
      service  reçus
      Séjour      50
      Accueil  1 200
    Courriels : 92,3 % · 48 sur 52 · cible 90 %, atteinte

    !retards
    "
  `)
})

test('a terminal gets emphasis and numbered actions', () => {
  const text = renderReply(reply, { styled: true, numbered: true })
  expect(text).toContain('\u001B[1mN° 2\u001B[22m')
  expect(text).toContain('**reçu** <b>')
  expect(text).toContain('1. Retards')
})

test('a long figure is folded to the screen, set in, without losing a note', () => {
  const text = renderReply(reply, { styled: false, numbered: false, width: 40 })
  const lines = text.split('\n')
  expect(lines).toContain('Courriels\u00a0: 92,3 % · 48 sur 52')
  expect(lines).toContain('    cible 90 %, atteinte')
})
