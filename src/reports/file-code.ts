// What the files of a report are called after: its period, and its services where it is not the whole préfecture's.

import { periodCode } from '../calendar/period-code.ts'
import { fold } from '../register/directory.ts'
import type { ReportView } from './annual/report-query.ts'

const longest = 60

/** Letters, digits and dashes only: a service's name was typed by somebody. */
const plainName = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** `2026-10`, `2026-10-sejour`. */
export const fileCode = ({ period, services = [] }: Pick<ReportView, 'period' | 'services'>): string =>
  [periodCode(period), ...services.map(plainName)]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, longest)
