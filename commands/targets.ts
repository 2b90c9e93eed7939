// Which targets are in force, since when, from whom, and how they are changed: /cible.

import { dateOf, type Day, partsOfDay } from '../src/calendar/local-date.ts'
import { monthFromParts, firstDayOf } from '../src/calendar/month.ts'
import type { Reply } from '../src/chat/reply.ts'
import { either } from '../src/grammar/parameter.ts'
import { indicator } from '../src/grammar/readers/indicator.ts'
import { catalogue, indicatorNamed, type KnownIndicator } from '../src/indicators/catalogue.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { TargetStep } from '../src/indicators/targets.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import { type Conversation, defineCommand } from './command.ts'
import { boundText, targetNow } from './reading/target-words.ts'

type Asked = Pick<Conversation, 'today' | 'words'>

/** A line of `vigie.json`, in force from next January: the same value, which whoever copies it replaces. */
const exampleOf = (found: KnownIndicator, value: number | null | undefined, today: Day): string => {
  const from = dateOf(firstDayOf(monthFromParts(partsOfDay(today).year + 1, 1)))
  return JSON.stringify({ indicator: found.id, target: value ?? (found.unit === '%' ? 0.9 : 5), from })
}

const valueOf = (found: KnownIndicator, { value }: TargetStep, words: Words): string =>
  value === null ? words.catalogue.none : boundText(found, value, words)

const every = (figures: FigureSetting, { today, words }: Asked): Reply => {
  const { catalogue: said, indicators, vocabulary } = words
  const followed = catalogue.filter(({ id }) => !figures.switchedOff.includes(id))
  const rows = followed.flatMap((one): readonly (readonly string[])[] => {
    const { current } = targetNow(one, figures.targets, today)
    if (current === undefined) return []
    const { short } = indicators.labels[one.id]
    return [[short, valueOf(one, current, words), said.since(current.from, today), said.sources[current.source]]]
  })
  const example = `!${vocabulary.commands.targets.names[0]} ${indicators.labels['emails.main.on-time'].names[0] ?? ''}`
  return {
    title: said.targetsTitle(rows.length),
    blocks: [
      {
        kind: 'table',
        caption: said.targetsTable,
        columns: (['indicator', 'target', 'since', 'source'] as const).map((name) => ({
          title: said.columns[name],
          align: 'left',
        })),
        rows,
      },
      { kind: 'text', lines: [said.keptMonths, said.changed(example)] },
    ],
    actions: [],
    audience: 'asker',
  }
}

const one = (found: KnownIndicator, figures: FigureSetting, { today, words }: Asked): Reply => {
  const { catalogue: said, indicators } = words
  const { steps, current } = targetNow(found, figures.targets, today)
  const items = steps.map((step): Line =>
    said.step(valueOf(found, step, words), said.since(step.from, today), step.source),
  )
  const now = current && valueOf(found, current, words)
  const since = current === undefined ? '' : said.since(current.from, today)
  return {
    title: said.targetOf(indicators.labels[found.id].short, now, since),
    blocks: [
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, heading: said.history, items }]),
      { kind: 'text', lines: [said.keptMonths, said.how(exampleOf(found, current?.value, today))] },
    ],
    actions: [],
    audience: 'asker',
  }
}

export const targets = defineCommand({
  id: 'targets',
  role: 'agent',
  changes: false,
  parameters: { indicator: either(indicator) },
  run: (typed, conversation, { figures }: { figures: FigureSetting }) => {
    const found = typed.indicator === undefined ? undefined : indicatorNamed(typed.indicator)
    return { reply: found === undefined ? every(figures, conversation) : one(found, figures, conversation) }
  },
})
