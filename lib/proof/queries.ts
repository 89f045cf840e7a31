import type { PrismaClient } from "@/lib/db/generated/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { type Evidence, noEvidence } from "@/lib/proof/match"
import { orderSpellings } from "@/lib/proof/order-number"
import { type OrderFacts, otherParcels } from "@/lib/proof/same-order"
import type { Claim } from "@/lib/proof/token"
import type { PageAddress } from "@/lib/tracking-page/address"

/** What stands between a stranger and what is private about a shipment. */
export interface Gate {
  db: TeamDb
  claim: Claim
  /** Days that links from mails open. */
  linkDays: number
  evidence: Evidence
  facts: OrderFacts
}

/** A shop whose pages are public, and its scoped client. */
export interface PublicShop {
  db: TeamDb
  teamEpoch: number
  linkDays: number
}

/** What a team that never changed its page settings has. */
const unset = { linkEpoch: 0, linkDays: 90 }

/** The shop of a public address; null for an unknown user and for an unpublished brand alike. */
export async function findPublicShop(
  client: PrismaClient,
  user: string,
): Promise<PublicShop | null> {
  const team = await client.team.findUnique({
    where: { slug: user },
    select: {
      id: true,
      brand: { select: { published: true } },
      pageSettings: { select: { linkEpoch: true, linkDays: true } },
    },
  })
  if (!team || team.brand?.published === false) return null
  const { linkEpoch, linkDays } = team.pageSettings ?? unset
  return { db: scopeTo(team.id, client), teamEpoch: linkEpoch, linkDays }
}

/** The gate of the page that an address names: of reused numbers the latest, as the page itself. */
export async function findGate(client: PrismaClient, address: PageAddress): Promise<Gate | null> {
  const shop = await findPublicShop(client, address.user)
  if (!shop) return null
  const { carrier, number: trackingNumber } = address
  const row = await shop.db.shipment.findFirst({
    where: { carrier, trackingNumber },
    orderBy: { generation: "desc" },
    select: gateColumns,
  })
  return row && gateOf(shop, row)
}

/** A look-up takes so many parcels at most for one number. */
const mostParcels = 20

/**
 * The parcels of an order that `proves` says are the asker's; as shops write order numbers, with and
 * without a #. Newest first. Something is always compared, so that an order that is not there takes as long.
 */
export async function findOrder(
  { db, ...shop }: PublicShop,
  orderNumber: string,
  proves: (evidence: Evidence) => boolean,
): Promise<{ carrier: string; trackingNumber: string; claim: Claim }[]> {
  const rows = await db.shipment.findMany({
    where: { orderNumber: { in: orderSpellings(orderNumber) } },
    orderBy: { createdAt: "desc" },
    select: { ...gateColumns, carrier: true, trackingNumber: true },
    take: mostParcels,
  })
  if (rows.length === 0) proves(noEvidence)
  const proven = rows.filter((row) => proves(evidenceOf(row)))
  return proven.map((row) => ({ ...row, claim: gateOf({ db, ...shop }, row).claim }))
}

/** The newest parcel of a tracking number, whoever carries it; null where there is none. */
export function findByNumber({ db }: PublicShop, trackingNumber: string) {
  return db.shipment.findFirst({
    where: { trackingNumber },
    orderBy: { createdAt: "desc" },
    select: { carrier: true, trackingNumber: true },
  })
}

/** The other parcels of a proven parcel's order, newest first. */
export async function siblingsOf({ db, claim, facts }: Gate): Promise<Sibling[]> {
  const others = otherParcels(claim.shipmentId, facts)
  if (!others) return []
  const rows = await db.shipment.findMany({
    where: others,
    orderBy: { createdAt: "desc" },
    select: { id: true, linkEpoch: true, carrier: true, trackingNumber: true },
    take: mostParcels,
  })
  return rows.map(({ id, linkEpoch, ...row }) => ({
    ...row,
    claim: { shipmentId: id, teamEpoch: claim.teamEpoch, shipmentEpoch: linkEpoch },
  }))
}

export interface Sibling {
  carrier: string
  trackingNumber: string
  claim: Claim
}

const gateColumns = {
  id: true,
  linkEpoch: true,
  postalCode: true,
  recipientEmail: true,
  destinationCountry: true,
  orderNumber: true,
} as const

interface GateRow extends OrderFacts {
  id: string
  linkEpoch: number
  destinationCountry: string | null
}

function gateOf(shop: PublicShop, row: GateRow): Gate {
  const { db, teamEpoch, linkDays } = shop
  return {
    db,
    linkDays,
    claim: { shipmentId: row.id, teamEpoch, shipmentEpoch: row.linkEpoch },
    evidence: evidenceOf(row),
    facts: row,
  }
}

function evidenceOf(row: GateRow): Evidence {
  return {
    postalCode: row.postalCode,
    email: row.recipientEmail,
    country: row.destinationCountry,
  }
}
