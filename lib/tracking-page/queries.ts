import { readDesign } from "@/lib/brand/schema"
import type { PrismaClient } from "@/lib/db/generated/client"
import { scopeTo } from "@/lib/db/scope"
import { feedbackState } from "@/lib/feedback/queries"
import type { FeedbackState } from "@/lib/feedback/schema"
import type { PageAddress } from "@/lib/tracking-page/address"
import type { BrandInput, TrackingInput } from "@/lib/tracking-page/input"
import { selectShipment } from "@/lib/tracking-page/sql"

/** What a public page is made of, and whose it is. */
export interface PageSource {
  teamId: string
  /** The shop's own, for readers whose language is not known. */
  locale: string
  input: TrackingInput
  /** What the page of a delivered parcel asks; null where it asks nothing. */
  feedback: FeedbackState | null
}

/**
 * The page that an address names, or null: unknown user, unpublished brand, unknown or archived
 * shipment are one answer, and each costs the same two look-ups. Of reused numbers the latest
 * generation answers. Every column is named here; personal ones are never read. `preview` is the secret
 * of a test link: with the right one it is the page with the draft.
 */
export async function findPage(
  client: PrismaClient,
  address: PageAddress,
  preview: string | null = null,
): Promise<PageSource | null> {
  const shop = await findShop(client, address.user, preview)
  const teamId = shop?.teamId ?? nobody
  const found = await selectShipment(client, teamId, address.carrier, address.number)
  if (!shop?.published || !found) return null
  const { carrier, trackingNumber, milestone } = found.shipment
  const feedback =
    milestone === "delivered" && preview === null
      ? await feedbackState(scopeTo(teamId, client), { carrier, trackingNumber }, new Date())
      : null
  return { teamId, locale: shop.locale, input: { brand: shop.brand, ...found }, feedback }
}

/** A shop's brand and locale; null for an unknown user and for an unpublished brand alike. */
export async function findPublicBrand(
  client: PrismaClient,
  user: string,
): Promise<{ brand: BrandInput; locale: string } | null> {
  const shop = await findShop(client, user)
  return shop?.published ? { brand: shop.brand, locale: shop.locale } : null
}

/** The brand that a test link shows, without a shipment; null unless user and secret belong together. */
export async function findPreviewedBrand(
  client: PrismaClient,
  user: string,
  preview: string,
): Promise<{ brand: BrandInput; locale: string } | null> {
  const shop = await findShop(client, user, preview)
  return shop?.published ? { brand: shop.brand, locale: shop.locale } : null
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

/** `preview`: the secret of the test link, which shows the draft, also while the pages are not public. */
async function findShop(
  client: PrismaClient,
  user: string,
  preview: string | null = null,
): Promise<{ teamId: string; locale: string; published: boolean; brand: BrandInput } | null> {
  const team = await client.team.findUnique({
    where: { slug: user },
    select: {
      id: true,
      name: true,
      timeZone: true,
      locale: true,
      brand: { select: { design: true, draft: true, previewToken: true, published: true } },
    },
  })
  if (!team) return null
  const { brand, timeZone } = team
  const drafted = preview !== null && brand?.previewToken === preview
  const stored = drafted ? (brand.draft ?? brand.design) : brand?.design
  return {
    teamId: team.id,
    locale: team.locale,
    published: drafted || (preview === null && (brand?.published ?? true)),
    brand: { user, timeZone, design: readDesign(stored, team.name) },
  }
}
