import type { Checksum } from "@/lib/carriers/format"

/**
 * Whether `check` is the check digit of `serial`, both without spaces and in upper case. The algorithms
 * are those of the published formats (lib/carriers/data).
 */
export function checksumFits(checksum: Checksum, serial: string, check: string): boolean {
  return checkDigit(checksum, serial) === check
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

function checkDigit(checksum: Checksum, serial: string): string {
  switch (checksum.name) {
    case "mod10":
      return toTen(mod10Sum(checksum, [...serial]))
    case "mod7":
      return String(BigInt(serial) % 7n)
    case "luhn":
      return toTen(sum([...serial].toReversed().map(luhnValue)))
    case "s10":
      return s10Digit(weighted(serial, checksum.weightings) % 11)
    case "mod_37_36":
      return mod3736(serial)
    case "sum_product_with_weightings_and_modulo":
      return String((weighted(serial, checksum.weightings) % checksum.modulo1) % checksum.modulo2)
  }
}

function mod10Sum(checksum: Extract<Checksum, { name: "mod10" }>, characters: string[]): number {
  const ordered = checksum.reverse ? characters.toReversed() : characters
  return sum(
    ordered.map((character, index) => {
      // UPS: letters count from A = 2, and begin again at 0 after 9.
      const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10
      return value * (index % 2 === 0 ? checksum.evens_multiplier : checksum.odds_multiplier)
    }),
  )
}

function luhnValue(character: string, index: number): number {
  const value = Number(character) * (index % 2 === 0 ? 2 : 1)
  return value > 9 ? value - 9 : value
}

function s10Digit(remainder: number): string {
  if (remainder === 0) return "5"
  return remainder === 1 ? "0" : String(11 - remainder)
}

/** ISO 7064 MOD 37,36. */
function mod3736(serial: string): string {
  const last = [...serial].reduce((running, character) => {
    const added = running + alphabet.indexOf(character)
    const doubled = 2 * (added > 36 ? added - 36 : added)
    return doubled > 36 ? doubled - 37 : doubled
  }, 36)
  return alphabet[(37 - last) % 36] ?? ""
}

function weighted(serial: string, weights: readonly number[]): number {
  return sum([...serial].map((digit, index) => Number(digit) * (weights[index] ?? 0)))
}

function toTen(total: number): string {
  return String((10 - (total % 10)) % 10)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
