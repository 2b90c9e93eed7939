// Where Slack delivers over HTTP: one path for events, commands and clicks, Bolt's own.

export const eventsPath = '/slack/events'

const longestUrl = 3000

/**
 * The address that the manifest gives to Slack: `https`, with Bolt's path when
 * the one given has none. Nothing when Slack could not use it.
 */
export const requestUrlOf = (given: string): string | undefined => {
  const url = URL.parse(given.trim())
  if (url === null || url.protocol !== 'https:') return undefined
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined
  const path = url.pathname === '/' ? eventsPath : url.pathname
  const whole = `${url.origin}${path}`
  return whole.length <= longestUrl ? whole : undefined
}
