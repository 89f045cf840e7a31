/** An amount of money, and its currency where it stands beside it. */
export interface Amount {
  /** With a point and at most two decimals, such as "1234.50". */
  value: string
  currency: string | null
}

/**
 * An amount as shops and spreadsheets write it: 1234.5, 1,234.50, 1.234,50 €, EUR 12, 1 234,50. Of a
 * point and a comma the last one parts the decimals; a single one does unless exactly three digits follow.
 * Null for what is no amount. Pure.
 */
export function readAmount(text: string): Amount | null {
  const compact = text.replace(/[\s'’\u00a0\u202f]/g, "")
  const found = /^([^\d.,+-]*)([\d.,]+)([^\d.,]*)$/.exec(compact)
  if (!found) return null
  const [, before = "", digits = "", after = ""] = found
  const word = before || after
  if ((before && after) || (word && currencyOf(word) === null)) return null
  const value = plain(digits)
  return value === null ? null : { value, currency: word ? currencyOf(word) : null }
}

/** An ISO 4217 code in capitals, of a code or a sign that means one currency only; else null. */
export function currencyOf(text: string): string | null {
  const word = text.trim()
  if (/^[a-z]{3}$/i.test(word)) return word.toUpperCase()
  return Object.hasOwn(signs, word) ? (signs[word] ?? null) : null
}

const signs: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP", zł: "PLN", "¥": "JPY" }

function plain(digits: string): string | null {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","))
  const marks = digits.replace(/\d/g, "")
  const decimals = digits.length - last - 1
  const parts = last >= 0 && (marks.length === 1 ? decimals !== 3 : new Set(marks).size === 2)
  const grouped = parts ? digits.slice(0, last) : digits
  if (/[.,]/.test(grouped) && !/^\d{1,3}([.,]\d{3})+$/.test(grouped)) return null
  const whole = grouped.replace(/[.,]/g, "") || "0"
  const fraction = parts ? digits.slice(last + 1) : ""
  if (!/^\d{1,12}$/.test(whole) || !/^\d*$/.test(fraction)) return null
  const cents = fraction.slice(0, 2).padEnd(2, "0")
  // 12.999 is no amount that anybody paid, but 12.990 is what some systems write.
  return /^0*$/.test(fraction.slice(2)) ? `${BigInt(whole)}.${cents}` : null
}
