// Signatures as tests need them: of a month of two requests.

import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { monthPeriod, type Period } from '../../src/calendar/period.ts'
import type { Closing } from '../../src/indicators/closing/closing.ts'
import { signPeriod } from '../../src/indicators/closing/sign-period.ts'
import { type InstantText, messageKey, userId } from '../../src/register/ids.ts'
import { settingWith } from '../indicators/logged.ts'
import { request } from './commits.ts'

export const october = monthPeriod(monthFromParts(2026, 10))

/** A signature of two entries. */
export const closingOf = (period: Period, version: number, of: Partial<Closing> = {}): Promise<Closing> =>
  signPeriod(
    {
      period,
      version,
      at: `2026-12-0${version}T09:00:00.000Z` as InstantText,
      by: userId('matrix:@referent:exemple.fr'),
      key: messageKey(`signing ${version}`),
      day: dayOf(localDate(`2026-12-0${version}`)),
      basis: 'decided',
      ...of,
    },
    {
      standing: async () => [],
      touching: async function* () {
        yield [request(1, { received: localDate('2026-10-05') }), request(2, { received: localDate('2026-10-06') })]
      },
    },
    settingWith(),
  )
