// How the bot is spoken to: prefixes, mentions, bare words, what phones do to signs, and when it stays silent.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const friday = { at: '2026-11-20T09:00' }
const five = 'Réponse apportée à 5 courriels (pref-etrangers), reçus hier : dans les délais.'

describe('the same five e-mails, typed as', () => {
  test.each([
    '!courriel répondu 5 reçu:hier boîte:pref-etrangers',
    '/courriel répondu 5 reçu:hier boîte:pref-etrangers',
    '@vigie courriel répondu 5 reçu:hier boîte:pref-etrangers',
    'Vigie : courriel répondu 5 reçu:hier boîte:pref-etrangers',
    '@Vigie, !courriel répondu 5 reçu:hier boîte:pref-etrangers',
    '！courriel répondu 5 reçu：hier boîte：pref-etrangers',
    '!COURRIEL RÉPONDU 5 REÇU:HIER BOÎTE:PREF-ETRANGERS',
    '!courriel repondu 5 recu:hier boite:pref-etrangers',
    '!courriel re\u0301pondu 5 rec\u0327u:hier boi\u0302te:pref-etrangers',
    '!courriel répondu 5 reçu : hier boîte : pref-etrangers',
    '!courriel\u00a0répondu\u202f5 reçu\u00a0:\u00a0hier boîte:«\u00a0pref-etrangers\u00a0»',
    '!courriel répondu 5 reçu:“hier” boîte:“pref‑etrangers”',
    '!mails traités 5 reçus hier bal:pref-etrangers',
    '  !courriel   5  répondu  boîte:pref-etrangers   reçu:hier\n',
    '!email replied 5 received:yesterday mailbox:pref-etrangers',
    '/mail answered 5 received yesterday mailbox:pref-etrangers',
  ])('%j', async (text) => {
    expect((await converse(friday).say(text)).split('\n')[0]).toBe(five)
  })
})

describe('in a shared room', () => {
  test.each(['bonjour', 'courriel répondu 5', 'vigies', '!', '! bonjour', '!bravo', '/shrug', '!courier répondu 3'])(
    '%j is not for the bot',
    async (text) => {
      expect(await converse(friday).say(text)).toBe('')
    },
  )

  test.each(['@vigie bonjour', '@vigie !courier répondu 3'])(
    '%j gets an answer, since the bot is named',
    async (text) => {
      expect(await converse(friday).say(text, { addressed: true })).toMatch(
        /^Je ne connais pas !(?:bonjour|courier)\. /,
      )
    },
  )

  test.each(['merci @vigie', 'je demande à Vigie', 'les retards, vigie ?'])(
    '%j names it in passing, and gets none',
    async (text) => {
      expect(await converse(friday).say(text, { addressed: true })).toBe('')
    },
  )

  test.each([
    'Vigie Bot [Préfecture]: courriel répondu 5 reçu:hier boîte:pref-etrangers',
    'vigie bot [prefecture] !courriel répondu 5 reçu:hier boîte:pref-etrangers',
    '@vigie-bot:exemple.fr courriel répondu 5 reçu:hier boîte:pref-etrangers',
    '@vigie-bot:exemple.fr: courriel répondu 5 reçu:hier boîte:pref-etrangers',
    '@vigie courriel répondu 5 reçu:hier boîte:pref-etrangers',
  ])('%j calls it by what it is called in the room', async (text) => {
    const botNames = ['Vigie Bot [Préfecture]', 'Vigie Bot', '@vigie-bot:exemple.fr']
    expect((await converse(friday).say(text, { addressed: true, botNames })).split('\n')[0]).toBe(five)
  })

  test('a name of another room is nobody’s here', async () => {
    expect(await converse(friday).say('Vigie Bot: retards')).toMatch(/^$/)
  })

  test('the bot’s name alone shows what it can do', async () => {
    const chat = converse(friday)
    expect(await chat.say('@vigie', { addressed: true })).toBe(await chat.say('!aide'))
  })
})

describe('in a conversation of two', () => {
  const alone = { ...friday, direct: true }

  test('bare words are commands', async () => {
    expect(await converse(alone).say('courriel reçu reçu:hier')).toContain('N° 1 : courriel reçu hier')
  })

  test('a mistyped one gets the nearest', async () => {
    expect(await converse(alone).transcript('!courier répondu 3', 'retart', 'xyzzy')).toMatchInlineSnapshot(`
      "> !courier répondu 3
      Je ne connais pas !courier. Vouliez-vous dire !courriel ou !courrier ? Rien n’a été enregistré. Toutes les commandes : !aide

      > retart
      Je ne connais pas !retart. Vouliez-vous dire !retard ? Rien n’a été enregistré. Toutes les commandes : !aide

      > xyzzy
      Je ne connais pas !xyzzy. Rien n’a été enregistré. Toutes les commandes : !aide"
    `)
  })
})

describe('what cannot be read says what was wrong, and that nothing was recorded', () => {
  test('dates, counts, names, words', async () => {
    expect(
      await converse(friday).transcript(
        '!courriel reçu reçu:31/02',
        '!courriel reçu reçu:demain',
        '!courriel répondu 0',
        '!courriel répondu -3',
        '!courriel répondu 1000000000',
        '!courriel reçu boîte:pref-etranger',
        '!courriel reçu bidule',
        '!courriel reçu nature:reclamatoin',
        '!courriel',
        '!répondre',
        '!répondre douze',
        '!taux 2022-13',
        '!appel',
        '!appel reçus:10 décrochés:12',
      ),
    ).toMatchInlineSnapshot(`
      "> !courriel reçu reçu:31/02
      « 31/02 » n’est pas une date : février 2026 a 28 jours. Rien n’a été enregistré.

      > !courriel reçu reçu:demain
      « demain » désigne un jour à venir (samedi 21 novembre) ; il faut une date passée ou aujourd’hui. Rien n’a été enregistré.

      > !courriel répondu 0
      « 0 » : le nombre doit être au moins 1. Rien n’a été enregistré.

      > !courriel répondu -3
      « -3 » : le nombre doit être au moins 1. Rien n’a été enregistré.

      > !courriel répondu 1000000000
      « 1000000000 » : le nombre doit être au plus 100 000. Rien n’a été enregistré.

      > !courriel reçu boîte:pref-etranger
      Je ne connais pas de boîte « pref-etranger ». Vouliez-vous dire pref-etrangers ? Rien n’a été enregistré.

      > !courriel reçu bidule
      Je ne comprends pas « bidule ». Un nom ou un texte de plusieurs mots se met entre guillemets. Le détail : !aide courriel. Rien n’a été enregistré.

      > !courriel reçu nature:reclamatoin
      Je ne comprends pas « reclamatoin » après nature:. Vouliez-vous dire réclamation ? Rien n’a été enregistré.

      > !courriel
      Reçu ou répondu ? Par exemple !courriel reçu ou !courriel répondu 5 reçu:hier. Rien n’a été enregistré.

      > !répondre
      Il manque un numéro. Par exemple !répondre 1042 1043 fond. Rien n’a été enregistré.

      > !répondre douze
      « douze » n’est pas un numéro. Un numéro s’écrit comme 1042. Rien n’a été enregistré.

      > !taux 2022-13
      « 2022-13 » n’est pas une date : il n’y a pas de mois 13. Une date s’écrit jour/mois, par exemple 12/11. Rien n’a été enregistré.

      > !appel
      Aucun nombre d’appels : ni reçus, ni décrochés, ni perdus, ni au serveur vocal. Rien n’a été enregistré.

      > !appel reçus:10 décrochés:12
      Décrochés : 12, reçus : 10. Il ne peut pas y avoir plus d’appels décrochés que d’appels reçus. Rien n’a été enregistré."
    `)
  })
})
