// The Wilson score interval of a proportion. Source: E. B. Wilson, JASA 22 (1927); Newcombe 1998, method 3.

/** The 97.5 % point of the normal law: intervals are at 95 %. */
const z = 1.959_963_984_540_054

/** The 95 % interval without continuity correction of `successes` among `cases`, both integers, `cases` > 0. */
export const wilson = (successes: number, cases: number): readonly [number, number] => {
  const proportion = successes / cases
  const spread = z * Math.sqrt((proportion * (1 - proportion) + (z * z) / (4 * cases)) / cases)
  const scale = 1 + (z * z) / cases
  const centre = proportion + (z * z) / (2 * cases)
  // The ends are exact at 0 and 1; binary rounding must not push them outside.
  const low = successes === 0 ? 0 : (centre - spread) / scale
  const high = successes === cases ? 1 : (centre + spread) / scale
  return [low, high]
}
