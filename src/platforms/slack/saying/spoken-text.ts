// The text of a message for notifications and screen readers: all that it says, or its beginning and that it goes on.

/** Longer ones are cut, split or refused by Slack. */
export const longestSpoken = 3900

/** Lines in order; when they are too many, `more` is the last one. Each is shorter than the whole. */
export const spokenText = (lines: readonly string[], more: string): string => {
  const whole = lines.join('\n')
  if (whole.length <= longestSpoken) return whole
  const shown: string[] = []
  let left = longestSpoken - more.length
  for (const line of lines) {
    left -= line.length + 1
    if (left < 0) break
    shown.push(line)
  }
  return [...shown, more].join('\n')
}
