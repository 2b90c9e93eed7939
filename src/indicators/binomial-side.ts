// How likely one month's result is to lie above, or below, a centre line by chance alone.

/** ln(n!) by addition: months hold thousands of cases at most, and each month is asked for once. */
const logFactorials: number[] = [0]
const logFactorial = (n: number): number => {
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next))
  return logFactorials[n] ?? 0
}

/** Beyond this many cases the two sides are equal but for less than a hundredth, and the sum would be long. */
const mostSummed = 20_000

/**
 * The probability that `cases` draws, each a success with the probability
 * `centre` (strictly between 0 and 1), give a proportion strictly above the
 * centre, or strictly below it. Source: the binomial law, summed.
 */
export const chanceOfSide = (cases: number, centre: number, side: 'above' | 'below'): number => {
  if (cases > mostSummed) return 0.5
  const [success, failure] = [Math.log(centre), Math.log1p(-centre)]
  const expected = cases * centre
  // Ten times nine tenths must be nine: a result on the line is on neither side.
  const line = Math.abs(expected - Math.round(expected)) < 1e-9 ? Math.round(expected) : expected
  let sum = 0
  for (let successes = 0; successes <= cases; successes += 1) {
    if (side === 'above' ? successes <= line : successes >= line) continue
    const ways = logFactorial(cases) - logFactorial(successes) - logFactorial(cases - successes)
    sum += Math.exp(ways + successes * success + (cases - successes) * failure)
  }
  return Math.min(1, sum)
}
