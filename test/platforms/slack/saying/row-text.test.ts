// Ids of people in what is said: Slack shows their names, and nothing else is taken for one.

import { expect, test } from 'vitest'

import { markupOf, sectionOf, spokenOf } from '../../../../src/platforms/slack/saying/row-text.ts'

test('the id of a person is shown as their name, for that person alone', () => {
  const row = ['prise en charge par U012AB3CDE']
  expect(sectionOf([row], true).elements.at(-1)).toEqual({ type: 'user', user_id: 'U012AB3CDE' })
  expect(markupOf(row, true)).toContain('<@U012AB3CDE>')
  expect(markupOf(row, false)).not.toContain('<@')
})

test('the name of a service in capitals is nobody', () => {
  const row = ['2 demandes en retard · URBANISME, URGENCES-ACCUEIL']
  expect(sectionOf([row], true).elements).toEqual([{ type: 'text', text: row[0] }])
  expect([markupOf(row, true), spokenOf(row, true)]).toEqual([row[0], row[0]])
})
