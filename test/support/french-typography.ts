// What the French typography of a text gets wrong, as the Imprimerie nationale's rules have it.

const rules: readonly (readonly [RegExp, string])[] = [
  [/\p{L}'\p{L}/u, 'straight apostrophe'],
  [/ [:;?!%‰»]/, 'ordinary space before a sign'],
  [/« /, 'ordinary space inside guillemets'],
  [/[\p{L}\d)»](?:[;?!%‰]|:\s|(?<=\s.*):$)/u, 'no space before a sign'],
  [/\.\.\./, 'three full stops for an ellipsis'],
]

/** The faults of a text; text between backticks is to be typed and has its own spelling. */
export const typographyFaults = (text: string): readonly string[] => {
  const prose = text.replace(/`[^`]*`/g, '')
  return rules.flatMap(([pattern, fault]) => (pattern.test(prose) ? [fault] : []))
}
