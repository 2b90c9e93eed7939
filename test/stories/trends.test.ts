// A quality officer asks how indicators move, by what they are made of, and what they aim at.

import { beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '../../src/chat/reply.ts'
import { type Conversation, converse } from '../support/conversation.ts'

/** Per month of 2026: how many of a hundred e-mails were answered in time. */
const inTime = [
  ['05', 80],
  ['06', 82],
  ['07', 79],
  ['08', 90],
  ['09', 92],
  ['10', 91],
] as const

let chat: Conversation
beforeEach(async () => {
  const targets = [
    { indicator: 'emails.main.on-time', target: 0.85, from: '2026-01-01' },
    { indicator: 'emails.main.on-time', target: 0.9, from: '2026-08-01' },
    { indicator: 'emails.main.on-time', target: 0.95, from: '2027-01-01' },
  ]
  chat = converse({ room: 'ailleurs', at: '2026-11-20T08:00', by: 'referent' }, { targets })
  for (const [month, count] of inTime) {
    chat.from({ at: `2026-11-20T08:${month}` })
    await chat.say(`!courriel répondu ${count} reçu:02/${month} le:03/${month} thème:titres boîte:prefecture`)
    await chat.say(
      `!courriel répondu ${100 - count} reçu:02/${month} le:28/${month} thème:rendez-vous boîte:prefecture`,
    )
  }
  chat.from({ at: '2026-11-20T09:00' })
})

const blocksOf = async (text: string): Promise<readonly Block[]> => (await chat.reply(text))?.blocks ?? []

describe('/tendance', () => {
  test('gives the verdict, the halves, and each month with its own target', async () => {
    expect(await chat.say('/tendance courriels')).toMatchInlineSnapshot(`
      "Courriels dans les délais : hausse de 10,7 points, c’est mieux
      Mai à juillet 2026 : 80,3 % (241 sur 300) · août à octobre 2026 : 91,0 % (273 sur 300)
      Aucune donnée avant mai 2026 dans cette période.
      mai 2026 80,0 % · juin 2026 82,0 % · juil. 2026 79,0 % · août 2026 90,0 % · sept. 2026 92,0 % · oct. 2026 91,0 % · cible 85 %, puis 90 % à partir d’août 2026
      Mois par mois
        mois                    résultat        base  intervalle 95 %  cible               sur un mois
        mai 2026                  80,0 %  80 sur 100      71 % à 87 %  85 %, non atteinte  –
        juin 2026                 82,0 %  82 sur 100      73 % à 88 %  85 %, non atteinte  –
        juil. 2026                79,0 %  79 sur 100      70 % à 86 %  85 %, non atteinte  –
        août 2026                 90,0 %  90 sur 100      83 % à 94 %  90 %, atteinte      hausse de 11,0 points
        sept. 2026                92,0 %  92 sur 100      85 % à 96 %  90 %, atteinte      –
        oct. 2026                 91,0 %  91 sur 100      84 % à 95 %  90 %, atteinte      –
        nov. 2026 (en cours)  sans objet           –                –  90 %                –
      Hausse ou baisse : seulement si l’intervalle de Newcombe à 95 % de la différence exclut zéro et si elle atteint 1 point. Suite de mois : quatrième règle de Western Electric, huit de suite du même côté de la moyenne, et une chance sur cent au plus. Un mois en cours n’entre dans aucun verdict.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      Chiffres provisoires : la période n’est pas arrêtée.

      !tendance courriels 36 mois · !taux courriels"
    `)
  })

  test('is a chart with the target of each month, told in words', async () => {
    const [, chart] = await blocksOf('/tendance courriels')
    if (chart?.kind !== 'chart' || chart.shape !== 'line') expect.unreachable()
    expect(chart.labels).toEqual(['mai 2026', 'juin 2026', 'juil. 2026', 'août 2026', 'sept. 2026', 'oct. 2026'])
    expect(chart.target).toEqual({ value: 0.9, direction: 'at-least', perLabel: [0.85, 0.85, 0.85, 0.9, 0.9, 0.9] })
    expect(chart.series[0]?.values).toEqual([0.8, 0.82, 0.79, 0.9, 0.92, 0.91])
    expect(chart.series[0]?.intervals?.every((interval) => interval !== null)).toBe(true)
  })

  test('is provisional until every month that it shows is signed', async () => {
    await chat.say('!arrêter 2026-05')
    expect(await chat.say('/tendance courriels mai à juin')).toContain('Chiffres provisoires')
    await chat.say('!arrêter 2026-06')
    expect(await chat.say('/tendance courriels mai à juin')).not.toContain('Chiffres provisoires')
  })

  test('without indicator names those that moved', async () => {
    expect(await chat.say('/tendance 6 mois')).toMatchInlineSnapshot(`
      "Mai à novembre 2026 : 1 taux a nettement évolué sur 2
        Courriels dans les délais : hausse de 10,7 points, c’est mieux (80,3 % puis 91,0 %) · !tendance courriels 6 mois
      Comparaison : août à octobre 2026 avec mai à juillet 2026.
      Hausse ou baisse : seulement si l’intervalle de Newcombe à 95 % de la différence exclut zéro et si elle atteint 1 point. Suite de mois : quatrième règle de Western Electric, huit de suite du même côté de la moyenne, et une chance sur cent au plus. Un mois en cours n’entre dans aucun verdict.
      Un délai ou un volume, mois par mois : !tendance délai courriels"
    `)
  })

  test.each([
    ['/tendance courriels 3 mois', 'Août 2026'],
    ['/tendance courriels août à octobre', 'Août 2026'],
    ['/tendance 12 derniers mois courriels', 'Mai à juillet 2026'],
    ['/trend emails last 12 months', 'Mai à juillet 2026'],
    ['/tendance courriels 1 an', 'Mai à juillet 2026'],
  ])('%s begins with %s', async (text, heading) => {
    expect((await chat.say(text)).split('\n')[1]).toMatch(new RegExp(`^${heading} : `))
  })

  test('of a month alone compares nothing, and of an empty window says only that', async () => {
    expect((await chat.say('/tendance courriels octobre')).split('\n')[0]).toBe(
      'Courriels dans les délais : pas assez de mois terminés pour comparer',
    )
    expect((await chat.say('/tendance appels 2024')).split('\n')[0]).toBe(
      'Appels décrochés : aucune donnée de janvier à décembre 2024.',
    )
  })

  test.each(['/tendance courriels 7 ans', '/tendance 2015..2026 courriels', '/tendance 2027', '/tendance bidule'])(
    '%s is refused',
    async (text) => {
      expect(await chat.say(text)).toContain('Rien n’a été enregistré.')
    },
  )
})

describe('/taux par', () => {
  test('service draws bars, and pools what it adds up', async () => {
    await chat.say('!courrier répondu 10 reçu:01/10 le:05/10 service:Séjour')
    await chat.say('!courrier répondu 10 reçu:01/10 le:30/10 service:Légalité')
    expect(await chat.say('/taux courriers octobre par:service')).toMatchInlineSnapshot(`
      "Courriers dans les délais, par service · Octobre 2026 : 1 cible atteinte sur 2
      Séjour 100 % · Légalité 0 % · cible 90 %
      Par service
        service   résultat       base  cible
        Séjour       100 %  10 sur 10  90 %, atteinte
        Légalité       0 %   0 sur 10  90 %, non atteinte
        ensemble    50,0 %  10 sur 20  90 %, non atteinte
      2 effectifs de moins de 30 cas : trop faibles pour conclure.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance."
    `)
  })

  test('month draws the course of the period', async () => {
    const blocks = await blocksOf('/taux courriels 2026-05..2026-10 par mois')
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'chart', 'table', 'text'])
  })

  test('stacks themes, whose parts add to their total', async () => {
    const [chart, table] = await blocksOf('/taux thèmes 2026-05..2026-10 par mois')
    if (chart?.kind !== 'chart' || table?.kind !== 'table') expect.unreachable()
    expect(chart.shape).toBe('stacked')
    expect(chart.series.map(({ name }) => name)).toEqual(['titres', 'rendez-vous'])
    expect(table.rows[0]).toEqual(['mai 2026', '80', '20', '100'])
  })

  test('never adds up the calls of services', async () => {
    await chat.say('!appel reçus:100 décrochés:80 service:Accueil le:10/10')
    await chat.say('!appel reçus:50 décrochés:30 service:Séjour le:10/10')
    const text = await chat.say('/taux appels octobre par:service')
    expect(text).toContain('Séjour 60,0 %')
    expect(text).not.toContain('ensemble')
    expect(text).toContain('les services ne s’additionnent pas')
  })

  test.each(['/taux par:service', '/taux appels par:boîte'])('%s asks for what can be told', async (text) => {
    expect(await chat.say(text)).toContain('Rien n’a été enregistré.')
  })
})

describe('/cible and /indicateurs', () => {
  test('pretend nothing of the label that no source says: neither module number nor frequency', async () => {
    expect(await chat.say('/indicateurs exercices')).toContain('\nGestion de crise · suivi · crisis.exercises\n')
    expect(await chat.say('/indicateurs "délai permis"')).toContain(
      '\nDélivrance des titres · suivi · titles.licences.delay\n',
    )
    expect(await chat.say('/indicateurs')).not.toMatch(/Module [23]/)
  })

  test('tell one indicator: how it is computed, its targets one after the other, who changes them', async () => {
    expect(await chat.transcript('/indicateurs courriels', '/cible courriels')).toMatchInlineSnapshot(`
      "> /indicateurs courriels
      Taux de réponse dans les délais aux courriels de la boîte principale
      Module 1, accueil et réponse aux usagers · mensuel · suivi · emails.main.on-time
      Calcul : Courriels et formulaires d’usagers adressés à la boîte principale (délai du label : 5 jours ouvrés) ayant reçu une réponse, de fond ou d’attente avec une date annoncée, au plus tard à l’échéance, rapportés à ceux dont le sort est connu.
      Cible en vigueur : 90 % au moins
      S’appelle aussi : courriels, courriel, mails, boîte principale

      !tendance courriels · !cible courriels

      > /cible courriels
      Courriels dans les délais : cible 90 % au moins, depuis le 1er août 2026

      Cibles successives
        90 % au moins, depuis l’origine (label)
        85 % au moins, depuis le 1er janvier 2026 (vigie.json)
        90 % au moins, depuis le 1er août 2026 (vigie.json)
        95 % au moins, à partir du 1er janvier 2027 (vigie.json)

      Une nouvelle cible ne réécrit pas le passé : chaque période garde celle de son dernier jour.
      Pour la changer, la personne qui administre Vigie ajoute une ligne à « targets » de vigie.json, puis redémarre : {"indicator":"emails.main.on-time","target":0.9,"from":"2027-01-01"}"
    `)
  })

  test('tell all of them', async () => {
    expect((await chat.say('/cible')).split('\n')[0]).toMatch(/^Cibles en vigueur aujourd’hui : \d+ indicateurs$/)
    const text = await chat.say('/indicateurs')
    expect(text).toContain('Appels décrochés · mensuel · 90 % au moins · tel.answered')
    expect((await chat.say('/indicateurs détail')).length).toBeGreaterThan(text.length + 1000)
  })
})

test('an indicator that the préfecture does not follow is listed as such, and has no trend', async () => {
  const other = converse({}, { indicators: { off: ['tel.answered'] } })
  expect(await other.say('/indicateurs')).toContain('Appels décrochés · non suivi')
  expect(await other.say('/tendance appels')).toContain('n’est pas suivi ici')
  expect(await other.say('/taux appels')).toContain('n’est pas suivi ici')
  expect(await other.say('/taux appels par:service')).toContain('n’est pas suivi ici')
})
