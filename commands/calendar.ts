// Public holidays and closures of a year: /calendrier.

import { dayFromParts, partsOfDay, weekdayOf, type Day } from '../src/calendar/local-date.ts'
import type { WorkingDays } from '../src/calendar/working-days.ts'
import { either } from '../src/grammar/parameter.ts'
import { year } from '../src/grammar/readers/year.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'

/** Each day is said without its year, which the title says once. */
const closedDays = (first: Day, last: Day, workingDays: WorkingDays, { lists, calendar: names }: Words) => {
  const lines: Line[] = []
  for (let day = first; day <= last; day = (day + 1) as Day) {
    const kind = workingDays.kindOf(day)
    if (kind.kind === 'holiday')
      lines.push(lists.calendarHoliday(day, day, names.holiday(kind.name), weekdayOf(day) > 5))
    if (kind.kind === 'closure') lines.push(lists.calendarClosure(day, day, kind.reason))
  }
  return lines
}

export const calendar = defineCommand({
  id: 'calendar',
  role: 'agent',
  changes: false,
  parameters: { year: either(year) },
  run: (typed, { today, words }, { rules }: { rules: Rules }) => {
    const { workingDays } = rules
    const shown = typed.year ?? partsOfDay(today).year
    const first = dayFromParts(shown, 1, 1)
    const last = dayFromParts(shown, 12, 31)
    const count = workingDays.between((first - 1) as Day, last)
    return {
      reply: {
        title: words.lists.calendarTitle(shown, words.calendar.zone(workingDays.zone)),
        blocks: [
          { kind: 'list', items: closedDays(first, last, workingDays, words) },
          { kind: 'text', lines: [words.lists.calendarCount(count)] },
        ],
        actions: [],
        audience: 'asker',
      },
    }
  },
})
