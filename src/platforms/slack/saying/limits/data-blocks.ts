// The limits of blocks that show figures: tables, and charts drawn by the client.

import { z } from 'zod'

import { richText } from './rich-text.ts'
import { blockId, text } from './text-objects.ts'

/** Empty cells are reported to be refused. */
const cell = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('raw_text'), text: text(10_000) }),
  z.looseObject({ type: z.literal('raw_number') }),
  richText,
])

const row = z.array(cell).min(1).max(20)

export const table = z.looseObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(row).min(1).max(100),
  column_settings: z
    .array(
      z
        .looseObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() })
        .nullable(),
    )
    .max(20)
    .optional(),
})

export const dataTable = z.looseObject({
  type: z.literal('data_table'),
  block_id: blockId,
  caption: text(10_000),
  rows: z.array(row).min(2).max(101),
  page_size: z.int().min(1).max(100).optional(),
})

const label = text(20)

/** Six, where an older page of the reference and the newest differ: the least that both take. */
const mostSeries = 6

const pie = z.looseObject({
  type: z.literal('pie'),
  segments: z
    .array(z.looseObject({ label, value: z.number().positive() }))
    .min(1)
    .max(mostSeries),
})

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length

const plotted = z
  .looseObject({
    type: z.enum(['bar', 'line', 'area']),
    series: z
      .array(
        z.looseObject({
          name: label,
          data: z
            .array(z.looseObject({ label, value: z.number() }))
            .min(1)
            .max(20),
        }),
      )
      .min(1)
      .max(mostSeries)
      .refine((series) => isUnique(series.map(({ name }) => name)), 'must have unique names'),
    axis_config: z.looseObject({
      categories: z.array(label).min(1).max(20).refine(isUnique, 'must be unique'),
      x_label: text(50).optional(),
      y_label: text(50).optional(),
    }),
  })
  .refine(
    ({ series, axis_config: { categories } }) =>
      series.every(
        ({ data }) =>
          data.length === categories.length && categories.every((name) => data.some((point) => point.label === name)),
      ),
    'must have one point for each category in every series',
  )

export const chart = z.looseObject({
  type: z.literal('data_visualization'),
  block_id: blockId,
  title: text(50),
  chart: z.discriminatedUnion('type', [pie, plotted]),
})
