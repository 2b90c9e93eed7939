// Laws that every request's clock obeys, whatever happened to it.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dateOf, dayOf } from '../../src/calendar/local-date.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { userId } from '../../src/register/ids.ts'
import { contradictionIn } from '../../src/register/invariants.ts'
import { clockOf } from '../../src/register/request-clock.ts'
import { anyRequest, anyRules } from './arbitrary-request.ts'

const runs = { numRuns: 300 }

test('the requests drawn hold no contradiction', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      expect(contradictionIn(request, dateOf(dayOf(addDays(request.received, 400))))).toBeUndefined()
    }),
  )
})

describe('fate', () => {
  test('is in time exactly when a reply was dated on or before the due date, or when one stands before the missing items came', () => {
    fc.assert(
      fc.property(anyRequest, anyRules, (request, rules) => {
        const { fate, due, stopped, replied } = clockOf(request, rules)
        const isVoid = request.outcome?.kind === 'closed' && request.outcome.void !== undefined
        const { asked } = request.incomplete ?? {}
        const heldBefore = stopped !== undefined && asked !== undefined && stopped <= dayOf(asked)
        const inTime = due === undefined ? replied !== undefined || heldBefore : stopped !== undefined && stopped <= due
        expect(fate.kind === 'in-time').toBe(!isVoid && inTime)
        if (fate.kind === 'void') expect(isVoid).toBe(true)
      }),
      runs,
    )
  })

  test('fails on the day after the due date and on no other', () => {
    fc.assert(
      fc.property(anyRequest, anyRules, (request, rules) => {
        const { fate, due } = clockOf(request, rules)
        if (fate.kind === 'failing') expect(fate.on - 1).toBe(due)
      }),
      runs,
    )
  })

  test('is never in time after the due date, nor decided before receipt', () => {
    fc.assert(
      fc.property(anyRequest, anyRules, (request, rules) => {
        const { fate, due, received } = clockOf(request, rules)
        if (!('on' in fate)) return
        expect(fate.on).toBeGreaterThanOrEqual(received)
        if (fate.kind !== 'failing' && due !== undefined) expect(fate.on).toBeLessThanOrEqual(due)
      }),
      runs,
    )
  })
})

test('the due date is a working day, its limit after the start', () => {
  fc.assert(
    fc.property(anyRequest, anyRules, (request, rules) => {
      const { start, due, limit, received } = clockOf(request, rules)
      expect(due === undefined).toBe(start === undefined)
      if (start === undefined || due === undefined) return
      expect(rules.workingDays.isWorking(due)).toBe(true)
      expect(rules.workingDays.between(start, due)).toBe(limit)
      expect(start).toBeGreaterThanOrEqual(received)
    }),
    runs,
  )
})

test('transfers, chasers, urgency, whoever took it, acknowledgements and texts never touch the clock', () => {
  const more = (request: RequestEntry) =>
    fc.record<Partial<RequestEntry>>({
      transfers: fc.array(
        fc.nat(40).map((days) => ({ to: 'Séjour', on: addDays(request.received, days) })),
        { minLength: 1, maxLength: 3 },
      ),
      chasers: fc.array(
        fc.nat(40).map((days) => addDays(request.received, days)),
        { minLength: 1, maxLength: 3 },
      ),
      urgent: fc.constant(true),
      takenBy: fc.constant(userId('terminal:anne')),
      acknowledgement: fc.constant({ sent: true, on: request.received }),
      label: fc.string(),
      theme: fc.string(),
      service: fc.string(),
      count: fc.integer({ min: 1, max: 9 }),
    })
  fc.assert(
    fc.property(
      anyRequest.chain((request) => fc.tuple(fc.constant(request), more(request))),
      anyRules,
      ([request, extra], rules) => {
        expect(clockOf({ ...request, ...extra }, rules)).toEqual(clockOf(request, rules))
      },
    ),
    runs,
  )
})

test('received later, a request that was never incomplete is never due earlier', () => {
  fc.assert(
    fc.property(anyRequest, anyRules, fc.nat(60), (drawn, rules, days) => {
      const { incomplete: _, ...request } = drawn
      const later = { ...request, received: addDays(request.received, days) }
      expect(clockOf(later, rules).due).toBeGreaterThanOrEqual(clockOf(request, rules).due ?? Infinity)
    }),
    runs,
  )
})

test('missing items come later, the request is due no earlier', () => {
  fc.assert(
    fc.property(anyRequest, anyRules, fc.nat(60), (request, rules, days) => {
      const { incomplete } = request
      fc.pre(incomplete?.completed !== undefined)
      const { asked, completed } = incomplete
      const later = { ...request, incomplete: { asked, completed: addDays(completed, days) } }
      const due = clockOf(request, rules).due
      if (due !== undefined) expect(clockOf(later, rules).due).toBeGreaterThanOrEqual(due)
    }),
    runs,
  )
})

test('a longer limit never makes a reply late that was in time', () => {
  fc.assert(
    fc.property(anyRequest, anyRules, (request, rules) => {
      fc.pre(request.incomplete === undefined)
      const { fate, due } = clockOf(request, rules)
      fc.pre(fate.kind === 'in-time' && due !== undefined)
      const longer = { ...rules, limits: [{ days: 30, from: request.received }] }
      expect(clockOf(request, longer).fate).toEqual(fate)
    }),
    runs,
  )
})
