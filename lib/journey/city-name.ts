/** Letters that Unicode does not take apart into a letter and its accent. */
const whole: Record<string, string> = { ß: "ss", ø: "o", đ: "d", ł: "l", æ: "ae", œ: "oe", ı: "i" }

/**
 * A city's name as it is looked up: lower case, without accents, signs and digits, its words parted by
 * one space, "saint" and "sankt" written short. Empty when nothing is left.
 */
export function foldCity(name: string): string {
  let text = name.toLowerCase()
  // Most of the names are done here; it matters when 135,000 are read.
  if (/^[a-z]+$/.test(text)) return text
  if (/[^\x20-\x7f]/.test(text)) {
    text = text.replace(/[ßøđłæœı]/g, (letter) => whole[letter] ?? letter)
    text = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
  }
  return text
    .replace(/['’`.]/g, "")
    .replace(/[^\p{L}]+/gu, " ")
    .replace(/\b(saint|sankt|sainte|ft|mt)\b/g, (word) => short[word] ?? word)
    .trim()
}

const short: Record<string, string> = {
  saint: "st",
  sankt: "st",
  sainte: "ste",
  ft: "fort",
  mt: "mount",
}

/**
 * The ways in which a carrier may mean a city, the likeliest first: as written; with ae, oe, ue, aa for
 * ä, ö, ü, å; without the words that name a building and not a town.
 */
export function cityReadings(name: string): string[] {
  const written = foldCity(name)
  const town = written
    .split(" ")
    .filter((word) => !buildings.has(word))
    .join(" ")
  const readings = [written, town].flatMap((text) => [text, plainVowels(text)])
  return [...new Set(readings)].filter((text) => text.length > 1)
}

function plainVowels(text: string): string {
  return text.replace(/[aou]e/g, ([vowel = ""]) => vowel).replace(/aa/g, "a")
}

/** What carriers write behind (or before) a town's name. */
const buildings = new Set(
  `hub depot center centre facility distribution sorting sort gateway airport terminal station
  international intl network logistics parcel post office dc ndc rdc isc usps ups dhl fedex paketzentrum
  zustellbasis zsp district main annex carrier local`.split(/\s+/),
)
