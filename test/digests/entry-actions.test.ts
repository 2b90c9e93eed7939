// What a list offers beside each request.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { agentOf, entryActions, type Reader } from '../../src/digests/entry-actions.ts'
import { morningDigest } from '../../src/digests/morning.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { languages, words } from '../../src/i18n/words.ts'
import { follow } from '../../src/register/follow-up.ts'
import { userId } from '../../src/register/ids.ts'
import { aRequest, usualRules } from '../support/requests.ts'

const today = dayOf(localDate('2026-11-20'))
const sejour = agentOf(['Séjour'])
const anne = userId('matrix:@anne:exemple.fr')

/** Commands offered; those that a form goes on with end in "…". */
const offered = (given: Parameters<typeof aRequest>[2], reader: Reader = sejour, received = '2026-11-12') =>
  entryActions(
    follow(aRequest(1031, received, { service: 'Séjour', ...given }), usualRules, today),
    reader,
    words.fr,
  ).map(({ command, form }) => (form ? `${command}…` : command))

const all = ['!répondre 1031 fond', '!répondre 1031 attente…', '!transférer 1031…', '!pourquoi 1031']
const onlyWhy = ['!pourquoi 1031']

test('a request to answer may be answered, put off, handed on and explained', () => {
  expect(offered({})).toEqual(all)
  expect(offered({}, sejour, '2026-11-19')).toEqual(all)
})

test('one that waits for items has no date to put off: its items may have come', () => {
  expect(offered({ incomplete: { asked: localDate('2026-11-13') } })).toEqual([
    '!complet 1031',
    '!répondre 1031 fond',
    '!transférer 1031…',
    '!pourquoi 1031',
  ])
})

test('items asked for after the deadline suspend nothing', () => {
  expect(offered({ incomplete: { asked: localDate('2026-11-20') } })).toEqual(all)
})

test('what is settled is only explained, and what was cancelled is not even that', () => {
  expect(offered({ outcome: { kind: 'replied', on: localDate('2026-11-19') } })).toEqual(onlyWhy)
  expect(offered({ cancelled: true })).toEqual([])
})

describe('a request that another service holds', () => {
  const transfers = [{ to: 'Légalité', on: localDate('2026-11-16') }]

  test('is not for the room that handed it on to answer', () => {
    expect(offered({ transfers })).toEqual(onlyWhy)
    expect(offered({ transfers }, agentOf(['légalite']))).toEqual(all)
  })

  test('is for a room of every service, and for whom it is at the name of', () => {
    expect(offered({ transfers }, agentOf([]))).toEqual(all)
    expect(offered({ transfers, takenBy: anne }, { ...sejour, user: anne })).toEqual(all)
  })
})

test('a request that no service holds is for everybody', () => {
  const { service: _, ...nobodys } = aRequest(1031, '2026-11-12')
  const actions = entryActions(follow(nobodys, usualRules, today), agentOf(['Accueil']), words.fr)
  expect(actions).toHaveLength(4)
})

test('in a room’s digest every line that is late or due today has its entry; one handed on is only explained', () => {
  const followed = [
    aRequest(1, '2026-11-12', { service: 'Séjour' }),
    aRequest(2, '2026-11-10', { service: 'Séjour', transfers: [{ to: 'Légalité', on: localDate('2026-11-12') }] }),
    aRequest(3, '2026-11-02', { holdings: [{ on: localDate('2026-11-04'), until: localDate('2026-11-18') }] }),
    aRequest(4, '2026-11-13', { service: 'Séjour' }),
  ].map((request) => follow(request, usualRules, today))
  const { workingDays } = usualRules
  const { reply } = morningDigest({ today, workingDays, followed, services: ['Séjour'], whenEmpty: 'silent' }, words.fr)
  const lists = (reply?.blocks ?? []).filter((block) => block.kind === 'list')
  expect(lists.map(({ items }) => items.length)).toEqual([1, 1, 1, 1])
  expect(lists.map(({ entries }) => entries?.map(({ id, actions }) => [id, actions.length]))).toEqual([
    [[1, 4]],
    [[2, 1]],
    [[3, 4]],
    [[4, 4]],
  ])
})

test('what is due today is one line where there are no buttons, and lines with their buttons where there are', () => {
  const followed = [1035, 1036].map((id) => follow(aRequest(id, '2026-11-13'), usualRules, today))
  const { workingDays } = usualRules
  const { reply } = morningDigest({ today, workingDays, followed, services: [], whenEmpty: 'silent' }, words.fr)
  const [list] = (reply?.blocks ?? []).filter((block) => block.kind === 'list')
  expect(plainText(list?.inOneLine ?? [])).toBe('Aujourd’hui\u00a0: n°\u00a01035, 1036')
  expect(list?.items.map(plainText)).toEqual([
    'n°\u00a01035 · courriel · échéance aujourd’hui',
    'n°\u00a01036 · courriel · échéance aujourd’hui',
  ])
})

test.each(languages)('in %s, labels are short, all different, and say by "…" that a form follows', (language) => {
  const waiting = follow(
    aRequest(1, '2026-11-12', { incomplete: { asked: localDate('2026-11-13') } }),
    usualRules,
    today,
  )
  const running = follow(aRequest(1, '2026-11-12'), usualRules, today)
  for (const followed of [waiting, running]) {
    const actions = entryActions(followed, agentOf([]), words[language])
    expect(new Set(actions.map(({ label }) => label)).size).toBe(actions.length)
    for (const { label, form } of actions) {
      expect(label.length).toBeLessThanOrEqual(30)
      expect(label.endsWith('…')).toBe(form === true)
    }
  }
})
