// How people are named in answers, on every platform.

import { expect, test } from 'vitest'
import { personName } from '../../src/chat/person.ts'
import { userId } from '../../src/register/ids.ts'

test.each([
  ['matrix:@marie.dupont-interieur.gouv.fr:agent.interieur.tchap.gouv.fr', 'marie.dupont-interieur.gouv.fr'],
  ['matrix:@anne:localhost:8448', 'anne'],
  ['slack:U0123ABCD', 'U0123ABCD'],
  ['terminal:anne', 'anne'],
  ['terminal:Anne Le Goff', 'Anne Le Goff'],
])('%s is %s', (user, name) => {
  expect(personName(userId(user))).toBe(name)
})
