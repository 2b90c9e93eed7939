// Before the first connection: the proxies and the certificate authorities of the network that Vigie stands in.

import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setGlobalProxyFromEnv } from 'node:http'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

import type { Config, MatrixAccess } from '../config/config.ts'
import { unreadableReason } from '../config/load-config.ts'
import { isLoopback } from '../config/matrix-values.ts'
import { type NetworkVariables, proxyAddress, withoutProxy } from '../config/network-variables.ts'
import { type ConfigWords, showValue } from '../config/show.ts'
import { ConfigError, type ConfigFault } from '../errors.ts'
import type { Words } from '../i18n/words.ts'

const proxyFaults = ({ proxies }: NetworkVariables, words: ConfigWords): readonly ConfigFault[] =>
  proxies
    .filter(({ value }) => proxyAddress(value) === undefined)
    .map(({ name, value }) => ({
      where: name,
      // It cannot be read, so nobody knows where in it the password is.
      found: /@|%40/.test(value) ? words.hidden : showValue(value, words),
      expected: words.expected.proxy,
    }))

const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

const isReadable = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    // OpenSSL has a code for each way of being wrong; the way out is the same.
    return false
  }
}

/** The certificates of a PEM file, or what is wrong with it. */
const certificatesIn = async (file: string, words: ConfigWords): Promise<readonly string[] | ConfigFault> => {
  const fault = (found: string): ConfigFault => ({
    where: `NODE_EXTRA_CA_CERTS (${file})`,
    found,
    expected: words.expected.authorities,
  })
  let text: string
  try {
    text = await readFile(file, 'latin1')
  } catch (error) {
    return fault(unreadableReason(error, words))
  }
  const found = text.match(certificate) ?? []
  return found.length > 0 && found.every(isReadable) ? found : fault(words.noCertificate)
}

/** Node has already read what its own environment names; `.env` came too late for it. */
const extraCertificates = async (
  { authorities }: NetworkVariables,
  words: ConfigWords,
): Promise<readonly string[] | ConfigFault> =>
  authorities === undefined || authorities === process.env['NODE_EXTRA_CA_CERTS']
    ? []
    : certificatesIn(authorities, words)

/** The host of the account when it is this machine, whichever of its addresses is used. */
const localHost = (access: MatrixAccess | undefined): readonly string[] => {
  if (access?.home.kind !== 'homeserver') return []
  const { hostname } = new URL(access.home.url)
  return isLoopback(hostname) ? [hostname] : []
}

/**
 * Makes every later connection of the process, `fetch` included, follow the
 * proxies of the environment and trust the system's certificate authorities
 * beside Node's. Reading them takes tens of milliseconds: only for who connects.
 * Throws a `ConfigError` with every fault.
 */
export const prepareNetwork = async (
  { environment: { network, matrix } }: Pick<Config, 'environment'>,
  { config: words }: Words,
): Promise<void> => {
  const extra = await extraCertificates(network, words)
  const isFault = 'where' in extra
  const faults = [...proxyFaults(network, words), ...(isFault ? [extra] : [])]
  if (isFault || faults.length > 0) throw new ConfigError(faults)
  const proxies = network.proxies.map(({ name, value }) => [name.toUpperCase(), proxyAddress(value)?.href])
  setGlobalProxyFromEnv({
    ...(Object.fromEntries(proxies) as Readonly<Record<string, string>>),
    NO_PROXY: withoutProxy(network.noProxy, localHost(matrix)),
  })
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system'), ...extra])])
}
