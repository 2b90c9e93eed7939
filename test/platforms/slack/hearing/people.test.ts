// Names in what is said openly: known ones for ids, and nothing but ids turned into them.

import { expect, test } from 'vitest'

import { textReply } from '../../../../src/chat/reply.ts'
import { code, line, plainText } from '../../../../src/i18n/rich-text.ts'
import { CallFailed } from '../../../../src/platforms/slack/connection/call-fault.ts'
import { People } from '../../../../src/platforms/slack/hearing/people.ts'
import { silent } from '../sending/saying-to.ts'

const names: Readonly<Record<string, string>> = { U0123ABCD4: 'Camille Martin', U0123ABCD5: '<!channel>' }

const asked: string[] = []
const people = new People({
  web: {
    userInfo: (id) => {
      asked.push(id)
      const displayName = names[id]
      if (displayName === undefined)
        return Promise.reject(new CallFailed('users.info', { kind: 'refused', error: 'user_not_found', details: [] }))
      return Promise.resolve({ id, teamId: 'T1', displayName, isBot: false, isDeleted: false })
    },
  },
  log: silent,
})

const named = async (text: string): Promise<string> => plainText((await people.named(textReply(line`${text}`))).title)

test('an id is said as the name, each asked for once', async () => {
  expect(await named('Enregistré par U0123ABCD4, pris par U0123ABCD4.')).toBe(
    'Enregistré par Camille Martin, pris par Camille Martin.',
  )
  expect(await named('U0123ABCD4')).toBe('Camille Martin')
  expect(asked.filter((id) => id === 'U0123ABCD4')).toHaveLength(1)
})

test('who is not known, a word in capitals and something to type stay as they are', async () => {
  expect(await named('U9999ABCD9 et URBANISME')).toBe('U9999ABCD9 et URBANISME')
  const reply = await people.named(textReply(line`${code('!voir U0123ABCD4')}`))
  expect(reply.title).toEqual([{ code: '!voir U0123ABCD4' }])
})

test('a name is text, whatever somebody calls themselves', async () => {
  const reply = await people.named(textReply(line`par ${'U0123ABCD5'}`))
  expect(reply.title).toEqual(['par ', '<!channel>'])
})
