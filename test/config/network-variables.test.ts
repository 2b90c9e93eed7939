// Proxies as the environment names them: which are addresses, which hosts do without, and what must never be shown.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networkVariablesOf, proxyAddress, proxySecrets, withoutProxy } from '../../src/config/network-variables.ts'
import { readConfig } from '../../src/config/read-config.ts'

describe('a proxy', () => {
  test.each([
    ['http://proxy.example.org:3128', 'http://proxy.example.org:3128/'],
    [' http://proxy.example.org:3128/ ', 'http://proxy.example.org:3128/'],
    ['https://proxy.example.org', 'https://proxy.example.org/'],
    ['proxy.example.org:3128', 'http://proxy.example.org:3128/'],
    ['agent:s3cret@10.0.0.1:3128', 'http://agent:s3cret@10.0.0.1:3128/'],
    ['http://[fd00::1]:3128', 'http://[fd00::1]:3128/'],
  ])('may be written %s', (given, address) => {
    expect(proxyAddress(given)?.href).toBe(address)
  })

  test.each([
    'proxy',
    'http://',
    'http://a proxy:3128',
    'socks5://proxy:1080',
    'file:///etc/proxy.pac',
    'http://proxy:99999',
    'http://proxy:3128/proxy.pac',
    'http://agent:s3#cret@proxy:3128',
    'http://agent:12/cret@proxy:3128',
    'http://agent:12?cret@proxy:3128',
    'http://agent:100%@proxy:3128',
  ])('is not %s', (given) => {
    expect(proxyAddress(given)).toBeUndefined()
  })

  test('in lower case prevails, and the name that was used is kept', () => {
    const both = { HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:1', HTTP_PROXY: 'http://c:1', no_proxy: 'd' }
    expect(networkVariablesOf(both)).toEqual({
      proxies: [
        { name: 'HTTP_PROXY', value: 'http://c:1' },
        { name: 'https_proxy', value: 'http://b:1' },
      ],
      noProxy: 'd',
    })
  })

  test('that is left empty says nothing, and one that is wrong is nobody’s concern before a connection', () => {
    expect(readConfig({}, { HTTPS_PROXY: '', NODE_EXTRA_CA_CERTS: ' ' }).environment.network).toEqual({
      proxies: [],
      noProxy: '',
    })
    expect(readConfig({}, { HTTPS_PROXY: 'nonsense' }).environment.network.proxies).toHaveLength(1)
  })
})

describe('the password of a proxy', () => {
  test('is a secret as it is typed, as it is meant and as the header carries it', () => {
    const { secrets } = readConfig({}, { HTTPS_PROXY: 'http://agent:s3cr%40t@proxy:3128' }).environment
    expect(secrets).toEqual(
      expect.arrayContaining(['s3cr%40t', 's3cr@t', Buffer.from('agent:s3cr@t').toString('base64')]),
    )
  })

  test('is one whatever it is made of, even where the address cannot be read', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (password) => {
        const proxies = [{ name: 'HTTPS_PROXY', value: `http://agent:${password}@proxy:3128` }]
        expect(proxySecrets({ proxies, noProxy: '' })).toContain(password)
      }),
      { numRuns: 100 },
    )
  })

  test('is not looked for where there is none', () => {
    expect(proxySecrets(networkVariablesOf({ HTTPS_PROXY: 'http://proxy:3128' }))).toEqual([])
  })
})

describe('what does without a proxy', () => {
  test.each([
    ['', 'localhost,127.0.0.1,::1'],
    [
      ' a.example.org, .b.example.org 10.0.0.1:8443',
      'a.example.org,.b.example.org,10.0.0.1:8443,localhost,127.0.0.1,::1',
    ],
  ])('with %j is this machine too', (given, hosts) => {
    expect(withoutProxy(given)).toBe(hosts)
  })

  test('is the account’s own host when it is another address of this machine', () => {
    expect(withoutProxy('', ['127.0.0.2'])).toBe('localhost,127.0.0.1,::1,127.0.0.2')
  })

  test('is everything with an asterisk among the rest, which Node takes alone', () => {
    expect(withoutProxy('a.example.org, *')).toBe('*')
  })
})
