import type { MailShop } from "@/emails/view"
import { oneLine } from "@/lib/mail/line"
import type { MailSources } from "@/lib/notifications/compose"
import { logoPath } from "@/lib/tracking-page/address"
import type { BrandInput } from "@/lib/tracking-page/input"
import type { TrackingView } from "@/lib/tracking-page/view"

type Sources = Pick<MailSources, "brand" | "team" | "appUrl">

/** Whose mail it is, and how it looks: every address whole, since a mail stands nowhere. */
export function shopOf(sources: Sources, page: TrackingView, { design }: BrandInput): MailShop {
  const { name, theme, supportUrl, website, footerLinks } = page.brand
  return {
    name,
    theme,
    font: design.font,
    corners: design.corners,
    logo: logoOf(sources, page),
    websiteUrl: website?.href ?? null,
    supportUrl,
    footerLinks: footerLinks.map(({ label, href }) => ({ label: oneLine(label, 40), href })),
  }
}

function logoOf({ brand, team, appUrl }: Sources, page: TrackingView): MailShop["logo"] {
  const light = page.brand.logo?.light
  if (!brand?.published || !light || !pictures.has(light.type)) return null
  // A version of the address, so that programs which keep pictures ask again once the logo is another.
  const version = light.src.split("/").at(-1) ?? ""
  const src = absolute(appUrl, logoPath(team.slug, version))
  if (!light.width || !light.height) return { src, width: null, height: 40 }
  const scale = Math.min(40 / light.height, 220 / light.width)
  const shown = (length: number) => Math.max(1, Math.round(length * scale))
  return { src, width: shown(light.width), height: shown(light.height) }
}

/** Mail programs show no SVG, and WebP only some; the name stands in for those. */
const pictures: ReadonlySet<string> = new Set(["image/png", "image/jpeg"])

/** The whole address of one of our pages. */
export function absolute(appUrl: string, path: string): string {
  return `${appUrl.replace(/\/+$/, "")}${path}`
}
