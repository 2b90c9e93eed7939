// What a room reads on a morning, and what it is spared.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import { morningDigest, morningNow, type ScheduledMorning } from '../../src/digests/morning.ts'
import { words } from '../../src/i18n/words.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { follow } from '../../src/register/follow-up.ts'
import { plainReply } from '../support/plain-reply.ts'
import { aRequest, metropole, usualRules } from '../support/requests.ts'

const setting = (on: string, requests: readonly RequestEntry[], more: Partial<ScheduledMorning> = {}) => {
  const today = dayOf(localDate(on))
  const workingDays = more.workingDays ?? metropole
  const followed = requests.map((request) => follow(request, { ...usualRules, workingDays }, today))
  return { today, workingDays, followed, services: ['Séjour'], whenEmpty: 'silent', ...more } as const
}

/** What a room is told on a morning, having been told before what `last` says. */
const morning = (...args: Parameters<typeof setting>) => {
  const { reply, told } = morningDigest(setting(...args), words.fr)
  return { text: reply && plainReply(reply), reply, told }
}

const sejour = (id: number, received: string, more: Parameters<typeof aRequest>[2] = {}) =>
  aRequest(id, received, { service: 'Séjour', ...more })

const novemberDay = [
  sejour(987, '2026-10-28', {
    channel: 'letter',
    requester: 'elected',
    matter: 'legality',
    transfers: [{ to: 'Légalité', on: localDate('2026-11-05') }],
  }),
  sejour(1002, '2026-11-10', { nature: 'complaint' }),
  sejour(1031, '2026-11-12', {
    theme: 'récépissé',
    urgent: true,
    chasers: ['2026-11-16', '2026-11-18'].map(localDate),
  }),
  sejour(1035, '2026-11-13'),
  sejour(1036, '2026-11-13', { urgent: true }),
  sejour(1040, '2026-11-16'),
  sejour(1041, '2026-11-16', { count: 3 }),
  sejour(1050, '2026-11-17', { incomplete: { asked: localDate('2026-11-18') } }),
  sejour(1051, '2026-11-02', { holdings: [{ on: localDate('2026-11-05'), until: localDate('2026-11-17') }] }),
]

describe('on a Friday', () => {
  test('the room reads what is new, what is still late, and what is coming', () => {
    expect(morning('2026-11-20', novemberDay).text).toMatchInlineSnapshot(`
      "Vendredi 20 novembre · Séjour~: 4 demandes en retard, 2 à échéance aujourd’hui
      Échéances d’hier dépassées
      - n°~1031 · courriel, récépissé · échéance le jeudi 19 · urgente, 2 relances
      - n°~987 · courrier d’élu ou collectivité, contrôle de légalité · échéance le jeudi 19 · transférée à Légalité le jeudi 5 novembre
      Toujours en retard
      - n°~1002 · réclamation par courriel · 2 jours ouvrés de retard
      Dates annoncées dépassées
      - n°~1051 · courriel · réponse annoncée pour le mardi 17, 3 jours ouvrés de retard
      Aujourd’hui~: n°~1036 (urgente), 1035
      Lundi 23~: 4 demandes (2 entrées), n°~1040, 1041
      En attente de pièces~: n°~1050
      !répondre 1031 fond · !pourquoi 1031 · !retards"
    `)
  })

  test('the service that received a transfer sees it as its own, and whence it came', () => {
    const { text } = morning('2026-11-20', novemberDay, { services: ['Légalité'] })
    expect(text).toMatchInlineSnapshot(`
      "Vendredi 20 novembre · Légalité~: 1 demande en retard
      Échéances d’hier dépassées
      - n°~987 · courrier d’élu ou collectivité, contrôle de légalité · échéance le jeudi 19 · transférée par Séjour le jeudi 5 novembre
      !répondre 987 fond · !pourquoi 987 · !retards"
    `)
  })

  test('a service that has nothing to do with them is not troubled', () => {
    expect(morning('2026-11-20', novemberDay, { services: ['Accueil'] }).text).toBeUndefined()
  })

  test('a room without services sees them all, each with its service', () => {
    expect(morning('2026-11-20', novemberDay, { services: [] }).text).toMatchInlineSnapshot(`
      "Vendredi 20 novembre~: 4 demandes en retard, 2 à échéance aujourd’hui
      Échéances d’hier dépassées
      - n°~1031 · courriel, récépissé · Séjour · échéance le jeudi 19 · urgente, 2 relances
      - n°~987 · courrier d’élu ou collectivité, contrôle de légalité · Légalité · échéance le jeudi 19 · transférée par Séjour le jeudi 5 novembre
      Toujours en retard
      - n°~1002 · réclamation par courriel · Séjour · 2 jours ouvrés de retard
      Dates annoncées dépassées
      - n°~1051 · courriel · Séjour · réponse annoncée pour le mardi 17, 3 jours ouvrés de retard
      Aujourd’hui~: n°~1036 (urgente), 1035
      Lundi 23~: 4 demandes (2 entrées), n°~1040, 1041
      En attente de pièces~: n°~1050
      !répondre 1031 fond · !pourquoi 1031 · !retards"
    `)
  })

  test('English says the same', () => {
    const { reply } = morningDigest(setting('2026-11-20', novemberDay), words.en)
    expect(reply && plainReply(reply)).toMatchInlineSnapshot(`
      "Friday 20 November · Séjour: 4 requests overdue, 2 due today
      Due yesterday, now overdue
      - #1031 · e-mail, récépissé · due on Thursday 19 · urgent, 2 chasers
      - #987 · letter from an official or authority, legality · due on Thursday 19 · transferred to Légalité on Thursday 5 November
      Still overdue
      - #1002 · complaint by e-mail · 2 working days late
      Announced dates past
      - #1051 · e-mail · reply announced for Tuesday 17, 3 working days late
      Today: #1036 (urgent), #1035
      Monday 23: 4 requests (2 entries), #1040, #1041
      Waiting for items: #1050
      !reply 1031 final · !why 1031 · !overdue"
    `)
  })
})

describe('from one morning to the next', () => {
  const told = (on: string, overdue: readonly RequestEntry[]) => morning(on, overdue).told

  test('on a Monday, what was due on Friday is said to be of Friday', () => {
    const { text } = morning('2026-11-23', [sejour(1, '2026-11-13')], { last: told('2026-11-20', []) })
    expect(text).toContain('Échéances de vendredi dépassées')
  })

  test('on the Monday after the bridge of the Ascension, what was due on Wednesday is said to be of Wednesday', () => {
    const bridge = { day: dayOf(localDate('2026-05-15')), reason: 'pont de l’Ascension' }
    const workingDays = new WorkingDays('metropole', [bridge])
    const { text } = morning('2026-05-18', [sejour(1, '2026-05-05'), sejour(2, '2026-05-11')], {
      workingDays,
      last: told('2026-05-13', []),
    })
    expect(text).toMatchInlineSnapshot(`
      "Lundi 18 mai · Séjour~: 1 demande en retard
      Échéances de mercredi dépassées
      - n°~1 · courriel · échéance le mercredi 13
      !répondre 1 fond · !pourquoi 1 · !retards"
    `)
  })

  test('after mornings without a digest, all that came since the last one is new', () => {
    const late = [sejour(1, '2026-11-10'), sejour(2, '2026-11-12')]
    const { text } = morning('2026-11-20', late, { last: told('2026-11-17', []) })
    expect(text).toMatchInlineSnapshot(`
      "Vendredi 20 novembre · Séjour~: 2 demandes en retard
      Nouveaux retards depuis mardi
      - n°~1 · courriel · échéance le mercredi 18
      - n°~2 · courriel · échéance le jeudi 19
      !répondre 1 fond · !pourquoi 1 · !retards"
    `)
  })

  test('a morning that would repeat the last one is one line', () => {
    const late = [sejour(1, '2026-11-10'), sejour(2, '2026-11-11')]
    const { text } = morning('2026-11-20', late, { last: told('2026-11-19', late) })
    expect(text).toMatchInlineSnapshot(`
      "Vendredi 20 novembre · Séjour~: rien de nouveau depuis hier, toujours 2 demandes en retard (n°~1, 2)
      !répondre 1 fond · !pourquoi 1 · !retards"
    `)
  })

  test('a chaser is news', () => {
    const late = sejour(1, '2026-11-10')
    const chased = { ...late, chasers: [localDate('2026-11-19')] }
    const { text } = morning('2026-11-20', [chased], { last: told('2026-11-19', [late]) })
    expect(text).toContain('1 relance')
    expect(text).not.toContain('rien de nouveau')
  })
})

describe('when there is nothing', () => {
  test('the morning is silent', () => {
    expect(morning('2026-11-20', []).reply).toBeUndefined()
  })

  test('or one line, where the room prefers', () => {
    expect(morning('2026-11-20', [], { whenEmpty: 'line' }).text).toBe(
      'Vendredi 20 novembre · Séjour~: rien en retard, rien à échéance aujourd’hui\n!échéances',
    )
  })

  test('requests that only wait for their items break no silence', () => {
    const waiting = sejour(1, '2026-11-17', { incomplete: { asked: localDate('2026-11-18') } })
    expect(morning('2026-11-20', [waiting]).reply).toBeUndefined()
  })

  test('what is due tomorrow is said the day before', () => {
    expect(morning('2026-11-19', [sejour(1, '2026-11-13')]).text).toContain('Demain~: n°~1')
  })
})

test('after a stop, the digest says that it is late', () => {
  const late = { planned: { hour: 8, minute: 30 }, sent: { hour: 9, minute: 12 } }
  const { text } = morning('2026-11-20', [sejour(1, '2026-11-12')], { late })
  expect(text?.split('\n')[1]).toMatch(/^Relevé de 8.h.30, envoyé à 9.h.12 après une interruption\.$/)
})

test('counts are messages, with the entries where they differ', () => {
  const { text } = morning('2026-11-20', [sejour(1, '2026-11-10', { count: 5 }), sejour(2, '2026-11-10')])
  expect(text?.split('\n')[0]).toBe('Vendredi 20 novembre · Séjour~: 6 demandes (2 entrées) en retard')
})

test('urgent and twice chased requests come first, then the oldest', () => {
  const { reply } = morning('2026-11-20', [
    sejour(1, '2026-10-20'),
    sejour(2, '2026-10-19'),
    sejour(3, '2026-11-04', { urgent: true }),
    sejour(4, '2026-11-03', { chasers: ['2026-11-16', '2026-11-18'].map(localDate) }),
  ])
  const list = reply?.blocks.find((block) => block.kind === 'list')
  expect(list?.items.map((item) => item[0])).toEqual([4, 3, 2, 1].map((id) => ({ strong: `n°\u00a0${id}` })))
})

test('a long list is cut, and the whole of it attached', () => {
  const many = Array.from({ length: 40 }, (_, index) => sejour(index + 1, '2026-11-02', { theme: '=1+1' }))
  const { reply } = morning('2026-11-20', many)
  const list = reply?.blocks.find((block) => block.kind === 'list')
  expect(list?.items).toHaveLength(15)
  const file = reply?.blocks.find((block) => block.kind === 'file')
  const rows = file?.content.trimEnd().split('\n') ?? []
  expect(rows).toHaveLength(41)
  expect(rows[1]).toBe('Toujours en retard;1;courriel, =1+1;Séjour;2026-11-02;2026-11-09;8;;;0')
})

test('asked for by hand, it shows every section, also the empty ones', () => {
  const reply = morningNow(setting('2026-11-20', [sejour(1, '2026-11-12')]), words.fr)
  expect(reply.audience).toBe('asker')
  expect(plainReply(reply)).toMatchInlineSnapshot(`
    "Vendredi 20 novembre · Séjour~: 1 demande en retard
    Échéances d’hier dépassées
    - n°~1 · courriel · échéance le jeudi 19
    Toujours en retard~: aucune
    Dates annoncées dépassées~: aucune
    Aujourd’hui~: aucune
    Lundi 23~: aucune
    En attente de pièces~: aucune
    !répondre 1 fond · !pourquoi 1 · !retards"
  `)
})
