// Reply templates in Slack: a text of several lines is typed behind the slash, and shown in one frame to copy.

import { expect, test } from 'vitest'
import { meet, told } from './meeting.ts'
import { typed as typedIn } from './saying/rendering.ts'

const lines = 'Bonjour <!channel>,\n\nVotre demande & ses pièces : *reçues*.\nLe service'

test('the lines of a slash command are the lines of the text, which calls nobody', async () => {
  const { camille, dominique, channel } = await meet({ hasOfficer: true })
  expect(await told(camille, `/modele ajouter titre usage:réponse\n${lines}`, channel)).toContain(
    'réservé aux référents',
  )
  expect(await told(dominique, `/modele ajouter titre usage:réponse\n${lines}`, channel)).toContain('4 lignes')
  expect(await told(dominique, `/vigie modèle ajouter autre usage:réponse texte:"${lines}"`, channel)).toContain(
    '4 lignes',
  )
  for (const name of ['titre', 'autre']) {
    const outcome = await camille.types(`/modele ${name}`, channel)
    const { blocks } = await outcome.answer()
    expect(typedIn(blocks, 'rich_text_preformatted')).toEqual([
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: lines }] },
    ])
  }
  expect(dominique.sees(channel).filter(({ isEphemeral }) => !isEphemeral)).toEqual([])
})
