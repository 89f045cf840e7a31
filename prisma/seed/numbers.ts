import type { SeededRandom } from "@/prisma/factories/random"
import type { DemoCarrier } from "@/prisma/seed/lanes"

/** A number of the carrier's form, its check digit right. */
export function trackingNumber(carrier: DemoCarrier, random: SeededRandom): string {
  return makers[carrier](random)
}

const makers: Readonly<Record<DemoCarrier, (random: SeededRandom) => string>> = {
  // Intelligent Mail package barcode: weights 3 and 1 from the right.
  usps: (random) => {
    const body = `9400${random.digits(17)}`
    return body + alternating(body)
  },
  // 1Z, shipper, service, package: letters count as their place in the alphabet plus two, modulo ten.
  ups: (random) => {
    const body = `5R${random.digits(4)}03${random.digits(7)}`
    const values = [...body].map((sign) =>
      /\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10,
    )
    const sum = values.reduce((total, value, index) => total + value * (index % 2 === 0 ? 1 : 2), 0)
    return `1Z${body}${(10 - (sum % 10)) % 10}`
  },
  // FedEx Express: weights 3, 1, 7; modulo 11, then 10.
  fedex: (random) => {
    const body = `7${random.digits(10)}`
    const weights = [3, 1, 7]
    const sum = [...body].reduce(
      (total, digit, index) => total + Number(digit) * (weights[index % 3] ?? 0),
      0,
    )
    return body + String((sum % 11) % 10)
  },
  // Waybill: modulo 7.
  dhl_express: (random) => {
    const body = `${random.whole(1, 9)}${random.digits(8)}`
    return body + String(Number(body) % 7)
  },
  // UPU S10.
  postnord: (random) => {
    const body = random.digits(8)
    const weights = [8, 6, 4, 2, 3, 5, 9, 7]
    const sum = [...body].reduce(
      (total, digit, index) => total + Number(digit) * (weights[index] ?? 0),
      0,
    )
    const check = 11 - (sum % 11)
    return `UU${body}${check === 10 ? 0 : check === 11 ? 5 : check}SE`
  },
}

function alternating(body: string): string {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}
