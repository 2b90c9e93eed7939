// Formats of decimal numbers, each made once: making one costs more than a thousand uses of it.

const made = new Map<string, Intl.NumberFormat>()

/** Prints so many decimals, no more and no fewer, as a language does (`fr-FR`). */
export const decimalFormat = (locale: string, digits: number, useGrouping = true): Intl.NumberFormat => {
  const key = `${locale} ${digits} ${useGrouping}`
  const known = made.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping,
  })
  made.set(key, format)
  return format
}
