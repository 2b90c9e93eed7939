// Which indicators there are, how each is computed, and its target: /indicateurs.

import type { Block, ListBlock, Reply } from '../src/chat/reply.ts'
import { either, word } from '../src/grammar/parameter.ts'
import { flag } from '../src/grammar/readers/flag.ts'
import { indicator } from '../src/grammar/readers/indicator.ts'
import { catalogue as allIndicators, indicatorNamed, type KnownIndicator } from '../src/indicators/catalogue.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import { type Conversation, defineCommand } from './command.ts'
import { boundText, targetNow } from './reading/target-words.ts'

type Asked = Pick<Conversation, 'today' | 'words'>

const commandOn = (id: 'catalogue' | 'targets' | 'trend', what: string, { vocabulary }: Words): string =>
  `!${vocabulary.commands[id].names[0]} ${what}`

const boundOf = (one: KnownIndicator, { targets }: FigureSetting, { today, words }: Asked): string | undefined => {
  const value = targetNow(one, targets, today).current?.value
  return value === undefined || value === null ? undefined : boundText(one, value, words)
}

const itemOf = (one: KnownIndicator, figures: FigureSetting, asked: Asked): Line => {
  const { catalogue, indicators } = asked.words
  const isOff = figures.switchedOff.includes(one.id)
  const aspects = [
    ...(isOff ? [catalogue.off] : []),
    ...(one.frequency === undefined ? [] : [catalogue.frequencies[one.frequency]]),
    boundOf(one, figures, asked) ?? catalogue.noTarget,
  ]
  return catalogue.item(indicators.labels[one.id].short, aspects, one.id)
}

const inOrder: readonly KnownIndicator['module'][] = [1, 4, 'titles', 'crises', 'steering']

const everything = (figures: FigureSetting, detail: boolean, asked: Asked): Reply => {
  const { catalogue, indicators, vocabulary } = asked.words
  const off = allIndicators.filter(({ id }) => figures.switchedOff.includes(id)).length
  const methodOf = (one: KnownIndicator): readonly Line[] =>
    detail ? [catalogue.method(indicators.labels[one.id].method)] : []
  const modules = [...Map.groupBy(allIndicators, ({ module }) => module)].toSorted(
    ([a], [b]) => inOrder.indexOf(a) - inOrder.indexOf(b),
  )
  const blocks: Block[] = modules.map(([module, members]): ListBlock => ({
    kind: 'list',
    heading: catalogue.module(module),
    items: members.flatMap((one) => [itemOf(one, figures, asked), ...methodOf(one)]),
  }))
  const example = indicators.labels['emails.main.on-time'].names[0] ?? ''
  const lines = [
    catalogue.moreOn(commandOn('catalogue', example, asked.words)),
    ...(detail
      ? []
      : [catalogue.allMethods(commandOn('catalogue', vocabulary.choices.detail.detail[0] ?? '', asked.words))]),
  ]
  return {
    title: catalogue.title(allIndicators.length - off, off),
    blocks: [...blocks, { kind: 'text', lines }],
    actions: [],
    audience: 'asker',
  }
}

const one = (found: KnownIndicator, figures: FigureSetting, asked: Asked): Reply => {
  const { words } = asked
  const { catalogue, indicators } = words
  const { full, method, names } = indicators.labels[found.id]
  const isOff = figures.switchedOff.includes(found.id)
  const [name = found.id] = names
  return {
    title: catalogue.heading(full),
    blocks: [
      {
        kind: 'text',
        lines: [
          catalogue.what(found.id, found.module, found.frequency, !isOff),
          catalogue.calculation(method),
          catalogue.inForce(boundOf(found, figures, asked)),
          catalogue.names(names),
        ],
      },
    ],
    actions: [
      ...(isOff ? [] : [{ ...catalogue.trend, command: commandOn('trend', name, words) }]),
      { ...catalogue.targets, command: commandOn('targets', name, words) },
    ],
    audience: 'asker',
  }
}

export const catalogue = defineCommand({
  id: 'catalogue',
  role: 'agent',
  changes: false,
  parameters: { indicator: either(indicator), detail: word(flag('detail')) },
  run: (typed, conversation, { figures }: { figures: FigureSetting }) => {
    const found = typed.indicator === undefined ? undefined : indicatorNamed(typed.indicator)
    if (found !== undefined) return { reply: one(found, figures, conversation) }
    return { reply: everything(figures, typed.detail === true, conversation) }
  },
})
