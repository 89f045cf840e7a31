/** So many letters that pack about as well as a page does, and always the same. */
export function fillerText(letters: number): string {
  const words: string[] = []
  let [length, seed] = [0, 1]
  while (length < letters) {
    seed = (seed * 48_271) % 2_147_483_647
    const word = seed.toString(36).slice(0, 2 + (seed % 5))
    // Markup repeats itself: every third word is one of a few.
    words.push(seed % 3 === 0 ? word : (common[seed % common.length] ?? word))
    length += (words.at(-1)?.length ?? 0) + 1
  }
  return words.join(" ").slice(0, letters)
}

const common = ["section", "class", "parcel", "carrier", "delivery", "span", "time", "list", "path"]
