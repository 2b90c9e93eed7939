// What the cells of a line mean together, and when they contradict one another.

import { describe, expect, test } from 'vitest'
import { contentOf, importText, refusalOf } from './import-text.ts'

/** A file of one request by e-mail received on 17 May 2022, with these cells besides. */
const request = (cells: Readonly<Record<string, string>>): string => {
  const all = { canal: 'courriel', 'reçu le': '17/05/2022', ...cells }
  return `${Object.keys(all).join(';')}\n${Object.values(all).join(';')}`
}

const read = async (cells: Readonly<Record<string, string>>) => {
  const { entries, report } = await importText(request(cells))
  return { entry: entries[0] && contentOf(entries[0]), warnings: report.warnings.map(({ warning }) => warning) }
}

const refusal = (cells: Readonly<Record<string, string>>) => refusalOf(importText(request(cells)))

describe('a holding reply', () => {
  const holdings = [{ on: '2022-05-18', until: '2022-06-15' }]

  test('is given by its own columns, or as a reply of that kind', async () => {
    const own = await read({ 'attente le': '18/05/2022', 'annoncé pour': '15/06/2022' })
    const asReply = await read({ 'répondu le': '18/05/2022', réponse: 'attente', 'annoncé pour': '15/06/2022' })
    expect(own.entry).toMatchObject({ holdings })
    expect(asReply.entry).toEqual(own.entry)
    expect(own.entry).not.toHaveProperty('outcome')
  })

  test('may be followed by the substantive one', async () => {
    const cells = { 'attente le': '18/05/2022', 'annoncé pour': '15/06/2022', 'répondu le': '10/06/2022' }
    expect((await read(cells)).entry).toMatchObject({ holdings, outcome: { kind: 'replied', on: '2022-06-10' } })
  })

  test('without an announced date stops nothing, which is said', async () => {
    const { entry, warnings } = await read({ 'répondu le': '18/05/2022', réponse: 'attente' })
    expect(entry).not.toHaveProperty('holdings')
    expect(entry).not.toHaveProperty('outcome')
    expect(warnings).toEqual(['holding-without-date'])
  })

  test('announced without having been sent is refused', async () => {
    expect(await refusal({ 'annoncé pour': '15/06/2022' })).toContain(
      '«~annoncé pour~» est rempli, mais «~attente le~» manque.',
    )
  })
})

describe('an ending', () => {
  test('without a date is a failure known as such', async () => {
    expect((await read({ réponse: 'Non datee' })).entry).toMatchObject({ outcome: { kind: 'undated' } })
    expect(await refusal({ réponse: 'non datée', 'répondu le': '18/05/2022' })).toContain('se contredisent')
    expect(await refusal({ réponse: 'fond' })).toContain('«~réponse~» est rempli, mais «~répondu le~» manque.')
  })

  test('for a duplicate or an error takes the request out of the base', async () => {
    const closed = async (motif: string) => (await read({ 'classé le': '20/05/2022', motif })).entry
    const on = '2022-05-20'
    expect(await closed('Doublon')).toMatchObject({
      outcome: { kind: 'closed', on, reason: 'Doublon', void: 'duplicate' },
    })
    expect(await closed('erreur|saisie deux fois')).toMatchObject({
      outcome: { reason: 'saisie deux fois', void: 'error' },
    })
    expect(await closed('sans suite')).toMatchObject({ outcome: { kind: 'closed', on, reason: 'sans suite' } })
    expect((await read({ 'classé le': '20/05/2022' })).warnings).toEqual(['closed-without-reason'])
    expect(await refusal({ motif: 'sans suite' })).toContain('«~classé le~» manque')
  })

  test('is one only', async () => {
    const said = await refusal({ 'répondu le': '18/05/2022', 'classé le': '19/05/2022', motif: 'x' })
    expect(said).toContain('«~répondu le~» et «~classé le~» se contredisent.')
  })
})

describe('other cells of a request', () => {
  test('give its transfers in order, the one outside last', async () => {
    const cells = { 'transféré à': 'Séjour|Externe : CPAM', 'transféré le': '18/05/2022|2022-05-19' }
    expect((await read(cells)).entry).toMatchObject({
      transfers: [{ to: 'Séjour', on: '2022-05-18' }],
      outcome: { kind: 'outside', to: 'CPAM', on: '2022-05-19' },
    })
    expect(await refusal({ 'transféré à': 'Séjour' })).toContain('n’ont pas autant de valeurs')
    expect(await refusal({ ...cells, 'transféré à': 'Séjour|' })).toContain('une des valeurs séparées par «~|~» manque')
  })

  test('give its chasers by their days, or only how many', async () => {
    const dated = await read({ relances: '18/05/2022|2022-05-20' })
    expect(dated.entry).toMatchObject({ chasers: ['2022-05-18', '2022-05-20'] })
    const counted = await read({ relances: '2' })
    expect(counted.entry).toMatchObject({ chasers: ['2022-05-17', '2022-05-17'] })
    expect(counted.warnings).toEqual(['chasers-without-dates'])
  })

  test('say what is known of its acknowledgement', async () => {
    expect((await read({ 'accusé le': 'oui' })).entry).toMatchObject({ acknowledgement: { sent: true } })
    expect((await read({ 'accusé le': 'non' })).entry).toMatchObject({ acknowledgement: { sent: false } })
    const dated = await read({ 'accusé le': '17/05/2022 09:12' })
    expect(dated.entry).toMatchObject({ acknowledgement: { sent: true, on: '2022-05-17' } })
  })

  test('may not be those of calls, nor more than there are columns', async () => {
    expect(await refusal({ décrochés: '3' })).toContain(
      '«~décrochés~» est une colonne d’appels~; cette ligne est une demande.',
    )
    expect(await refusalOf(importText(`${request({})};1`))).toContain('3 valeurs pour 2 colonnes.')
    expect(await refusal({ 'complet le': '18/05/2022' })).toContain('«~incomplet le~» manque')
    expect(await refusal({ canal: '' })).toContain('ligne 2~: «~canal~» manque.')
  })
})

describe('a line of calls', () => {
  test('has its day and its counts, and needs no column of types', async () => {
    const { entries, report } = await importText(
      'date;service;reçus;décrochés;perdus;SVI\n8/11/2022;standard;1 200;900;200;0',
    )
    expect(entries.map(contentOf)).toEqual([
      {
        kind: 'calls',
        on: '2022-11-08',
        service: 'standard',
        received: 1200,
        answered: 900,
        lost: 200,
        voiceServer: 0,
      },
    ])
    expect(report.warnings.map(({ warning }) => warning)).toEqual(['calls-do-not-add'])
  })

  test('stands in English beside requests, though "received" names a day and a number', async () => {
    const text = 'type,channel,received,date,answered\nrequest,email,2022-05-17,,\ncalls,,120,2022-05-17,96'
    expect((await importText(text)).entries).toMatchObject([
      { received: '2022-05-17' },
      { received: 120, answered: 96 },
    ])
  })

  test('without a count, or with more answered than received, is refused', async () => {
    expect(await refusalOf(importText('date;reçus\n8/11/2022;'))).toContain('Aucun nombre d’appels')
    expect(await refusalOf(importText('date;reçus;décrochés\n8/11/2022;3;4'))).toContain('Décrochés~: 4, reçus~: 3.')
  })
})
