// A figure as data that outlives the program's version, and back; and whether two of them say the same.

import { isDeepStrictEqual } from 'node:util'

import { indicatorNamed } from '../catalogue.ts'
import type { Figure, FigureGroup } from '../figure.ts'
import type { Closing, SignedFigure, SignedGroup } from './closing.ts'

const signedFigure = ({ indicator, ...told }: Figure): SignedFigure => ({ indicator: indicator.id, ...told })

export const signedGroup = (by: SignedGroup['by'], { key, period, figures }: FigureGroup): SignedGroup => ({
  by,
  key,
  period,
  figures: figures.map(signedFigure),
})

/** Figures of indicators that the program no longer knows cannot be worded, and are left out. */
export const figuresFrom = (figures: readonly SignedFigure[]): readonly Figure[] =>
  figures.flatMap(({ indicator, ...told }) => {
    const known = indicatorNamed(indicator)
    return known === undefined ? [] : [{ ...told, sampled: told.sampled ?? null, indicator: known }]
  })

/** Only what was signed is compared: a later version of the program may tell more of a figure. */
const isSameFigure = (signed: SignedFigure, now: SignedFigure): boolean => {
  const known = new Set(Object.keys(signed))
  const told = Object.fromEntries(Object.entries(now).filter(([name]) => known.has(name)))
  return isDeepStrictEqual(signed, told)
}

/** The figures of now that are not what was signed. */
export const notAsSigned = (signed: readonly Figure[], now: readonly Figure[]): readonly Figure[] =>
  signed.flatMap((figure) => {
    const found = now.find(({ indicator }) => indicator.id === figure.indicator.id)
    return found === undefined || isSameFigure(signedFigure(figure), signedFigure(found)) ? [] : [found]
  })

const nameOf = ({ by, key }: SignedGroup): string => `${by} ${key}`

/** Whether signing again would sign the same. */
export const isSameSigned = (before: Closing, after: Closing): boolean => {
  const groups = new Map(after.groups.map((group) => [nameOf(group), group.figures]))
  return (
    before.basis === after.basis &&
    before.groups.length === after.groups.length &&
    before.groups.every((group) => {
      const now = groups.get(nameOf(group))
      return (
        now?.length === group.figures.length &&
        group.figures.every((figure) => {
          const found = now.find(({ indicator }) => indicator === figure.indicator)
          return found !== undefined && isSameFigure(figure, found)
        })
      )
    })
  )
}

const totalOf = ({ groups }: Closing): readonly Figure[] =>
  figuresFrom(groups.find(({ by }) => by === 'total')?.figures ?? [])

/** What the period comes to in two versions, where it is not the same. */
export const versionDifferences = (
  before: Closing,
  after: Closing,
): readonly (readonly [was: Figure, is: Figure])[] => {
  const was = totalOf(before)
  return notAsSigned(was, totalOf(after)).flatMap((is) => {
    const then = was.find(({ indicator }) => indicator.id === is.indicator.id)
    return then === undefined ? [] : [[then, is] as const]
  })
}
