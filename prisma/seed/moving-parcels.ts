import type { PrismaClient } from "@/lib/db/generated/client"
import { inTransaction, scopeTo } from "@/lib/db/scope"
import type { JourneyKey } from "@/lib/sources/sandbox/journeys"
import { countMovingParcels, type StartParcel, startParcel } from "@/lib/sources/sandbox/parcels"

/** Starts the demo shop's sandbox parcels when none is on its way; gives how many were started. */
export async function seedMovingParcels(client: PrismaClient, now: Date): Promise<number> {
  const team = await client.team.findUnique({ where: { slug: "demo" } })
  if (!team) return 0
  const db = scopeTo(team.id, client)
  const connected = await db.sourceConnection.count({ where: { source: "sandbox", enabled: true } })
  if (connected === 0 || (await countMovingParcels(db, now)) > 0) return 0
  await inTransaction(db, async (tx) => {
    const before = await tx.sandboxParcel.count()
    for (const [index, traveller] of travellers.entries()) {
      await startParcel(tx, parcelOf(traveller, `#${10_601 + before + index}`, now), { now })
    }
  })
  return travellers.length
}

function parcelOf(traveller: Traveller, orderNumber: string, now: Date): StartParcel {
  const { journey, speed, name, locale, postalCode, promisedMinutes } = traveller
  return {
    journey,
    speed,
    orderNumber,
    recipientName: name,
    recipientEmail: `${name.toLowerCase().replace(" ", ".")}@example.com`,
    recipientLocale: locale,
    postalCode,
    promisedAt: new Date(now.getTime() + promisedMinutes * 60_000),
  }
}

interface Traveller {
  journey: JourneyKey
  name: string
  postalCode: string
  locale: string
  /** Some three to twenty minutes for a whole journey: one scan or another every few seconds. */
  speed: number
  promisedMinutes: number
}

const travellers: readonly Traveller[] = [
  {
    journey: "normal",
    name: "Ingrid Solberg",
    postalCode: "0182",
    locale: "nb",
    speed: 900,
    promisedMinutes: 3,
  },
  {
    journey: "normal",
    name: "Jonas Dahl",
    postalCode: "0182",
    locale: "nb",
    speed: 200,
    promisedMinutes: 12,
  },
  {
    journey: "delayed",
    name: "Saga Lind",
    postalCode: "211 43",
    locale: "sv",
    speed: 400,
    promisedMinutes: 6,
  },
  {
    journey: "failed_attempt",
    name: "Lena Vogel",
    postalCode: "20095",
    locale: "de",
    speed: 500,
    promisedMinutes: 4,
  },
  {
    journey: "pickup_point",
    name: "Elin Berg",
    postalCode: "211 43",
    locale: "sv",
    speed: 300,
    promisedMinutes: 6,
  },
  {
    journey: "customs",
    name: "Maya Brooks",
    postalCode: "98101",
    locale: "en-US",
    speed: 600,
    promisedMinutes: 8,
  },
  {
    journey: "returned",
    name: "Hugo Moreau",
    postalCode: "75011",
    locale: "fr",
    speed: 450,
    promisedMinutes: 5,
  },
  {
    journey: "lost",
    name: "Clara Dubois",
    postalCode: "75011",
    locale: "fr",
    speed: 700,
    promisedMinutes: 4,
  },
]
