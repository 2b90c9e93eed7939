// What changed between two states of an entry, a line per field.

import type { Day } from '../../src/calendar/local-date.ts'
import { personName } from '../../src/chat/person.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { Entry } from '../../src/register/entry.ts'

export const fieldDifferences = (before: Entry, after: Entry, words: Words, today: Day): readonly Line[] => {
  const earlier = new Map(words.fields.of(before, today, personName))
  const later = new Map(words.fields.of(after, today, personName))
  const names = [...new Set([...earlier.keys(), ...later.keys()])]
  return names
    .filter((name) => earlier.get(name) !== later.get(name))
    .map((name) =>
      words.confirmations.correctedField(
        name,
        earlier.get(name) ?? words.fields.none,
        later.get(name) ?? words.fields.none,
      ),
    )
}
