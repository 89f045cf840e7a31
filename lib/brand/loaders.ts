import { safeCss } from "@/lib/brand/css"
import { differences } from "@/lib/brand/differences"
import type { PreviewRequest } from "@/lib/brand/preview-schema"
import { getBrand, getPicture, listVersions } from "@/lib/brand/queries"
import { sampleInput, sampleStates } from "@/lib/brand/samples"
import { type BrandDesign, salvageDesign } from "@/lib/brand/schema"
import { textKeys } from "@/lib/brand/text-keys"
import { env } from "@/lib/env"
import { catalogues, offeredLanguages } from "@/lib/languages/catalogues"
import { matchLocale } from "@/lib/languages/choose"
import type { Language } from "@/lib/languages/languages"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"
import { type TrackingView, trackingView } from "@/lib/tracking-page/view"

/** What the brand page shows and edits. */
export async function loadBrand() {
  const { db, team, role } = await requireMember()
  const [brand, versions, shipment] = await Promise.all([
    getBrand(db),
    listVersions(db),
    db.shipment.findFirst({
      orderBy: { createdAt: "desc" },
      select: { carrier: true, trackingNumber: true },
    }),
  ])
  const { draft, design } = brand
  const origin = env().APP_URL
  return {
    mayChange: mayChangeSettings(role),
    teamSlug: team.slug,
    origin,
    /** What the preview begins in. */
    language: matchLocale(team.locale) ?? "en",
    offered: offeredLanguages,
    ours: ourTexts(),
    design: draft ?? design,
    publishedDesign: design,
    hasDraft: draft !== null,
    changed: draft ? differences(draft, design) : [],
    publishedNumber: brand.publishedNumber,
    published: brand.published,
    /** Null while there is none. */
    testLinks: brand.previewToken
      ? testLinks(`${origin}/tracking/${team.slug}`, brand.previewToken, shipment)
      : null,
    versions: versions.map(({ design: shown, ...version }, index) => ({
      ...version,
      changed: changedSince(shown, versions[index + 1]?.design),
    })),
  }
}

export type LoadedBrand = Awaited<ReturnType<typeof loadBrand>>

/** An invented parcel, and one of the team's own where there is one. */
function testLinks(
  base: string,
  secret: string,
  shipment: { carrier: string; trackingNumber: string } | null,
) {
  const query = `preview=${encodeURIComponent(secret)}`
  const number = shipment && encodeURIComponent(shipment.trackingNumber)
  return [
    { label: "An invented parcel", href: `${base}/preview?state=out_for_delivery&${query}` },
    ...(shipment
      ? [{ label: "Your newest parcel", href: `${base}/${shipment.carrier}/${number}?${query}` }]
      : []),
  ]
}

/** Our own headlines and next steps, by language and key: what a team's own texts stand in for. */
function ourTexts(): Partial<Record<Language, Record<string, string>>> {
  return Object.fromEntries(
    offeredLanguages.map((language) => [
      language,
      Object.fromEntries(
        sampleStates.flatMap((state) => {
          const { headlines, next } = textKeys(state)
          return [...headlines, ...next].map((key) => [key, catalogues[language]?.[key] ?? ""])
        }),
      ),
    ]),
  )
}

const changedSince = (design: BrandDesign, before: BrandDesign | undefined) =>
  before ? differences(design, before) : null

/** A picture of the team's own, for the workspace: also one that stands nowhere yet. */
export async function loadPicture(id: string) {
  const { db } = await requireMember()
  return getPicture(db, id)
}

/**
 * The recipient's page with a design that is being typed, on an invented parcel: fields that can't be
 * read yet are as they were last kept. `left`: what of the CSS is not taken over.
 */
export async function loadPreview(request: PreviewRequest, now: Date): Promise<TrackingView> {
  const { db, team } = await requireMember()
  const { draft, design } = await getBrand(db)
  const typed = salvageDesign(request.design, draft ?? design)
  const brand = { user: team.slug, timeZone: team.timeZone, design: typed }
  return trackingView(sampleInput(brand, request.state, now), now, request.language)
}

/** What of some CSS a page would not take over. */
export async function loadCssVerdict(css: string) {
  await requireMember()
  return safeCss(css).left
}
