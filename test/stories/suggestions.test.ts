// Whatever an answer offers to type next can be typed.

import { describe, expect, test } from 'vitest'
import type { Block, Reply } from '../../src/chat/reply.ts'
import { languages } from '../../src/i18n/words.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import { converse } from '../support/conversation.ts'

const linesOf = (block: Block): readonly Line[] => {
  switch (block.kind) {
    case 'text':
      return block.lines
    case 'list':
      return [...(block.heading ? [block.heading] : []), ...block.items, ...(block.rest ? [block.rest] : [])]
    case 'figure':
      return block.notes
    case 'table':
      return [block.caption]
    case 'chart':
      return block.inWords
    case 'file':
      return [block.inWords]
    case 'passage':
      return []
  }
}

/** What is offered beside each item of the lists. */
const besideItems = (block: Block) =>
  block.kind === 'list' ? (block.entries ?? []).flatMap(({ actions }) => actions) : []

/** Commands that a reply offers; those that a form goes on with, those with a blank to fill in, and the help's patterns, are left out. */
const offeredBy = ({ title, blocks, actions }: Reply): readonly string[] =>
  [
    ...[title, ...blocks.flatMap(linesOf)]
      .flat()
      .flatMap((piece) => (typeof piece === 'object' && 'code' in piece ? [piece.code] : [])),
    ...[...actions, ...blocks.flatMap(besideItems)].flatMap(({ command, form }) => (form ? [] : [command])),
  ].filter((text) => text.startsWith('!') && !/[…[]/.test(text) && text.length > 2)

const periods = {
  fr: ['', 'hier', 'cette semaine', 'octobre', 'T4', '2025', '2022-01..2022-10', '2026-11-02..2026-11-13', 'nov 2025'],
  en: ['', 'yesterday', 'this week', 'October', 'Q4', '2025', '2022-01..2022-10', '2026-11-02..2026-11-13', 'Nov 2025'],
}

const asked = {
  fr: [
    '!courriel',
    '!tendance',
    '!tendance courriels 3 mois',
    '!tendance thèmes',
    '!taux par:service',
    '!taux thèmes par:boîte',
    '!indicateurs',
    '!indicateurs courriels',
    '!cible',
    '!cible courriels',
    '!courriel reçu reçu:02/11',
    '!courriel reçu reçu:12/11 boîte:pref-etrangers',
    '!courriel répondu 2 reçu:09/11',
    '!courriel reçu le:hier',
    '!appel perdu 2',
    '!répondre 1 attente',
    '!répondre 2 attente sous:3 semaines',
    '!répondre 2 jusqu’au:30/11 fond',
    '!répondre 3',
    '!répondre 4',
    '!transférer 1',
    '!transférer 1 Légalité',
    '!incomplet 1',
    '!complet 3',
    '!classer 1 motif:doublon',
    '!classer 1 motif:doublon',
    '!corriger 1',
    '!corriger 2 le:12/11',
    '!voir',
    '!voir 1',
    '!retards',
    '!échéances',
    '!moi',
    '!digest',
    '!pourquoi 1',
    '!calendrier',
    '!aide',
    '!aide voir',
    '!prendre 2',
    '!relance 99',
    '!urgent 2',
    ...periods.fr.flatMap((period) => [`!taux ${period}`, `!voir hors-délai ${period}`]),
    '!taux octobre boîte:pref-etrangers base:reçues',
    '!taux courriels détail',
    '!annuler 1',
    '!annuler 7',
    '!annuler',
  ],
  en: [
    '!email',
    '!trend',
    '!trend emails 3 months',
    '!rates by:service',
    '!indicators',
    '!indicators emails',
    '!target',
    '!target emails',
    '!email received received:02/11',
    '!email received received:12/11 mailbox:pref-etrangers',
    '!call lost 2',
    '!reply 1 holding',
    '!reply 2 holding within:3 weeks',
    '!transfer 1',
    '!correct 1',
    '!show',
    '!show 1',
    '!overdue',
    '!due',
    '!mine',
    '!digest',
    '!calendar',
    '!help',
    '!close 1 reason:duplicate',
    ...periods.en.flatMap((period) => [`!rates ${period}`, `!show late ${period}`]),
    '!rates October mailbox:pref-etrangers basis:received',
    '!undo',
  ],
}

/** First lines of answers to what was not understood. */
const misread =
  /^Je ne co(?:nnais|mprends) pas|n’est pas une? |^Il manque|est de trop|^I do not (?:know|understand)|is not an? |^Missing| is missing/

describe.each(languages)('in %s', (language) => {
  test('every command offered is understood', async () => {
    const chat = converse({ at: '2026-11-20T09:00' }, { language })
    const offered = new Set<string>()
    for (const text of asked[language]) {
      const reply = await chat.reply(text)
      if (reply === undefined) throw new Error(`no answer to ${text}`)
      for (const command of offeredBy(reply)) offered.add(command)
    }
    expect(offered.size).toBeGreaterThan(30)
    const refused: string[] = []
    for (const command of offered) {
      const answer = await chat.say(command)
      if (misread.test(answer.split('\n')[0] ?? '') || answer === '') refused.push(`${command}: ${answer}`)
    }
    expect(refused).toEqual([])
    expect(chat.bugs).toEqual([])
  })
})
