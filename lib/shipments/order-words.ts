/** An order's value as people read it, such as `€1,200.50`; null when it was not told. Pure. */
export function moneyWords(value: string | null, currency: string | null): string | null {
  if (value === null) return null
  const number = Number(value)
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  if (currency === null) return new Intl.NumberFormat("en", digits).format(number)
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).format(number)
  } catch {
    return `${new Intl.NumberFormat("en", digits).format(number)} ${currency}`
  }
}
