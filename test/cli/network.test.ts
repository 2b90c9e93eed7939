// What is wrong with the network as the environment describes it: every fault at once, in words, without a password.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { prepareNetwork } from '../../src/cli/network.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { ConfigError } from '../../src/errors.ts'
import { type Language, words } from '../../src/i18n/words.ts'
import { freshFolder } from '../support/data-folders.ts'
import { authorityFile } from '../support/network/private-server.ts'

/** One "where: found" a fault. Each case has one at least: nothing of the tests' own process is changed. */
const faultsOf = async (
  env: Readonly<Record<string, string>>,
  language: Language = 'fr',
): Promise<readonly string[]> => {
  try {
    await prepareNetwork(readConfig({}, env), words[language])
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map(({ where, found }) => `${where}: ${found}`)
    throw error
  }
  throw new Error('no fault was found')
}

describe('a proxy that is not one', () => {
  test('is shown, unless it may hold a password', async () => {
    expect(await faultsOf({ HTTPS_PROXY: 'socks5://proxy:1080', http_proxy: 'http://agent:s3/cret@proxy' })).toEqual([
      'http_proxy: ***',
      'HTTPS_PROXY: «\u00a0socks5://proxy:1080\u00a0»',
    ])
    expect(await faultsOf({ HTTPS_PROXY: 'http://agent:s3/cret%40proxy' })).toEqual(['HTTPS_PROXY: ***'])
  })
})

describe('a file of authorities', () => {
  const found = async (name: string, text: string | Uint8Array): Promise<string> => {
    const file = join(await freshFolder(), name)
    await writeFile(file, text)
    const [fault = ''] = await faultsOf({ NODE_EXTRA_CA_CERTS: file })
    expect(fault.startsWith(`NODE_EXTRA_CA_CERTS (${file}): `)).toBe(true)
    return fault.slice(`NODE_EXTRA_CA_CERTS (${file}): `.length)
  }

  test('that is not there, or is a folder, is told', async () => {
    const folder = await freshFolder()
    expect(await faultsOf({ NODE_EXTRA_CA_CERTS: 'none.pem' })).toEqual(['NODE_EXTRA_CA_CERTS (none.pem): absent'])
    expect(await faultsOf({ NODE_EXTRA_CA_CERTS: folder }, 'en')).toEqual([
      `NODE_EXTRA_CA_CERTS (${folder}): a folder, not a file`,
    ])
  })

  test('is refused when it is empty, of another format, or when one of its certificates is damaged', async () => {
    const { noCertificate } = words.fr.config
    const pem = await readFile(authorityFile, 'utf8')
    const [, base64 = ''] = /CERTIFICATE-----([^-]+)/.exec(pem) ?? []
    expect(await found('empty.pem', '')).toBe(noCertificate)
    expect(await found('windows.cer', Buffer.from(base64, 'base64'))).toBe(noCertificate)
    expect(await found('cut.pem', pem.slice(0, 300))).toBe(noCertificate)
    expect(await found('damaged.pem', `${pem}${pem.replace('MII', 'AII')}`)).toBe(noCertificate)
    expect(await found('key.pem', pem.replaceAll('CERTIFICATE', 'PRIVATE KEY'))).toBe(noCertificate)
  })

  test('comes after the proxies, so that one attempt mends all', async () => {
    const env = { HTTPS_PROXY: 'proxy', NODE_EXTRA_CA_CERTS: 'none.pem' }
    expect(await faultsOf(env, 'en')).toEqual(['HTTPS_PROXY: "proxy"', 'NODE_EXTRA_CA_CERTS (none.pem): missing'])
  })
})
