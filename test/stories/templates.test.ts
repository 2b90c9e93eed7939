// Reply templates: added by officers, listed and copied by all, replaced, corrected, taken out of the list.

import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/chat/reply.ts'
import { converse } from '../support/conversation.ts'

const acknowledgement = [
  'Bonjour,',
  '',
  'Votre demande, reçue le [date de réception], est traitée par le service [service], [adresse], tél. [téléphone].',
  'Sans réponse de notre part le [date limite], elle sera réputée rejetée : [délais et voies de recours].',
].join('\n')

const anne = { by: 'anne', room: 'sejour' }
const nothing = 'Rien n’a été enregistré.'

const officer = () => converse({ at: '2026-11-20T09:00', by: 'referent', room: 'qualite' })

const kept = async () => {
  const chat = officer()
  await chat.say(`!modèle ajouter "Accusé séjour" usage:accusé service:Séjour\n${acknowledgement}`)
  await chat.say('!modèle ajouter Titre usage:réponse texte:"Bonjour, | | Votre titre vous attend."')
  await chat.say('!modèle ajouter délai usage:attente texte:"Réponse sous [nombre] semaines."')
  return chat
}

const passages = (blocks: readonly Block[] = []): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'passage' ? [block.text] : []))

describe('for everybody', () => {
  test('the list goes by purpose', async () => {
    const chat = await kept()
    expect(await chat.say('!modèle', anne)).toMatchInlineSnapshot(`
      "3 modèles de réponse

      Accusés de réception
        Accusé séjour · Séjour · n° 1

      Réponses d’attente
        délai · n° 3

      Réponses de fond
        Titre · n° 2

      Voir un texte et le copier : !modèle voir "Accusé séjour""
    `)
    expect(await chat.say('/modele liste', anne)).toBe(await chat.say('!modèle', anne))
  })

  test('without any template, it says how they come', async () => {
    expect(await officer().say('!modèle')).toMatch(/^Aucun modèle de réponse\. .*!modèle ajouter/)
    expect(await officer().say('!modèle titre')).toMatch(
      /^Il n’y a pas de modèle «.titre.»[.] Aucun[^]*Rien n’a été enregistré/,
    )
  })

  test('a name gives the text as it was written, to be copied', async () => {
    const chat = await kept()
    expect(passages((await chat.reply('!modèle voir accuse SEJOUR', anne))?.blocks)).toEqual([acknowledgement])
    expect(await chat.say('!modele titre', anne)).toMatchInlineSnapshot(`
      "Modèle « Titre » · réponse de fond · n° 2

      Bonjour,

      Votre titre vous attend."
    `)
    expect(await chat.say('!modèle "Accusé séjour"', anne)).toContain(
      'À compléter : [date de réception], [service], [adresse], [téléphone]',
    )
  })

  test('a name that nobody knows brings the nearest one, or the names there are', async () => {
    const chat = await kept()
    expect(await chat.say('!modèle titrre', anne)).toContain('Vouliez-vous dire « Titre » ?')
    expect(await chat.say('!modèle passeport', anne)).toContain('« Accusé séjour », « délai », « Titre »')
    expect(await chat.say('!modèle voir', anne)).toContain('Quel modèle ?')
  })

  test.each([
    '!modèle ajouter x usage:réponse texte:"Bonjour"',
    '!modèle retirer Titre',
    '!corriger 2 service:Séjour',
    '!annuler 2',
  ])('%s is refused to an agent', async (text) => {
    const chat = await kept()
    expect(await chat.say(text, anne)).toMatch(/référents? qualité.* Rien n’a été enregistré\.$/)
    expect(await chat.say('!historique 2')).not.toContain('anne')
  })
})

describe('a text', () => {
  test('of several lines may follow the command, or stand between quotes with its quotations', async () => {
    const chat = officer()
    const text = 'Bonjour,\n\nVotre demande « titre » : en cours. Service : accueil ?'
    expect(await chat.say(`!modèle ajouter a usage:réponse\n${text}`)).toContain('3 lignes, 65 caractères')
    await chat.say(`!modèle ajouter b usage:réponse texte:"${text}"`)
    await chat.say(`@vigie modèle ajouter c usage:réponse texte:« ${text} »`)
    for (const name of ['a', 'b', 'c']) expect(passages((await chat.reply(`!modèle ${name}`))?.blocks)).toEqual([text])
    expect(chat.bugs).toEqual([])
  })

  test('that ends with a sign keeps it', async () => {
    const chat = officer()
    await chat.say('!modèle ajouter a usage:réponse texte:Comment allez-vous ?')
    expect(passages((await chat.reply('!modèle a ?'))?.blocks)).toEqual(['Comment allez-vous ?'])
  })

  test('that names a person is kept, and the person pointed out', async () => {
    const chat = officer()
    const said = await chat.say(
      '!modèle ajouter a usage:réponse texte:"Madame Durand, écrivez à pref-etrangers@gouv.fr ou au 02 99 00 00 00."',
    )
    expect(said).toContain('Ce texte semble désigner une personne : « Madame Durand ».')
    expect(await chat.say('!modèle a')).toContain(
      'Madame Durand, écrivez à pref-etrangers@gouv.fr ou au 02 99 00 00 00.',
    )
  })

  test('longer than a template may be is refused', async () => {
    const text = `!modèle ajouter a usage:réponse\n${'mot '.repeat(880)}fin`
    expect(await officer().say(text)).toMatch(/3 500.*Rien n’a été enregistré\.$/s)
  })
})

describe('what is refused', () => {
  test.each([
    ['!modèle ajouter', 'Comment s’appelle ce modèle ?'],
    ['!modèle ajouter x', 'Quel est le texte du modèle « x » ?'],
    ['!modèle ajouter x usage:réponse texte:', 'texte'],
    ['!modèle ajouter x texte:"Bonjour"', 'À quoi sert le modèle « x » ?'],
    ['!modèle ajouter x usage:réponse texte:"Bonjour', 'guillemet'],
    ['!modèle ajouter x usage:lettre texte:"Bonjour"', 'lettre'],
    ['!modèle x usage:attente', 'se dit en ajoutant un modèle'],
    ['!modèle ajouter x usage:attente texte:"À bientôt."', 'annonce une date ou une durée'],
    ['!modèle ajouter x usage:accusé texte:"Bien reçu."', 'Il manque à cet accusé de réception : la date de réception'],
  ])('%s', async (text, why) => {
    const chat = officer()
    const said = await chat.say(text)
    expect(said).toContain(why)
    expect(said).toMatch(new RegExp(`${nothing.replace('.', '\\.')}$`))
    expect(await chat.say('!modèle')).toContain('Aucun modèle')
    expect(chat.bugs).toEqual([])
  })
})

describe('a known name', () => {
  test('gets the new text; the old one stays in the history, and comes back by undoing', async () => {
    const chat = await kept()
    expect(await chat.say('!modèle ajouter TITRE texte:"Bonjour, | venez."')).toMatch(
      /^N° 2 : modèle « Titre » remplacé\. L’ancien texte reste dans l’historique : !historique 2/,
    )
    expect(await chat.say('!historique 2')).toContain('Votre titre vous attend. → Bonjour,\nvenez.')
    expect(await chat.say('!modèle')).toContain('3 modèles')
    expect(await chat.say('!annuler')).toContain('Votre titre vous attend.')
    expect(await chat.say('!modèle titre')).toContain('Votre titre vous attend.')
  })

  test('with the same text changes nothing', async () => {
    const chat = await kept()
    const said = await chat.say('!modèle ajouter titre texte:"Bonjour, | | Votre titre vous attend."')
    expect(said).toBe('Le modèle « Titre » (n° 2) est déjà exactement celui-ci. Rien n’a été enregistré.')
  })

  test('cannot lose its mandatory parts, by another text or another purpose', async () => {
    const chat = await kept()
    expect(await chat.say('!modèle ajouter "accusé séjour" texte:"Bien reçu."')).toContain('Il manque')
    expect(await chat.say('!corriger 2 usage:accusé')).toContain('Il manque')
    expect(await chat.say('!corriger 2 usage:attente')).toContain('annonce une date')
    expect(await chat.say('!modèle "accusé séjour"')).toContain('[date limite]')
  })
})

describe('afterwards', () => {
  test('a template taken out is in no list, and comes back by undoing', async () => {
    const chat = await kept()
    expect(await chat.say('!modèle retirer titre')).toContain('N° 2 : modèle « Titre » retiré de la liste.')
    expect(await chat.say('!modèle')).not.toContain('Titre')
    await chat.say('!annuler')
    expect(await chat.say('!modèle')).toContain('Titre · n° 2')
  })

  test('its name may be given to another one once it is taken out', async () => {
    const chat = await kept()
    await chat.say('!modèle retirer titre')
    expect(await chat.say('!modèle ajouter titre usage:réponse texte:"Bonjour."')).toContain('N° 4 : modèle')
    expect(await chat.say('!modèle')).toContain('titre · n° 4')
  })

  test('its service and purpose are corrected, and nothing else', async () => {
    const chat = await kept()
    expect(await chat.say('!corriger 2 service:Séjour')).toContain('Séjour')
    expect(await chat.say('!corriger 3 usage:réponse')).toContain('réponse d’attente → réponse de fond')
    expect(await chat.say('!corriger 2 thème:titre')).toContain('s’y corrigent service: et usage:')
    expect(await chat.say('!corriger 2 reçu:hier')).toMatch(/Rien n’a été enregistré\.$/)
    expect(await chat.say('!voir 2')).toContain('Texte : Bonjour,\n\nVotre titre vous attend.')
  })

  test('a message that is edited changes the text, and one that is deleted takes it back', async () => {
    const chat = officer()
    await chat.say('!modèle ajouter a usage:réponse\nBonjour', { key: 'one' })
    await chat.edit('one', '!modèle ajouter a usage:réponse\nBonjour,\nmerci.')
    expect(await chat.say('!modèle a')).toContain('Bonjour,\nmerci.')
    await chat.erase('one')
    expect(await chat.say('!modèle')).toContain('Aucun modèle')
  })

  test('years later it is still in force', async () => {
    const chat = await kept()
    expect(await chat.say('!modèle titre', { at: '2032-01-12T09:00' })).toContain('Votre titre vous attend.')
  })
})

test('it is understood in English', async () => {
  const chat = converse({ at: '2026-11-20T09:00', by: 'referent', room: 'qualite' }, { language: 'en' })
  expect(await chat.say('!template add renewal purpose:holding text:"An answer within [number] weeks."')).toContain(
    '#1: template “renewal” added, holding reply.',
  )
  expect(await chat.say('!template add receipt purpose:acknowledgement text:"Thank you."')).toContain(
    'This acknowledgement lacks',
  )
  expect(await chat.say('!template renewal')).toContain('To fill in: [number]')
  expect(await chat.say('!template remove renewal')).toContain('taken out of the list')
})
