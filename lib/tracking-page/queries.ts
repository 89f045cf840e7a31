import type { PrismaClient } from "@/lib/db/generated/client"
import type { PageAddress } from "@/lib/tracking-page/address"
import type { BrandInput, TrackingInput } from "@/lib/tracking-page/input"
import { logoVersion } from "@/lib/tracking-page/logo"
import { selectShipment } from "@/lib/tracking-page/sql"

/** What a public page is made of, and whose it is. */
export interface PageSource {
  teamId: string
  /** The shop's own, for readers whose language is not known. */
  locale: string
  input: TrackingInput
}

/**
 * The page that an address names, or null: unknown user, unpublished brand, unknown or archived
 * shipment are one answer, and each costs the same two look-ups. Of reused numbers the latest
 * generation answers. Every column is named here; personal ones are never read.
 */
export async function findPage(
  client: PrismaClient,
  address: PageAddress,
): Promise<PageSource | null> {
  const shop = await findShop(client, address.user)
  const teamId = shop?.teamId ?? nobody
  const found = await selectShipment(client, teamId, address.carrier, address.number)
  if (!shop?.published || !found) return null
  return { teamId, locale: shop.locale, input: { brand: shop.brand, ...found } }
}

/**
 * Where a page stands now whose shipment was corrected to another carrier; null when there is none. It
 * costs the same two look-ups whatever it finds.
 */
export async function findMovedPage(
  client: PrismaClient,
  address: PageAddress,
): Promise<PageAddress | null> {
  const shop = await findShop(client, address.user)
  const correction = await client.carrierCorrection.findUnique({
    where: {
      teamId_carrier_trackingNumber: {
        teamId: shop?.teamId ?? nobody,
        carrier: address.carrier,
        trackingNumber: address.number,
      },
    },
    select: { shipment: { select: { carrier: true, trackingNumber: true } } },
  })
  if (!shop?.published || !correction) return null
  const { carrier, trackingNumber } = correction.shipment
  return { user: address.user, carrier, number: trackingNumber }
}

/** Owns nothing: what an unknown user's look-up runs against, so that it takes as long as any other. */
const nobody = "00000000-0000-0000-0000-000000000000"

async function findShop(
  client: PrismaClient,
  user: string,
): Promise<{ teamId: string; locale: string; published: boolean; brand: BrandInput } | null> {
  const team = await client.team.findUnique({
    where: { slug: user },
    select: {
      id: true,
      name: true,
      timeZone: true,
      locale: true,
      brand: {
        select: {
          displayName: true,
          colour: true,
          logoType: true,
          websiteUrl: true,
          supportUrl: true,
          supportEmail: true,
          published: true,
          updatedAt: true,
        },
      },
    },
  })
  if (!team) return null
  const { brand } = team
  return {
    teamId: team.id,
    locale: team.locale,
    published: brand?.published ?? true,
    brand: {
      user,
      displayName: brand?.displayName || team.name,
      colour: brand?.colour ?? "",
      logoVersion: brand?.logoType ? logoVersion(brand.updatedAt) : null,
      websiteUrl: brand?.websiteUrl ?? null,
      supportUrl: brand?.supportUrl ?? null,
      supportEmail: brand?.supportEmail ?? null,
      timeZone: team.timeZone,
    },
  }
}
