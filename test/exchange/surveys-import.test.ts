// Lines of surveys in files: what they become, and what is said of those that cannot be.

import { expect, test } from 'vitest'
import { importText, refusalOf } from './import-text.ts'

const questions = 'type;enquête;n° de question;question;ouverte le;interrogés;saisie le;réponses;satisfaits'
const contacts =
  'type;enquête;direction;service;envoyé le;accusé sous 24 h;répondu le;courtoisie;satisfaction;commentaire'

test('a question with its answers is an entry', async () => {
  const { entries } = await importText(
    `${questions}\nenquête;Accueil;1;Aimable ?;04/04/2022;400;02/05/2022;60;45\nenquête;Accueil;2;Courte ?;04/04/2022;;;;`,
  )
  expect(entries).toMatchObject([
    { kind: 'survey', survey: 'Accueil', position: 1, asked: 400, counted: '2022-05-02', answers: 60, satisfied: 45 },
    { kind: 'survey', position: 2, question: 'Courte ?', opened: '2022-04-04' },
  ])
})

test('a mystery survey and its contacts are entries, comments masked', async () => {
  const { entries } = await importText(
    `${contacts};ouverte le\nenquête mystère;Printemps;;;;;;;;;02/05/2022\ncontact mystère;Printemps;DMI;;02/05/2022;autre bureau;04/05/2022;non;très bonne;vu Mme Dupont;`,
  )
  expect(entries).toMatchObject([
    { kind: 'mystery', survey: 'Printemps', opened: '2022-05-02' },
    {
      kind: 'contact',
      direction: 'DMI',
      sent: '2022-05-02',
      acknowledged: 'other-office',
      answered: '2022-05-04',
      courteous: false,
      satisfaction: 'very-good',
      comment: 'vu […]',
    },
  ])
  expect(entries[1]).not.toHaveProperty('clear')
})

test('a file without types is known by its columns', async () => {
  const lines = `${contacts.slice(5)}\nPrintemps;;;02/05/2022;non;;;;`
  expect((await importText(lines)).entries).toMatchObject([{ kind: 'contact', acknowledged: 'no' }])
})

test('lines that cannot be are refused by number, and nothing of the file is kept', async () => {
  const survey = (cells: string) => refusalOf(importText(`${questions}\nenquête;${cells}`))
  expect(await survey('Accueil;1;Aimable ?;04/04/2022;40;02/05/2022;60;45')).toContain(
    'plus de réponses que de personnes',
  )
  expect(await survey('Accueil;1;Aimable ?;04/04/2022;;02/05/2022;60;61')).toContain('plus de satisfaits')
  expect(await survey('Accueil;1;Aimable ?;04/04/2022;;;60;45')).toContain('vont ensemble')
  expect(await survey('Accueil;;Aimable ?;04/04/2022;;;;')).toContain('manque')
  expect(await survey('Accueil;1;Aimable ?;04/04/2022;;02/05/2022;60,5;45')).toContain('nombre entier')
  const contact = (cells: string) => refusalOf(importText(`${contacts}\ncontact;${cells}`))
  expect(await contact('Printemps;;;02/05/2022;peut-être;;;;')).toContain('n’est pas admis')
  expect(await contact('Printemps;;;02/05/2022;non;01/05/2022;;;')).toContain('avant l’envoi')
})
