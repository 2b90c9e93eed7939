// How to leave the machine, in the variables that programs share: proxies, and certificate authorities beside the known ones.

/** As `.env.example` has them. Those of proxies may be in lower case too, which then prevails, as curl and Node have it. */
export const networkNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS'] as const

export interface ProxySetting {
  /** In the case in which it was given. */
  readonly name: string
  /** Not checked yet: a faulty proxy is nobody's concern as long as nothing connects. */
  readonly value: string
}

export interface NetworkVariables {
  readonly proxies: readonly ProxySetting[]
  readonly noProxy: string
  /** Path of a PEM file. */
  readonly authorities?: string
}

type Variables = Readonly<Record<string, string | undefined>>

/** `variables` has no empty value. */
export const networkVariablesOf = (variables: Variables): NetworkVariables => {
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY'].flatMap((upper): readonly ProxySetting[] => {
    const name = [upper.toLowerCase(), upper].find((either) => variables[either] !== undefined)
    return name === undefined ? [] : [{ name, value: variables[name] ?? '' }]
  })
  const authorities = variables['NODE_EXTRA_CA_CERTS']
  return {
    proxies,
    noProxy: variables['no_proxy'] ?? variables['NO_PROXY'] ?? '',
    ...(authorities === undefined ? {} : { authorities }),
  }
}

/** Nothing when a `%` is not followed by the code of a character. */
const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i
const hostAndPort = /^[^/?#]+:\d+$/

/**
 * The address of a proxy, or nothing when it is not one: `http` or `https`, a
 * host, nothing after the port. `proxy:3128` is read as curl reads it.
 */
export const proxyAddress = (given: string): URL | undefined => {
  const text = given.trim()
  if (!hasScheme.test(text) && !hostAndPort.test(text)) return undefined
  const url = URL.parse(hasScheme.test(text) ? text : `http://${text}`)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined
  // A `/`, `?` or `#` left as it is in a password would make a host of the account.
  const isPlain = ['', '/'].includes(url.pathname) && url.search === '' && url.hash === ''
  return isPlain && decoded(`${url.username}:${url.password}`) !== undefined ? url : undefined
}

/** What no log may show: the password in each form that it takes, up to the header that carries it. */
export const proxySecrets = ({ proxies }: NetworkVariables): readonly string[] =>
  proxies.flatMap(({ value }) => {
    if (!value.includes('@')) return []
    const typed = value.slice(0, value.lastIndexOf('@')).replace(hasScheme, '')
    const { username = '', password = '' } = proxyAddress(value) ?? {}
    const [user, word] = [decoded(username) ?? '', decoded(password) ?? '']
    const header = Buffer.from(`${user}:${word}`).toString('base64')
    return [typed, typed.slice(typed.indexOf(':') + 1), password, word, header].filter((secret) => secret !== '')
  })

/** This machine needs no proxy, and a proxy would look for it in its own place. */
const loopback = ['localhost', '127.0.0.1', '::1']

/** The hosts that are reached directly, as Node takes them: those that `NO_PROXY` names, this machine, and `here`. */
export const withoutProxy = (noProxy: string, here: readonly string[] = []): string => {
  const named = noProxy.split(/[,\s]+/).filter((entry) => entry !== '')
  return named.includes('*') ? '*' : [...named, ...loopback, ...here].join(',')
}
