// Before the first connection: the proxies and the certificate authorities of the network that Vigie stands in.

import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setGlobalProxyFromEnv } from 'node:http'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

import type { Config, Environment } from '../config/config.ts'
import { unreadableReason } from '../config/load-config.ts'
import { isLoopback } from '../config/matrix-values.ts'
import { type NetworkVariables, proxyAddress, withoutProxy } from '../config/network-variables.ts'
import { type ConfigWords, showValue } from '../config/show.ts'
import { ConfigError, type ConfigFault } from '../errors.ts'
import type { Words } from '../i18n/words.ts'

/** As programs take them that do not follow the process's own settings. */
export interface Proxies {
  readonly httpProxy?: string
  readonly httpsProxy?: string
  readonly noProxy: string
}

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

/** The hosts of the accounts that are this machine, whichever of its addresses is used. */
const localHosts = ({ matrix, slack }: Environment): readonly string[] =>
  [matrix?.home.kind === 'homeserver' ? matrix.home.url : undefined, slack?.apiUrl]
    .map((url) => (url === undefined ? '' : new URL(url).hostname))
    .filter(isLoopback)

/** The proxies of the environment, in the form that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` have. They must be sound. */
export const proxiesOf = (environment: Environment): Proxies => {
  const { proxies, noProxy } = environment.network
  const address = (upper: string): string | undefined => {
    const given = proxies.find(({ name }) => name.toUpperCase() === upper)
    return given === undefined ? undefined : proxyAddress(given.value)?.href
  }
  const [http, https] = ['HTTP_PROXY', 'HTTPS_PROXY'].map(address)
  return {
    ...(http === undefined ? {} : { httpProxy: http }),
    ...(https === undefined ? {} : { httpsProxy: https }),
    noProxy: withoutProxy(noProxy, localHosts(environment)),
  }
}

/**
 * Makes every later connection of the process, `fetch` included, follow the
 * proxies of the environment and trust the system's certificate authorities
 * beside Node's. Reading them takes tens of milliseconds: only for who connects.
 * Throws a `ConfigError` with every fault.
 */
export const prepareNetwork = async (
  { environment }: Pick<Config, 'environment'>,
  { config: words }: Words,
): Promise<void> => {
  const { network } = environment
  const extra = await extraCertificates(network, words)
  const isFault = 'where' in extra
  const faults = [...proxyFaults(network, words), ...(isFault ? [extra] : [])]
  if (isFault || faults.length > 0) throw new ConfigError(faults)
  const { httpProxy, httpsProxy, noProxy } = proxiesOf(environment)
  setGlobalProxyFromEnv({
    ...(httpProxy === undefined ? {} : { HTTP_PROXY: httpProxy }),
    ...(httpsProxy === undefined ? {} : { HTTPS_PROXY: httpsProxy }),
    NO_PROXY: noProxy,
  })
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system'), ...extra])])
}
