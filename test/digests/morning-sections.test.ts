// Whatever the open requests: each late one is said once, none is said twice, and nothing typed becomes markup.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, type Day, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { ofRoom, sectionsOf } from '../../src/digests/morning-sections.ts'
import { requestLine } from '../../src/digests/request-line.ts'
import { words } from '../../src/i18n/words.ts'
import { follow, isLate } from '../../src/register/follow-up.ts'
import { entryId } from '../../src/register/ids.ts'
import { aRequest, metropole, usualRules } from '../support/requests.ts'

const today = dayOf(localDate('2026-11-20'))
const service = fc.constantFrom('Séjour', 'SEJOUR', 'Légalité', 'Accueil')
const daysBack = fc.integer({ min: 0, max: 40 }).map((back) => dateOf((today - back) as Day))

const openRequests = fc
  .array(
    fc.record({
      received: daysBack,
      service: fc.option(service, { nil: undefined }),
      to: fc.option(service, { nil: undefined }),
      urgent: fc.boolean(),
      held: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
      asked: fc.boolean(),
      text: fc.string(),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ received, service: of, to, urgent, held, asked, text }, index) =>
      aRequest(index + 1, received, {
        theme: text,
        label: text,
        ...(of !== undefined && { service: of }),
        ...(to !== undefined && { transfers: [{ to, on: received }] }),
        ...(urgent && { urgent: true as const }),
        ...(held !== undefined && { holdings: [{ on: received, until: dateOf((today + held) as Day) }] }),
        ...(asked && { incomplete: { asked: received } }),
      }),
    ),
  )

const idsOf = (items: readonly { request: { id: number } }[]) => items.map(({ request }) => request.id)

test('each late request is in one section, and no request in two', () => {
  fc.assert(
    fc.property(openRequests, fc.option(fc.array(fc.integer({ min: 1, max: 30 })), { nil: undefined }), (all, told) => {
      const followed = all.map((request) => follow(request, usualRules, today))
      const last = told && { on: localDate('2026-11-19'), overdue: told.map(entryId), fingerprint: '' }
      const { nextDay: _, ...sections } = sectionsOf(followed, today, metropole, last)
      const said = Object.values(sections).flatMap(idsOf)
      expect(new Set(said).size).toBe(said.length)
      const late = [...sections.fresh, ...sections.overdue, ...sections.announced]
      expect(idsOf(late).toSorted((a, b) => a - b)).toEqual(idsOf(followed.filter(isLate)))
    }),
  )
})

test('rooms that cover every service see every request, transfers on both sides', () => {
  fc.assert(
    fc.property(openRequests, (all) => {
      const followed = all.map((request) => follow(request, usualRules, today))
      const seen = [['séjour'], ['légalité'], ['accueil']].flatMap((services) =>
        idsOf(ofRoom(followed, services, undefined)),
      )
      expect(new Set(seen)).toEqual(new Set(idsOf(followed)))
    }),
  )
})

test('what a user typed is plain text in a line', () => {
  fc.assert(
    fc.property(openRequests, (all) => {
      const view = { today, workingDays: metropole, services: ['Séjour'] }
      for (const request of all) {
        const [number, ...rest] = requestLine(follow(request, usualRules, today), view, words.fr)
        expect(number).toEqual({ strong: `n°\u00a0${request.id}` })
        expect(rest.every((piece) => typeof piece === 'string')).toBe(true)
      }
    }),
  )
})
