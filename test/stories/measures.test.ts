// Figures typed in: kept, replaced with their history, and refused when they cannot be.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const chatOf = () => converse({ at: '2026-11-20T09:00' })

describe('a measure', () => {
  test('of the same indicator and months takes the place of the one before, which its history keeps', async () => {
    const chat = chatOf()
    await chat.say('!mesure visites 48000 sur 1440000 trimestre:T3')
    expect(await chat.say('!mesure visites 50 000 sur 1 440 000 trimestre:T3')).toMatch(
      /remplace 48\s000 sur 1\s440\s000/,
    )
    expect(await chat.say('!historique 1')).toMatch(/48\s000 → 50\s000/)
    expect(await chat.say('!taux T3 2026')).toMatch(/3,5\s%.*50\s000 sur 1\s440\s000/)
    expect(await chat.say('!annuler')).toMatch(/50\s000 → 48\s000/)
    expect(await chat.say('!corriger 1 valeur:47000')).toMatch(/48\s000 → 47\s000/)
  })

  test('may have its two counts typed one after the other', async () => {
    const chat = chatOf()
    expect(await chat.say('!mesure visites 48000 trimestre:T3')).toContain(
      'Sans sa base, le résultat n’est pas connu. Pour l’ajouter : !mesure visites sur:… période:2026-T3',
    )
    expect(await chat.say('!mesure visites sur:1440000 trimestre:T3')).toMatch(/48\s000 sur 1\s440\s000/)
  })

  test('may be a result, a mean, a duration or a number', async () => {
    const chat = chatOf()
    expect(await chat.say('!mesure visites 9,5 % mois:octobre')).toMatch(/9,5\s%/)
    expect(await chat.say('!mesure délai permis 12 jours mois:octobre')).toContain('12 jours')
    expect(await chat.say('!mesure information des élus 2 h 05 mois:octobre')).toMatch(/2\sh\s05/)
    expect(await chat.say('!mesure exercices 3 trimestre:T3')).toContain('3')
    expect(await chat.say('!mesure courriels-reçus 573 mois:octobre')).toContain('573')
  })
})

test('a mean says over how many cases, and no rule of requests or list of them', async () => {
  const chat = chatOf()
  await chat.say('!mesure délai permis 16106 sur 3069 mois:octobre')
  const answer = await chat.say('!taux délai permis octobre')
  expect(answer).toMatch(/5,2\sjours · 16\s106 pour 3\s069 cas .* cible 5\sjours au plus, non atteinte$/)
  expect(await chat.say('!mesure zorglub 12')).toContain('!indicateurs')
  expect(await chat.say('!mesure visites 12 trimestre:3')).toContain('trimestre:T4')
})

test('messages counted without a mailbox are the main one’s, and take the place of a count that names it', async () => {
  const chat = chatOf()
  await chat.say('!mesure courriels-reçus 300 mois:octobre boîte:prefecture')
  const said = await chat.say('!mesure courriels-reçus 100 mois:octobre')
  expect(said).toMatch(/octobre 2026 \(prefecture\) : 100\.\nCette saisie remplace 300/)
  expect(await chat.say('!mesure courriels-reçus 50 mois:octobre boîte:pref-etrangers')).not.toContain('remplace')
})

describe('a share that is typed by quarter', () => {
  const typed = async () => {
    const chat = chatOf()
    await chat.say('!mesure fraude 0 sur 1000 trimestre:2025-T1')
    expect(await chat.say('!mesure fraude 1 sur 20000 trimestre:2025-T2')).toContain('Résultat : 0,05 ‰')
    return chat
  }

  test('is never printed as nothing when it is something, and keeps its verdict', async () => {
    const chat = await typed()
    expect(await chat.say('!taux 2025-T2 fraude')).toMatch(/0,05 ‰ · 1 sur 20 000 · .*cible 0,05 ‰, atteinte/)
    expect(await chat.say('!taux 2025 fraude')).toContain('0,048 ‰ · 1 sur 21 000')
    expect(await chat.say('!taux 2025-T1 fraude')).toContain('0,0 ‰ · 0 sur 1 000')
  })

  test('has its course by quarter, without a verdict', async () => {
    const chat = await typed()
    const said = await chat.say('!tendance fraude 2025')
    expect(said).toMatch(/^Fraudes confirmées aux permis · Séjour : mesuré par trimestre\n/)
    expect(said).toMatch(/T1 2025\s+0,0 ‰\s+0 sur 1 000.*\n\s+T2 2025\s+0,05 ‰\s+1 sur 20 000/)
    expect(said).not.toContain('moitiés')
    expect(await chat.say('!tendance fraude 2024')).toContain('aucune donnée')
  })
})

describe('a measure is refused, and nothing recorded', () => {
  test.each([
    ['a base of zero', '!mesure visites 48000 sur 0 trimestre:T3', 'base est nulle'],
    ['a part above its base', '!mesure visites 48000 sur 10 trimestre:T3', 'ne peut pas dépasser'],
    ['a share above the whole', '!mesure visites 120 % mois:octobre', '120 % : une part ne peut pas dépasser 100 %'],
    ['a share without its sign', '!mesure visites 9,5 mois:octobre', 's’écrit avec son signe, par exemple 9,5 %'],
    [
      'a share for a delay',
      '!mesure délai permis 12 % mois:octobre',
      '« 12 % » : cet indicateur est un délai, en jours',
    ],
    ['hours for days', '!mesure délai permis 2 h mois:octobre', '« 2 h » : cet indicateur est un délai, en jours'],
    ['days for a share', '!mesure visites 12 jours mois:octobre', '« 12 jours » : cet indicateur est une part'],
    ['days for hours', '!mesure information des élus 2 jours mois:octobre', 'en heures ou en minutes'],
    ['a part that is no whole number', '!mesure visites 1,5 sur 10 mois:octobre', '« 1,5 » : il faut un nombre entier'],
    ['a period to come', '!mesure visites 48000 période:12/2026', 'pas encore commencé'],
    ['some days', '!mesure visites 48000 période:12/10..20/10', 'mois entiers'],
    ['no period', '!mesure visites 48000', 'Pour quel mois'],
    ['no number', '!mesure visites mois:octobre', 'Combien'],
    ['no indicator', '!mesure 48000 mois:octobre', 'Quelle mesure'],
    ['an indicator of entries', '!mesure réclamations 12 mois:octobre', 'se calcule des entrées'],
    ['a base for a volume', '!mesure exercices 3 sur 4 mois:octobre', 'un seul nombre'],
    ['a mailbox where there is none', '!mesure visites 3 sur 4 mois:octobre boîte:prefecture', 'courriels reçus'],
    ['a negative number', '!mesure visites -3 mois:octobre', 'au moins 0'],
    ['too large a number', '!mesure visites 99999999999 mois:octobre', 'au plus'],
  ])('%s', async (_what, text, why) => {
    const chat = chatOf()
    const said = await chat.say(text)
    expect(said).toContain(why)
    expect(said).toContain('Rien n’a été enregistré')
    expect(chat.bugs).toEqual([])
  })
})
