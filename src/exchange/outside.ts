// A transfer outside the préfecture in a cell: `externe:CPAM`, as it is typed in chat.

const prefixes = { fr: 'externe:', en: 'external:' } as const
const outside = /^(?:externe|external)\s*:\s*/i

/** The organisation outside that a cell names, or nothing when it names a service. */
export const outsideOf = (text: string): string | undefined =>
  outside.test(text) ? text.replace(outside, '') : undefined

export const outsideCell = (to: string, language: 'fr' | 'en'): string => `${prefixes[language]}${to}`
