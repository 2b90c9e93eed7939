// A password opens the account by its name, its full id or its address; what refuses it is said in words.

import { expect, test } from 'vitest'

import { UserError } from '../../../../src/errors.ts'
import { plainText } from '../../../../src/i18n/rich-text.ts'
import { words } from '../../../../src/i18n/words.ts'
import { logIn } from '../../../../src/platforms/matrix/connection/log-in.ts'

const homeserver = 'https://matrix.agent.example.org'

interface Login {
  readonly identifier: { readonly type: string; readonly user?: string; readonly address?: string }
}

/** A server that lets in whom `knows` says, and refuses the others as Synapse does. */
const serverThat = (knows: (login: Login) => boolean, refusal = { status: 403, errcode: 'M_FORBIDDEN' }) => {
  const asked: Login[] = []
  const fetch: typeof globalThis.fetch = async (_, options) => {
    const login = JSON.parse(options?.body as string) as Login
    asked.push(login)
    return knows(login)
      ? Response.json({ user_id: '@vigie:example.org', device_id: 'DEVICE', access_token: 'token' })
      : Response.json({ errcode: refusal.errcode, error: 'refused' }, { status: refusal.status })
  }
  return { asked, fetch }
}

const said = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof UserError ? plainText(error.say(words.fr)) : `not a UserError: ${String(error)}`
}

test('a name opens the account of that name, in one request', async () => {
  const { asked, fetch } = serverThat(({ identifier }) => identifier.user === 'vigie')
  const given = await logIn({ homeserver, user: 'vigie', password: 'secret', fetch })
  expect(given).toEqual({ userId: '@vigie:example.org', deviceId: 'DEVICE', accessToken: 'token' })
  expect(asked.map(({ identifier }) => identifier)).toEqual([{ type: 'm.id.user', user: 'vigie' }])
})

test('an address opens the account that it belongs to, whatever its name', async () => {
  const { asked, fetch } = serverThat(({ identifier }) => identifier.address === 'vigie@loire.gouv.fr')
  await logIn({ homeserver, user: 'Vigie@loire.gouv.fr', password: 'secret', fetch })
  expect(asked).toHaveLength(1)
})

test('an address that the server does not know stands for the name that Tchap makes of it', async () => {
  const { fetch } = serverThat(({ identifier }) => identifier.user === 'vigie-loire.gouv.fr')
  await expect(logIn({ homeserver, user: 'vigie@loire.gouv.fr', password: 'secret', fetch })).resolves.toHaveProperty(
    'deviceId',
    'DEVICE',
  )
})

test('a full id is no address', async () => {
  const { asked, fetch } = serverThat(() => true)
  await logIn({ homeserver, user: '@vigie:example.org', password: 'secret', fetch })
  expect(asked[0]?.identifier).toEqual({ type: 'm.id.user', user: '@vigie:example.org' })
})

test('a wrong password is said with the variables to check, and without the password', async () => {
  const { fetch } = serverThat(() => false)
  const sentence = await said(logIn({ homeserver, user: 'vigie@loire.gouv.fr', password: 'secret', fetch }))
  expect(sentence).toContain('VIGIE_MATRIX_PASSWORD')
  expect(sentence).not.toContain('secret')
})

test('an expired Tchap account is said to be renewed, and not tried under another name', async () => {
  const { asked, fetch } = serverThat(() => false, { status: 403, errcode: 'ORG_MATRIX_EXPIRED_ACCOUNT' })
  expect(await said(logIn({ homeserver, user: 'vigie@loire.gouv.fr', password: 'x', fetch }))).toContain('expiré')
  expect(asked).toHaveLength(1)
})

test('a server that asks to wait is not asked again under another name', async () => {
  const { asked, fetch } = serverThat(() => false, { status: 429, errcode: 'M_LIMIT_EXCEEDED' })
  await expect(logIn({ homeserver, user: 'vigie@loire.gouv.fr', password: 'x', fetch })).rejects.toHaveProperty(
    'errcode',
    'M_LIMIT_EXCEEDED',
  )
  expect(asked).toHaveLength(1)
})
