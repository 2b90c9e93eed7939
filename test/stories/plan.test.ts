// The improvement plan in chat: what an officer adds and moves on, what everybody reads, what is refused.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'
import { agent, keeper, planned } from '../support/planned-actions.ts'

describe('the plan', () => {
  test('is listed by module, what is past due first, with what is done counted', async () => {
    const chat = await planned()
    expect(await chat.transcript('!action', '!action liste module:pilotage détail')).toMatchInlineSnapshot(`
      "> !action
      Plan d’actions qualité · 2026, jusqu’au 20 novembre : 1 faite sur 3 (33 %), 1 en cours, 1 non faite ; 1 en retard

      Module 1 : 0 faite sur 2 (0 %), 1 en cours, 1 non faite ; 1 en retard
        n° 1 · en retard · Refaire le livret · Accueil · non faite, échéance le mardi 30 juin
        n° 2 · Former les agents · en cours, échéance le jeudi 31 décembre

      Pilotage : 1 faite sur 1 (100 %)
      1 action faite : !action liste détail
      Le plan d’une période : les actions inscrites à son dernier jour (aujourd’hui si elle est en cours), sans celles faites avant le début de l’année.

      > !action liste module:pilotage détail
      Plan d’actions qualité · 2026, jusqu’au 20 novembre · pilotage : 1 faite sur 1 (100 %)

      Pilotage : 1 faite sur 1 (100 %)
        n° 3 · Suivre les délais · faite le jeudi 12 novembre

      Le plan d’une période : les actions inscrites à son dernier jour (aujourd’hui si elle est en cours), sans celles faites avant le début de l’année."
    `)
  })

  test('has its rate, its modules and its list, in the month and in the trend', async () => {
    const chat = await planned()
    expect(await chat.transcript('!taux plan', '!tendance plan')).toMatchInlineSnapshot(`
      "> !taux plan
      Novembre 2026, jusqu’au 20 (provisoire)
      Actions du plan faites : 33,3 % · 1 sur 3 · octobre : 0 % (+33,3 points)
      Plan d’actions par module
        module    faites  en cours  non faites  total   taux
        module 1       0         1           1      2    0 %
        pilotage       1         0           0      1  100 %
        ensemble       1         1           1      3   33 %
      Le plan d’une période : les actions inscrites à son dernier jour (aujourd’hui si elle est en cours), sans celles faites avant le début de l’année.
      Action par action : !action liste période:2026-11

      > !tendance plan
      Actions du plan faites : stable
      Janvier à mai 2026 : 0 % (0 sur 2) · juin à octobre 2026 : 0 % (0 sur 2)
      Aucune donnée avant janvier 2026 dans cette période.
      janv. 2026 0 % · févr. 2026 0 % · mars 2026 0 % · avr. 2026 0 % · mai 2026 0 % · juin 2026 0 % · juil. 2026 0 % · août 2026 0 % · sept. 2026 0 % · oct. 2026 0 % · nov. 2026 33,3 %
      Mois par mois
        mois                  résultat     base
        janv. 2026                 0 %  0 sur 2
        févr. 2026                 0 %  0 sur 2
        mars 2026                  0 %  0 sur 2
        avr. 2026                  0 %  0 sur 2
        mai 2026                   0 %  0 sur 2
        juin 2026                  0 %  0 sur 2
        juil. 2026                 0 %  0 sur 2
        août 2026                  0 %  0 sur 2
        sept. 2026                 0 %  0 sur 2
        oct. 2026                  0 %  0 sur 2
        nov. 2026 (en cours)    33,3 %  1 sur 3
      Le plan est celui du dernier jour de chaque mois : ce sont en grande partie les mêmes actions, la différence est donnée sans verdict. Une action faite quitte le plan au début de l’année suivante.
      Chiffres provisoires : la période n’est pas arrêtée.

      !tendance plan 36 mois · !taux plan"
    `)
  })

  test('is that of everybody, whatever the room, and of a service where one is named', async () => {
    const chat = await planned()
    await chat.say('!corriger 3 service:Séjour')
    const read = await chat.say('!action', agent)
    expect(read).toMatch(/1 faite sur 3 \(33 %\)/)
    expect(await chat.say('!taux plan', agent)).toContain('1 sur 3')
    expect(await chat.say('!taux plan service:Séjour', agent)).toContain('1 sur 1')
    expect(await chat.say('!action liste service:Séjour', agent)).toMatch(/Séjour : 1 faite sur 1 \(100 %\)/)
  })

  test('leads from its rate to the actions behind it', async () => {
    const chat = await planned()
    expect(await chat.say('!voir ouvertes plan')).toMatch(/^2 actions du plan à faire ou en cours[^]*n° 1[^]*n° 2/)
    expect(await chat.say('!voir hors-délai plan')).toMatch(/^1 action du plan en retard[^]*n° 1 · en retard/)
    expect(await chat.say('!voir dans-les-délais plan')).toMatch(/^1 action du plan faite[^]*n° 3/)
    expect(await chat.say('!voir hors-délai plan octobre 2025')).toMatch(/^Aucune action du plan en retard/)
  })

  test('of an earlier day is as it was then', async () => {
    const chat = await planned()
    expect(await chat.say('!action liste octobre')).toMatch(/0 faite sur 2 \(0 %\), 1 en cours, 1 non faite/)
    expect(await chat.say('!action liste 2025')).toContain('aucune action')
    expect(await chat.say('!action liste année:2026')).toContain('1 faite sur 3')
  })

  test('shows an action with how far it is, corrects each of its fields, and gives them back by undoing', async () => {
    const chat = await planned()
    expect(await chat.say('!voir 1')).toMatch(/En retard, non faite, échéance le mardi 30 juin\./)
    const corrected = await chat.say(
      '!corriger 1 titre:"Écrire le livret" module:2 origine:enquête responsable:Communication échéance:31/12 inscrite:02/01 commencée:01/02 fait:03/03 service:Séjour',
    )
    for (const field of ['Module', 'Action', 'Origine', 'Responsable', 'Échéance', 'Inscription', 'Commencée', 'Faite'])
      expect(corrected).toContain(`${field}`)
    expect(await chat.say('!voir 1')).toContain('Écrire le livret')
    await chat.say('!annuler')
    expect(await chat.say('!voir 1')).toContain('Refaire le livret')
    expect(await chat.say('!historique 1')).toContain('Écrire le livret')
  })

  test('follows several actions at once, or none of them', async () => {
    const chat = await planned()
    expect(await chat.say('!action fait 1 2 3')).toContain('L’action n° 3 est déjà faite')
    expect(await chat.say('!action')).toContain('1 faite sur 3')
    expect(await chat.say('!action fait 1 2')).toMatch(/n° 1[^]*après l’échéance[^]*n° 2[^]*dans les délais/)
    expect(await chat.say('!action')).toContain('3 faites sur 3 (100 %)')
    await chat.say('!annuler')
    expect(await chat.say('!action')).toContain('1 faite sur 3')
  })

  test('takes an action up again that an audit found not done', async () => {
    const chat = await planned()
    expect(await chat.say('!action rouvrir 3')).toContain('rouverte : non faite')
    expect(await chat.say('!action rouvrir 3')).toContain('rien à rouvrir')
    expect(await chat.say('!action')).toContain('0 faite sur 3')
  })

  test('is changed by an edited message, which keeps its number, and by a deleted one', async () => {
    const chat = converse(keeper)
    await chat.say('!action ajouter "Livret" module:1', { key: 'added' })
    await chat.edit('added', '!action ajouter "Livret d’accueil" module:2')
    expect(await chat.say('!action')).toMatch(/Module 2[^]*n° 1 · Livret d’accueil/)
    await chat.say('!action fait 1', { key: 'finished' })
    await chat.edit('finished', '!action en cours 1')
    expect(await chat.say('!action')).toContain('0 faite sur 1 (0 %), 1 en cours')
    await chat.erase('finished')
    await chat.erase('added')
    expect(await chat.say('!action')).toContain('aucune action')
    expect(chat.bugs).toEqual([])
  })

  test('keeps nobody’s name, address or number, in any of its texts', async () => {
    const chat = converse(keeper)
    const said = await chat.say(
      '!action ajouter "Rappeler Mme Durand au 06 12 34 56 78" module:1 origine:"courriel de jean.dupont@exemple.fr" responsable:"M. Martin"',
    )
    expect(said).toContain('masqué')
    await chat.say('!corriger 1 responsable:"Mme Lefèvre"')
    const shown = `${said}${await chat.say('!voir 1')}${await chat.say('!historique 1')}${await chat.say('!action')}`
    expect(shown).not.toMatch(/Durand|Dupont|06 12|Martin|Lefèvre|exemple\.fr/i)
  })

  test('is understood in English', async () => {
    const chat = converse(keeper, { language: 'en' })
    await chat.say('!improvement add "Rewrite the leaflet" module:steering source:audit owner:Desk due:30/06/2026')
    expect(await chat.say('!improvement started 1')).toContain('in progress')
    expect(await chat.say('!improvement')).toMatch(/0 done of 1 \(0%\), 1 in progress; 1 past due/)
    expect(await chat.say('!improvement done 1')).toContain('after its due day')
    expect(await chat.say('!rates plan')).toContain('100% · 1 of 1')
  })
})

describe('a due day', () => {
  test('that has passed is kept, and said', async () => {
    const chat = converse(keeper)
    expect(await chat.say('!action ajouter "Livret" module:1 échéance:30/06/2026')).toContain('déjà passée')
  })

  test('without a year is the next one', async () => {
    const chat = converse(keeper)
    expect(await chat.say('!action ajouter "Livret" module:1 échéance:30/06')).toContain('le mercredi 30 juin 2027')
  })
})

describe('a dashboard', () => {
  test('recalls what is past due and what is due soon, and no other says so', async () => {
    const chat = await planned()
    await chat.say('!corriger 2 échéance:10/12')
    const told = await chat.say('!digest mois')
    expect(told).toMatch(/Plan d’actions : 1 action en retard, 1 à faire d’ici au lundi 21 décembre/)
    expect(told).toMatch(/n° 1 · en retard · Refaire le livret[^]*n° 2 · Former les agents/)
    expect(await chat.say('!digest')).not.toContain('Refaire le livret')
  })
})
