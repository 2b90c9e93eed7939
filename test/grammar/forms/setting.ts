// What tests of forms share: the commands as they are, services and mailboxes declared or not, and answers to any form.

import fc from 'fast-check'

import { commands } from '../../../commands/index.ts'
import { type Day, dayOf, localDate } from '../../../src/calendar/local-date.ts'
import type { Answers, Field, Form, FormId, FormSetting } from '../../../src/grammar/forms/form.ts'
import { words } from '../../../src/i18n/words.ts'
import type { Language } from '../../../src/i18n/words.ts'
import { Directory } from '../../../src/register/directory.ts'

/** A Friday. */
const today: Day = dayOf(localDate('2026-11-20'))

const service = (name: string) => ({ name, aliases: [], switchboard: false })
const mailbox = (name: string) => ({ name, main: false, exhaustive: false })

const declared = new Directory(
  ['Séjour', 'Accueil général', 'Pôle « naturalisations', 'Bureau 12 novembre', 'reçu'].map(service),
  ['prefecture', 'pref-etrangers', 'urgent'].map(mailbox),
)

export const settingIn = (language: Language, directory = declared): FormSetting => ({
  commands,
  words: words[language],
  directory,
  today,
})

export const undeclared = new Directory([], [])

/** So many services that no list of choices holds them. */
export const crowded = new Directory(
  Array.from({ length: 101 }, (_, index) => service(`Service ${index}`)),
  [],
)

export const formIds = Object.keys(words.fr.forms.titles) as FormId[]

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 70 }),
  fc.string({ unit: fc.constantFrom(...Array.from('"“”„‟«»\'’:,;!/@#\n\u2028\u00A0\u0301\u200B é9a')), maxLength: 30 }),
  fc.constantFrom(
    'le:12/11',
    'reçu',
    '» boîte:x "',
    '!annuler',
    '«',
    '“',
    '1042',
    '<!channel>',
    '-1',
    '31/02',
    '1 200',
  ),
)

/** What a person may give in a field, right or wrong. */
const answerTo = ({ name, input }: Field): fc.Arbitrary<string> => {
  if (name === 'id' || name === 'ids')
    return fc.oneof({ arbitrary: fc.constantFrom('1042', 'n° 7', '#99999999'), weight: 9 }, hostile)
  switch (input.kind) {
    case 'choice':
      return fc.constantFrom(...input.options.map(({ value }) => value))
    case 'date':
      return fc.constantFrom('2026-11-20', '2026-11-12', '2026-11-30', '2027-01-04', '2024-02-29')
    case 'number':
      return fc.integer({ min: input.least, max: input.most }).map(String)
    case 'text':
      return fc.oneof(
        hostile,
        fc.constantFrom('1042', 'carte grise', 'CPAM : 35', 'l’« autre', 'le "permis"', 'Séjour'),
      )
    case 'tick':
      return fc.constant(input.value)
  }
}

/** Answers as the fields give them, or, `anyhow`, whatever a platform hands in. */
export const answersTo = (form: Form, anyhow = false): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(form.fields.map((field) => [field.name, anyhow ? hostile : answerTo(field)])), {
    requiredKeys: [],
  })
