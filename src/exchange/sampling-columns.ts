// The columns of sampling weeks.

import { dateCell, forKinds } from './column.ts'
import { readDate } from './read-cell.ts'

const ofSamplings = ['sampling'] as const

export const samplingColumns = {
  samplingFrom: forKinds(ofSamplings, 'échantillon du, sampled from', readDate, ({ start }) => dateCell(start)),
  samplingTo: forKinds(ofSamplings, 'échantillon au, sampled to', readDate, ({ end }) => dateCell(end)),
  samplingDeclared: forKinds(ofSamplings, 'échantillon déclaré le, sample declared', readDate, ({ declared }) =>
    dateCell(declared),
  ),
}
