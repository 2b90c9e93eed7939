// Finding the account's server, against a directory of the test's own.

import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, describe, onTestFinished, test } from 'vitest'
import { UserError } from '../../../../src/errors.ts'
import { plainText } from '../../../../src/i18n/rich-text.ts'
import { words } from '../../../../src/i18n/words.ts'
import { findHomeserver } from '../../../../src/platforms/matrix/setup/discovery.ts'

/** The address of a server that lives as long as the running test. */
const serving = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const find = (address: string, entry: string) => findHomeserver({ kind: 'email', address }, { fetch, entry })

const refusal = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return plainText(error.say(words.fr))
  throw new Error('nothing was refused in words', { cause: error })
}

test('a server that was named is taken as it is, and nobody is asked', async () => {
  const unused = () => Promise.reject(new Error('asked'))
  const home = { kind: 'homeserver', url: 'https://matrix.example.org/base/' } as const
  expect(await findHomeserver(home, { fetch: unused })).toBe('https://matrix.example.org/base')
})

test('an address is asked for in lower case, and its server has the prefix of Tchap', async () => {
  const asked: (string | undefined)[] = []
  const entry = await serving((request, response) => {
    asked.push(request.url)
    response.end('{"hs":"agent.interieur.tchap.gouv.fr"}')
  })
  expect(await find('Vigie+Test@Interieur.gouv.fr', `${entry}/`)).toBe('https://matrix.agent.interieur.tchap.gouv.fr')
  expect(asked).toEqual(['/_matrix/identity/api/v1/info?medium=email&address=vigie%2Btest%40interieur.gouv.fr'])
})

test('without another entry, the directory of the agents is asked', async () => {
  const asked: string[] = []
  const fetching: typeof fetch = (input) => {
    asked.push(input instanceof Request ? input.url : input.toString())
    return Promise.resolve(Response.json({ hs: 'agent.dinum.tchap.gouv.fr' }))
  }
  await findHomeserver({ kind: 'email', address: 'a@b.gouv.fr' }, { fetch: fetching })
  expect(asked).toEqual([
    'https://matrix.agent.tchap.gouv.fr/_matrix/identity/api/v1/info?medium=email&address=a%40b.gouv.fr',
  ])
})

test('an address that Tchap does not know as an agent’s is refused, with what to check', async () => {
  const entry = await serving((_request, response) => response.end('{"hs":"agent.externe.tchap.gouv.fr"}'))
  const said = await refusal(find('vigie@example.org', entry))
  expect(said).toContain('Tchap ne connaît pas vigie@example.org comme l’adresse d’un agent')
  expect(said).toContain('VIGIE_MATRIX_HOMESERVER')
})

describe('an answer that is not the directory’s', () => {
  test.each([
    [200, '<html>Authentification requise</html>'],
    [200, ''],
    [200, 'null'],
    [200, '{"hs":42}'],
    [200, '{"hs":"agent.tchap.gouv.fr/@elsewhere"}'],
    [502, '{"hs":"agent.dinum.tchap.gouv.fr"}'],
    [404, '{"errcode":"M_UNRECOGNIZED"}'],
  ])('%i %s is told with the proxy to check', async (status, body) => {
    const entry = await serving((_request, response) => response.writeHead(status).end(body))
    const said = await refusal(find('vigie@interieur.gouv.fr', entry))
    expect(said).toContain(`état HTTP ${status}`)
    expect(said).toContain('mandataire')
    expect(said).not.toContain('Authentification')
  })

  test('that is cut in the middle is told too', async () => {
    const entry = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"hs":')
      response.destroy()
    })
    expect(await refusal(find('vigie@interieur.gouv.fr', entry))).toContain('127.0.0.1')
  })
})

test('a server that cannot be reached is named with the reason, the proxy and the authority to check', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  const said = await refusal(find('vigie@interieur.gouv.fr', `http://127.0.0.1:${port}`))
  expect(said).toContain(`127.0.0.1:${port}`)
  expect(said).toContain('ECONNREFUSED')
  expect(said).toContain('HTTPS_PROXY')
  expect(said).toContain('NODE_EXTRA_CA_CERTS')
})
