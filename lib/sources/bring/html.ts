/**
 * Bring's words may be HTML: terms are explained in spans, letters written as entities. Their text,
 * and text without either as it is.
 */
export function plainText(html: string): string {
  if (!/<\/?[a-z][^>]*>|&(#\d+|#x[0-9a-f]+|[a-z]+);/i.test(html)) return html
  return html
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => decode(name) ?? whole)
    .replace(/\s+/g, " ")
    .trim()
}

function decode(name: string): string | null {
  if (!name.startsWith("#")) return named.get(name) ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const printable = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return printable && (code < 127 || code > 159) ? String.fromCodePoint(code) : null
}

/** Those of Nordic texts. */
const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["aelig", "æ"],
  ["AElig", "Æ"],
  ["oslash", "ø"],
  ["Oslash", "Ø"],
  ["aring", "å"],
  ["Aring", "Å"],
  ["auml", "ä"],
  ["Auml", "Ä"],
  ["ouml", "ö"],
  ["Ouml", "Ö"],
  ["eacute", "é"],
])
