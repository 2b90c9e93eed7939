// Which mandatory parts an acknowledgement names, however it words them.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingParts } from '../../src/register/templates/acknowledgement-parts.ts'
import { comparable } from '../../src/register/templates/named-parts.ts'

const parts = {
  receipt: 'Votre demande a été reçue le [date de réception].',
  service: 'Elle est suivie par le bureau du séjour.',
  address: 'Adresse : [adresse]',
  telephone: 'Téléphone : [téléphone]',
  silence: 'Sans décision de notre part avant le [date limite], elle sera réputée rejetée.',
  appeal: 'Recours : [délais et voies de recours]',
}

const without = (part: keyof typeof parts): string =>
  Object.entries(parts)
    .flatMap(([name, sentence]) => (name === part ? [] : [sentence]))
    .join('\n')

const whole = Object.values(parts).join('\n')

test('a text that names all of them lacks none, whatever their order', () => {
  expect(missingParts(whole)).toEqual([])
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.values(parts), { minLength: 6 }), (shuffled) => {
      expect(missingParts(shuffled.join('\n'))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test.each(['receipt', 'service', 'address', 'telephone', 'silence', 'appeal'] as const)(
  'a text without its %s lacks that and nothing else',
  (part) => {
    expect(missingParts(without(part))).toEqual([part])
  },
)

test('a text that says only what it is lacks all that does not depend on the rest', () => {
  expect(missingParts('Accusé de réception\nBonjour, nous avons bien reçu votre message.')).toEqual([
    'receipt',
    'service',
    'address',
    'telephone',
    'silence',
  ])
})

const among = (sentence: string): string => `${without('silence').replace(parts.appeal, '')}\n${sentence}`

describe('what an absence of decision amounts to', () => {
  test.each([
    ['refusal', 'Le silence gardé pendant deux mois vaut rejet ; vous pourrez saisir le tribunal administratif.', []],
    [
      'refusal without its term',
      'Le silence de l’administration vaut rejet, contre lequel un recours est possible.',
      ['term'],
    ],
    [
      'refusal without its appeal',
      'À défaut de décision expresse dans un délai de deux (2) mois, elle sera rejetée.',
      ['appeal'],
    ],
    ['acceptance', 'Sans réponse le [date], elle sera réputée acceptée ; une attestation vous sera délivrée.', []],
    ['acceptance without its certificate', 'Sans réponse le [date], elle sera réputée acceptée.', ['certificate']],
    ['either of them', 'Le [date], elle sera réputée [acceptée ou rejetée].', ['appeal', 'certificate']],
    ['nothing', 'Cette demande ne donne pas lieu à une décision implicite.', []],
    [
      'acceptance, in other words',
      'À défaut de notification avant le [date], elle sera considérée comme acceptée (attestation sur demande).',
      [],
    ],
    ['nothing, in other words', 'Votre message n’appelle pas de décision de notre part.', []],
    [
      'the term in the sentence before',
      'Délai de traitement : deux mois. À défaut de réponse à cette date, votre demande est rejetée (recours : [recours]).',
      [],
    ],
  ])('%s', (_what, sentence, missing) => {
    expect(missingParts(among(sentence))).toEqual(missing)
  })
})

const lacks = (text: string, part: ReturnType<typeof missingParts>[number]): boolean =>
  missingParts(text).includes(part)

describe('wording', () => {
  test.each([
    'REÇU LE [JJ/MM/AAAA]',
    'Votre courrier nous est parvenu le [date].',
    'Votre demande, enregistrée le [date], est à l’étude.',
    'Nous accusons réception de votre demande reçue ce jour.',
    'Date de réception : 12/11/2026',
    'Votre message reçu par nos services le 1er mars',
    'enregistrée le __/__/____ sous le numéro [numéro]',
    'reçue le …',
    '[date de réception]',
  ])('%s gives the day of receipt', (text) => {
    expect(lacks(text, 'receipt')).toBe(false)
  })

  test.each([
    'Accusé de réception de votre demande du [date]',
    'Reçu. Réponse le [date]',
    'Nous avons reçu votre message…',
    'Votre demande du [date]',
  ])('%s does not', (text) => {
    expect(lacks(text, 'receipt')).toBe(true)
  })

  test.each([
    '02 99 00 00 00',
    '+33 2 99 00 00 00',
    '0299000000',
    'tél. : 34 00',
    '[n° de tél.]',
    'standard : [standard]',
    'Tél : [numéro]',
  ])('%s is a telephone number', (text) => {
    expect(lacks(text, 'telephone')).toBe(false)
  })

  test.each([
    'pref-etrangers@ille-et-vilaine.gouv.fr',
    '3 avenue de la Préfecture',
    '35026 Rennes Cedex 9',
    '[adresse postale]',
    '[courriel du service]',
    'notre adresse : ici même',
  ])('%s is an address', (text) => {
    expect(lacks(text, 'address')).toBe(false)
  })

  test.each(['[adresse du demandeur]', 'Écrivez-nous par courriel.', 'le dossier 2026-35'])('%s is none', (text) => {
    expect(lacks(text, 'address')).toBe(true)
  })

  test.each(['nos services', 'les services publics', 'sur service-public.fr', 'notre service vous répondra'])(
    '%s names no service',
    (text) => {
      expect(lacks(text, 'service')).toBe(true)
    },
  )
})

test('any text is looked at at once, and lacks what it lacked whatever stands after it', () => {
  const piece = fc.constantFrom('[', ']', 'date ', 'reçu ', 'le ', '12', '/', ' mois', 'rejet', '\n', '.', 'a@b', '0')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 700 }), (pieces) => {
      expect(missingParts(pieces.join('')).length).toBeLessThanOrEqual(8)
    }),
    { numRuns: 40 },
  )
  for (const sign of ['[', '[a', 'reçu ', '1 ', 'a@', 'adresse ', 'ne donne ', 'delai '])
    expect(missingParts(sign.repeat(3500 / sign.length)).length).toBeGreaterThan(0)
  expect(comparable('À  l’Été\nN°')).toBe("a l'ete\nn°")
})

test.each([
  `Madame, Monsieur,

Nous avons bien reçu votre demande le [date de réception].

Le service chargé de son instruction est le bureau des étrangers, 81 boulevard d’Armorique, 35026 RENNES CEDEX 9
Téléphone : 02 99 00 00 00 – Courriel : pref-etrangers@exemple.gouv.fr

En l’absence de réponse de l’administration dans un délai de quatre mois à compter de la réception de votre demande complète, celle-ci sera considérée comme rejetée. Vous disposerez alors d’un délai de deux mois pour former un recours devant le tribunal administratif.`,
  `ACCUSÉ DE RÉCEPTION
Votre demande a été enregistrée le __/__/____ sous le numéro [numéro].
Service instructeur : [nom du service]
Adresse : [adresse du service] – Tél. : [tél.]
Votre demande est susceptible de donner lieu à une décision implicite de rejet le [date].
Délais et voies de recours : voir au verso.`,
  `Bonjour, votre message du [date] est bien parvenu à la préfecture le [date]. Il est transmis au service compétent ([service], [courriel du service], [téléphone du service]). Il n’ouvre droit à aucune décision implicite.`,
  `Votre courriel, reçu ce jour, a été enregistré. Bureau de la citoyenneté, citoyennete@exemple.gouv.fr, 02 99 00 00 00. Le silence gardé pendant deux mois vaut décision d’acceptation (attestation délivrée sur demande, article L. 232-3).`,
])('an acknowledgement as offices write them lacks nothing: %#', (text) => {
  expect(missingParts(text)).toEqual([])
})
