// Vigie on a closed network, in processes of its own: through a proxy, and to a server that a private authority signed.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { type Run, runVigie } from '../support/command-line.ts'
import { freshFolder } from '../support/data-folders.ts'
import { authorityFile, startPrivateServer } from '../support/network/private-server.ts'
import { startTunnelProxy, withoutNetworkVariables } from '../support/network/tunnel-proxy.ts'

/** Runs a verb in a folder whose `.env` holds the lines given; `process` are variables of the process itself. */
const run = async (
  verb: readonly string[],
  dotEnv: Readonly<Record<string, string>>,
  process: NodeJS.ProcessEnv = {},
  input = '',
): Promise<Run> => {
  const folder = await freshFolder()
  const account = { VIGIE_MATRIX_USER: 'vigie', VIGIE_MATRIX_PASSWORD: 'a secret of Matrix' }
  const lines = Object.entries('VIGIE_MATRIX_HOMESERVER' in dotEnv ? { ...account, ...dotEnv } : dotEnv)
  await writeFile(join(folder, '.env'), lines.map(([name, value]) => `${name}='${value}'\n`).join(''))
  return runVigie(verb, input, { ...withoutNetworkVariables, ...process }, folder)
}

const home = (host: string) => ({ VIGIE_MATRIX_HOMESERVER: `https://${host}` })
const trusted = { NODE_EXTRA_CA_CERTS: authorityFile }
const proxied = (port: number) => ({ HTTPS_PROXY: `http://127.0.0.1:${port}` })

/** The server answered, whatever it said of the account. */
const reached = { output: expect.stringContaining('répond (v1.11)') as string, errors: '' }

describe('a proxy', () => {
  test('named in .env is used by doctor, for a server whose name nobody else knows', async () => {
    const proxy = await startTunnelProxy(await startPrivateServer())
    const said = await run(['doctor'], { ...home('matrix.example.org'), ...trusted, ...proxied(proxy.port) })
    expect(said).toMatchObject(reached)
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT matrix.example.org:443']))
  })

  test('is used by matrix-setup', async () => {
    const proxy = await startTunnelProxy(await startPrivateServer())
    const env = { ...home('matrix.example.org'), ...trusted, ...proxied(proxy.port) }
    const said = await run(['matrix-setup'], env)
    expect(said.status).toBe(1)
    expect(said.errors).toContain('refuse')
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT matrix.example.org:443']))
  })

  test('of the process goes before that of .env, in either case', async () => {
    const server = await startPrivateServer()
    const [ours, theirs] = await Promise.all([startTunnelProxy(server), startTunnelProxy(server)])
    const dotEnv = { ...home('matrix.example.org'), ...trusted, ...proxied(theirs.port) }
    const inProcess = { https_proxy: `127.0.0.1:${ours.port}` }
    expect(await run(['doctor'], dotEnv, inProcess)).toMatchObject(reached)
    expect(ours.asked).not.toEqual([])
    expect(theirs.asked).toEqual([])
  })

  test('is given the account of its address, which nothing that is said shows', async () => {
    const proxy = await startTunnelProxy(await startPrivateServer(), 'agent:s3cr@t')
    const dotEnv = { ...home('matrix.example.org'), ...trusted, VIGIE_LOG: 'debug' }
    const known = await run(['doctor'], { ...dotEnv, HTTPS_PROXY: `http://agent:s3cr%40t@127.0.0.1:${proxy.port}` })
    expect(known.output).toContain('répond (v1.11)')
    expect(proxy.asked).toContain('CONNECT matrix.example.org:443 agent:s3cr@t')
    const unknown = await run(['doctor'], { ...dotEnv, HTTPS_PROXY: `http://agent:wr0ng@127.0.0.1:${proxy.port}` })
    expect(unknown.output).toContain('n’a pas pu être joint')
    expect(`${known.output}${known.errors}${unknown.output}${unknown.errors}`).not.toMatch(/s3cr|wr0ng/)
  })

  test('is left aside for the hosts of NO_PROXY, and for this machine always', async () => {
    const server = await startPrivateServer()
    const proxy = await startTunnelProxy(server)
    const env = { ...trusted, ...proxied(proxy.port) }
    // An address of this machine that does not say so.
    const elsewhere = home(`0.0.0.0:${server}`)
    expect(await run(['doctor'], { ...elsewhere, ...env, NO_PROXY: 'intranet.example.org, 0.0.0.0' })).toMatchObject(
      reached,
    )
    for (const host of ['localhost', '127.0.0.1']) {
      expect(await run(['doctor'], { ...home(`${host}:${server}`), ...env })).toMatchObject(reached)
    }
    // Another of its addresses, for which the server has no certificate.
    await run(['doctor'], { ...home(`127.0.0.2:${server}`), ...env })
    expect(proxy.asked).toEqual([])
    expect(await run(['doctor'], { ...elsewhere, ...env, NO_PROXY: 'intranet.example.org' })).toMatchObject(reached)
    expect(proxy.asked).toContain(`CONNECT 0.0.0.0:${server}`)
  })
})

describe('a server that a private authority signed', () => {
  test('is refused in words by doctor and matrix-setup, with what to set', async () => {
    const local = home(`localhost:${await startPrivateServer()}`)
    const [doctor, setUp] = await Promise.all([run(['doctor'], local), run(['matrix-setup'], local)])
    expect(doctor).toMatchObject({ status: 1, errors: '' })
    expect(setUp).toMatchObject({ status: 1, output: '' })
    for (const said of [doctor.output, setUp.errors]) {
      expect(said).toMatch(/n’a pas pu être joint \([A-Z_]*(?:CERT|VERIFY)[A-Z_]*\)/)
      expect(said).toContain('NODE_EXTRA_CA_CERTS')
      expect(said).not.toMatch(/at .*:\d+/)
    }
  })

  test('is accepted with the authority in .env, or in the environment of the process', async () => {
    const local = home(`localhost:${await startPrivateServer()}`)
    expect(await run(['doctor'], { ...local, ...trusted })).toMatchObject(reached)
    expect(await run(['doctor'], local, trusted)).toMatchObject(reached)
    const setUp = await run(['matrix-setup'], { ...local, ...trusted })
    expect(setUp.errors).toContain('refuse')
  })

  // Elsewhere the authorities of the system are not files that a test may choose.
  test.runIf(process.platform === 'linux')('is accepted when the system knows the authority', async () => {
    const local = home(`localhost:${await startPrivateServer()}`)
    expect(await run(['doctor'], local, { SSL_CERT_FILE: authorityFile })).toMatchObject(reached)
  })
})

describe('a network that is badly described', () => {
  const faulty = { HTTPS_PROXY: 'socks5://agent:s3cret@proxy:1080', NODE_EXTRA_CA_CERTS: 'none.pem' }

  test.each([['doctor'], ['matrix-setup'], ['start']])('stops %s with every fault in words', async (verb) => {
    const said = await run([verb], { ...home('matrix.example.org'), ...faulty })
    expect(said).toMatchObject({ status: 1, output: '' })
    expect(said.errors).toContain('HTTPS_PROXY\u00a0: ***. Attendu\u00a0: l’adresse d’un serveur mandataire')
    expect(said.errors).toContain(
      'NODE_EXTRA_CA_CERTS (none.pem)\u00a0: absent. Attendu\u00a0: un fichier au format PEM',
    )
    expect(said.errors).not.toMatch(/s3cret|at .*:\d+/)
  })

  test('does not stop a bot that has no account anywhere', async () => {
    const said = await run(['start'], faulty, {}, '!aide\n')
    expect(said).toMatchObject({ status: 0, errors: '' })
  })
})
