import { Agent, request } from "node:http"
import { token } from "@/scripts/bench/bare-sql"
import { shippoWebhook } from "@/tests/shippo-track"

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Scans in words that every parcel has: the carrier took it, then it arrived. */
const steps = [
  { status: "TRANSIT", words: "Accepted at origin.", minutesAgo: 600 },
  { status: "DELIVERED", words: "Your shipment has been delivered.", minutesAgo: 1 },
] as const

/** A webhook of a parcel that has just arrived, and that its recipient is to be told of. */
export function arrival(number: string): string {
  const scans = steps.map(({ status, words, minutesAgo }) => ({
    at: `${new Date(Date.now() - minutesAgo * 60_000).toISOString().slice(0, 19)}Z`,
    status,
    words,
    city: "Spotsylvania",
    state: "VA",
    zip: "22551",
  }))
  return JSON.stringify(shippoWebhook(scans, { carrier: "ups", number }))
}

/** Posts a webhook; gives when it was first sent, by performance.now(). Throws when it is not taken. */
export async function post(url: string, body: string): Promise<number> {
  const sentAt = performance.now()
  // The server may shut an idle connection just as it is used again: carriers send once more, too.
  while ((await postOnce(url, body)) === "shut");
  return sentAt
}

function postOnce(url: string, body: string): Promise<"taken" | "shut"> {
  return new Promise((done, fail) => {
    const asked = request(
      `${url}/api/webhooks/shippo/${token}`,
      { method: "POST", agent, headers: { "content-type": "application/json" } },
      (answer) => {
        answer.resume()
        answer.on("end", () => {
          if (answer.statusCode === 200) done("taken")
          else fail(new Error(`The webhook was answered with ${answer.statusCode}.`))
        })
      },
    )
    asked.on("error", (error: NodeJS.ErrnoException) => {
      if (asked.reusedSocket && error.code === "ECONNRESET") done("shut")
      else fail(error)
    })
    asked.end(body)
  })
}

/** Posts evenly, `rate` a second, whatever the answers take; gives when each was sent, by number. */
export async function postEvenly(
  url: string,
  numbers: readonly string[],
  rate: number,
): Promise<Map<string, number>> {
  const startedAt = performance.now()
  const sent = new Map<string, number>()
  const posts = numbers.map(async (number, n) => {
    const dueMs = (n / rate) * 1000 - (performance.now() - startedAt)
    await new Promise((go) => setTimeout(go, dueMs))
    sent.set(number, await post(url, arrival(number)))
  })
  await Promise.all(posts)
  return sent
}

/** Posts all as fast as `connections` at once are answered. */
export async function postAll(
  url: string,
  numbers: readonly string[],
  connections: number,
): Promise<void> {
  const left = numbers.values()
  const worker = async () => {
    for (const number of left) await post(url, arrival(number))
  }
  await Promise.all(Array.from({ length: connections }, worker))
}

/** Tracking numbers of a part of the load. */
export function numbers(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${prefix}${n}`)
}
