import { createHash } from "node:crypto"
import type { BrandDesign } from "@/lib/brand/schema"
import { type Language, languageCodes } from "@/lib/languages/languages"
import { type Milestone, milestones } from "@/lib/tracking/categories"
import type { Tone } from "@/lib/tracking-page/situation"
import type { Step } from "@/lib/tracking-page/steps"

/**
 * What a link's picture shows: the shop and how far a parcel is, and nothing that tells one parcel of
 * the shop from another at the same point. So its address names no parcel, and everyone may keep it.
 */
export interface PreviewImage {
  user: string
  milestone: Milestone
  language: Language
}

/** The milestone as a preview tells it, from where the bar stands. */
export function previewMilestone(current: Step | undefined, tone: Tone): Milestone {
  if (tone === "trouble") return "needs_attention"
  if (current === "returning" || current === "returned") return "returned"
  return milestones.find((one) => one === current) ?? "label_created"
}

/** The path of the picture; `version` changes with the brand's looks. */
export function previewImagePath(
  { user, milestone, language }: PreviewImage,
  version: string,
): string {
  return `/tracking/${encodeURIComponent(user)}/og.png?state=${milestone}&lang=${language}&v=${version}`
}

/** What such an address asks for; null for anything else. */
export function readPreviewImage(user: string, asked: URLSearchParams): PreviewImage | null {
  const milestone = milestones.find((one) => one === asked.get("state"))
  const language = languageCodes.find((one) => one === asked.get("lang"))
  return milestone && language ? { user, milestone, language } : null
}

/** Names the looks that a picture shows. */
export function looksVersion(looks: { name: string; colour: string; logo: string | null }): string {
  return createHash("sha256").update(JSON.stringify(looks)).digest("base64url").slice(0, 8)
}

/** The looks of a brand, as far as a picture shows them. */
export function looksOf({ displayName, colours, logo }: BrandDesign) {
  const picture = logo.light ?? logo.dark
  const drawable = picture && (picture.type === "image/png" || picture.type === "image/jpeg")
  return { name: displayName, colour: colours.brand, logo: drawable ? picture.id : null }
}

/**
 * Whether the renderer's own font has every letter of a text: Latin, as far as Central Europe and
 * Turkey need it. For any other it would ask a server of somebody else's.
 */
export function isDrawable(text: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff\u0100-\u017e\u2013\u2014\u2018\u2019\u201c\u201d]*$/.test(
    text,
  )
}
