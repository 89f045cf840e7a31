import { getBrand, getLogo } from "@/lib/brand/queries"
import { defaultColour } from "@/lib/brand/theme"
import { env } from "@/lib/env"
import { requireMember } from "@/lib/session/session"
import { mayChangeSettings } from "@/lib/teams/roles"

/** What the brand page shows and edits. */
export async function loadBrand() {
  const { db, team, role } = await requireMember()
  const brand = await getBrand(db)
  return {
    mayChange: mayChangeSettings(role),
    teamSlug: team.slug,
    origin: env().APP_URL,
    brand: {
      displayName: brand?.displayName ?? team.name,
      colour: brand?.colour ?? defaultColour,
      websiteUrl: brand?.websiteUrl ?? "",
      supportUrl: brand?.supportUrl ?? "",
      supportEmail: brand?.supportEmail ?? "",
      published: brand?.published ?? true,
      /** Changes with the picture; null without one. */
      logoVersion: brand?.logoType ? String(brand.updatedAt.getTime()) : null,
    },
  }
}

/** The logo for the workspace's own eyes, also while the brand is not published. */
export async function loadLogo() {
  const { db } = await requireMember()
  return getLogo(db)
}
