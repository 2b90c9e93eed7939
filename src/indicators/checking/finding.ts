// A contradiction that was found: data, which `src/i18n` words.

import type { Indicator } from '../indicator.ts'
import type { Printed, Stated, StatedUnit } from './stated.ts'

interface About {
  readonly about: Stated
}

/** The ratio as counts, and how it should have been printed. */
interface Right {
  readonly numerator: number
  readonly denominator: number
  readonly right: Printed
}

export type Finding =
  /** The parts add to something else. */
  | (About & { readonly kind: 'sum'; readonly stated: number; readonly sum: number; readonly parts: readonly number[] })
  /** A total over parts of which some are unknown, which does not say so. */
  | (About & { readonly kind: 'partial'; readonly stated: number; readonly known: number; readonly of: number })
  /** The mean of the parts' rates, where all cases together give another one. */
  | (About & Right & { readonly kind: 'mean-of-rates'; readonly printed: Printed; readonly parts: number })
  /** What is printed is not what its counts make. */
  | (About & Right & { readonly kind: 'printed'; readonly printed: Printed })
  /** Below the least or above the largest of its parts. */
  | (About & {
      readonly kind: 'outside-parts'
      readonly printed: Printed
      readonly least: Printed
      readonly most: Printed
    })
  /** The printed value meets the target, the exact one misses it, or the other way round. */
  | (About &
      Right & { readonly kind: 'rounding'; readonly printed: Printed; readonly target: Printed; readonly met: boolean })
  /** Said to be met, or missed, as if the target had the other side. */
  | (About & {
      readonly kind: 'direction'
      readonly printed: Printed
      readonly target: Printed
      readonly direction: Indicator['direction']
      readonly met: boolean
    })
  /** The other unit of the two, a tenth or ten times as much. */
  | (About & Right & { readonly kind: 'unit'; readonly printed: Printed })
  | (About & { readonly kind: 'units-mixed'; readonly units: readonly StatedUnit[] })
  /** More successes than cases. */
  | (About & { readonly kind: 'above-whole'; readonly numerator: number; readonly denominator: number })
  /** A rate of no case at all. */
  | (About & { readonly kind: 'of-nothing'; readonly printed: Printed })
  /** `least` days is what the late replies alone already make. */
  | (About & {
      readonly kind: 'delay-too-short'
      readonly mean: Printed
      readonly rate: Printed
      readonly limit: number
      readonly least: Printed
    })
  | (About & { readonly kind: 'delay-too-long'; readonly mean: Printed; readonly limit: number })
  /** Classes that leave cases out, or count some twice. In `%` where no counts are known. */
  | (About & { readonly kind: 'classes'; readonly breakdown: string; readonly sum: Printed; readonly whole: Printed })
  | (About & { readonly kind: 'overlap'; readonly other: Stated })
  | (About & { readonly kind: 'twice'; readonly first: Printed; readonly other: Stated; readonly second: Printed })
  /** Two figures, each stated twice, that changed places. */
  | (About & { readonly kind: 'swapped'; readonly other: Stated; readonly first: Printed; readonly second: Printed })
  | (About & { readonly kind: 'working-days'; readonly stated: number; readonly counted: number })
  /** More was logged than somebody says was received. */
  | (About & { readonly kind: 'logged-above'; readonly logged: number; readonly counted: number })

  /** Calls of one day: received is not answered, lost and voice server together. */
  | (About & { readonly kind: 'calls'; readonly received: number; readonly sum: number })
