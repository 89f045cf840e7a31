import type { Shipment } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { ownProofKeys } from "@/lib/proof/keys"
import { signToken } from "@/lib/proof/token"
import { pagePath, shortPath } from "@/lib/tracking-page/address"

/** The name under which a link carries its token. */
export const linkParameter = "k"

const dayMs = 24 * 3_600_000

export interface LinkOptions {
  now: Date
  /** Of this installation, such as https://track.example.com */
  appUrl: string
  /** Instead of the team's own days. */
  minutes?: number
}

/**
 * The address of a shipment's page that shows everything to whoever follows it, for as many days as the
 * team has set. Only for mails to the recipient and for members. Without PORCHLIGHT_KEYS it is the one
 * that shows what everyone sees: a mail is worth more than its link. Throws Prisma's error for a shipment
 * that the team does not have.
 */
export async function signedPageUrl(
  db: TeamDb,
  shipmentId: string,
  options: LinkOptions,
): Promise<string> {
  const shipment = await db.shipment.findUniqueOrThrow({
    where: { id: shipmentId },
    select: { id: true, carrier: true, trackingNumber: true, linkEpoch: true },
  })
  return (await loadPageLinks(db, options))(shipment)
}

type LinkedShipment = Pick<Shipment, "id" | "carrier" | "trackingNumber" | "linkEpoch">

/** The same for any number of the team's shipments: what it gives says it of one. */
export async function loadPageLinks(
  db: TeamDb,
  { now, appUrl, minutes }: LinkOptions,
): Promise<(shipment: LinkedShipment) => string> {
  const team = await db.team.findUniqueOrThrow({
    where: { id: db.teamId },
    select: {
      slug: true,
      pageSettings: { select: { linkEpoch: true, linkDays: true } },
      customDomains: {
        where: { verifiedAt: { not: null } },
        orderBy: { createdAt: "asc" },
        select: { hostname: true },
        take: 1,
      },
    },
  })
  const settings = team.pageSettings ?? { linkEpoch: 0, linkDays: 90 }
  const lastsMs = minutes === undefined ? settings.linkDays * dayMs : minutes * 60_000
  const until = new Date(now.getTime() + lastsMs)
  const host = team.customDomains[0]?.hostname
  const key = env().PORCHLIGHT_KEYS ? ownProofKeys().tokens[0] : null
  return ({ id: shipmentId, carrier, trackingNumber, linkEpoch }) => {
    const path = pagePath({ user: team.slug, carrier, number: trackingNumber })
    // A member's own link (no appUrl) stays in the installation that they are signed in to.
    const address =
      host && appUrl
        ? `https://${host}${shortPath(team.slug, path)}`
        : `${appUrl.replace(/\/+$/, "")}${path}`
    if (!key) return address
    const claim = { shipmentId, teamEpoch: settings.linkEpoch, shipmentEpoch: linkEpoch }
    return `${address}?${linkParameter}=${signToken("link", claim, until, key)}`
  }
}
