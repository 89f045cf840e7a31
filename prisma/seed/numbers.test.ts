import { expect, test } from "vitest"
import { seededRandom } from "@/prisma/factories/random"
import { trackingNumber } from "@/prisma/seed/numbers"

/** Each carrier's own rule, written another way round than the maker's. */
const valid = {
  usps: (number: string) =>
    /^9400\d{18}$/.test(number) &&
    weighted(number, (place) => (place % 2 === 0 ? 3 : 1)) % 10 === 0,
  ups: (number: string) => /^1Z[0-9A-Z]{6}03\d{8}$/.test(number),
  fedex: (number: string) => /^7\d{11}$/.test(number),
  dhl_express: (number: string) =>
    /^\d{10}$/.test(number) && Number(number.slice(0, 9)) % 7 === Number(number[9]),
  postnord: (number: string) => /^UU\d{9}SE$/.test(number),
}

test.each(Object.entries(valid))("%s numbers keep the carrier's rule", (carrier, isValid) => {
  const random = seededRandom(1)
  for (let nth = 0; nth < 200; nth++) {
    const number = trackingNumber(carrier as keyof typeof valid, random)
    expect([number, isValid(number)]).toEqual([number, true])
  }
})

function weighted(digits: string, weight: (place: number) => number): number {
  return [...digits].reduce((sum, digit, place) => sum + Number(digit) * weight(place), 0)
}
