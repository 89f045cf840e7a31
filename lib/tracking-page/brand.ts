import { LRUCache } from "lru-cache"
import { safeCss } from "@/lib/brand/css"
import type { FontKey } from "@/lib/brand/fonts"
import type { BrandDesign, Corners, Picture } from "@/lib/brand/schema"
import { isOnNetwork, type Network, networks } from "@/lib/brand/social"
import { type BrandTheme, brandTheme } from "@/lib/brand/theme"
import { assetPath } from "@/lib/tracking-page/address"
import type { BrandInput } from "@/lib/tracking-page/input"
import { mailLink, phoneLink, webLink } from "@/lib/tracking-page/links"
import { wallAt } from "@/lib/tracking-page/wall"

interface ViewLink {
  label: string
  href: string
}

export interface ViewPicture {
  src: string
  type: Picture["type"]
  width: number | null
  height: number | null
}

/** What the public page shows of its shop: every address checked, every colour readable. */
export interface BrandView {
  name: string
  theme: BrandTheme
  look: Look
  logo: { light: ViewPicture; dark: ViewPicture | null } | null
  favicon: ViewPicture | null
  website: ViewLink | null
  /** https: or mailto: */
  supportUrl: string | null
  /** Telephone and e-mail, as people read them. */
  contact: ViewLink[]
  headerLinks: ViewLink[]
  footerLinks: ViewLink[]
  socialLinks: (ViewLink & { network: Network })[]
  promotion: { image: ViewPicture | null; title: string; text: string; href: string | null } | null
}

/** What a stylesheet needs to know beside the colours. */
export interface Look {
  /** The team's slug: fonts are asked for below its own address. */
  user: string
  font: FontKey
  corners: Corners
  /** The shop's own CSS, made safe. */
  css: string
}

/** The brand as a page shows it at `now`. Pure. */
export function brandView(
  { user, design, timeZone }: BrandInput,
  now: Date,
  words: { visit: (shop: string) => string; mailSubject: string },
): BrandView {
  const { displayName: name, colours, logo, support } = design
  const website = webLink(design.websiteUrl)
  const picture = (one: Picture | null) => shown(user, one)
  const light = picture(logo.light ?? logo.dark)
  return {
    name,
    theme: brandTheme(colours.brand, colours),
    look: { user, font: design.font, corners: design.corners, css: ownCss(design.css) },
    logo: light && { light, dark: logo.light && picture(logo.dark) },
    favicon: picture(design.favicon),
    website: website ? { label: words.visit(name), href: website } : null,
    supportUrl: webLink(support.url) ?? mailLink(support.email, words.mailSubject),
    contact: contactOf(support, words.mailSubject),
    headerLinks: linksOf(design.headerLinks),
    footerLinks: linksOf(design.footerLinks),
    socialLinks: design.socialLinks
      .filter(({ network, href }) => isOnNetwork(network, href))
      .map(({ network, href }) => ({ network, label: networks[network].name, href })),
    promotion: promotionOf(design.promotion, picture, wallAt(now, { timeZone }).date),
  }
}

const shown = (user: string, picture: Picture | null): ViewPicture | null =>
  picture && {
    src: assetPath(user, picture.id),
    type: picture.type,
    width: picture.width,
    height: picture.height,
  }

/** The address of the help page is the "Help" link; what is left is said in full. */
function contactOf(support: BrandDesign["support"], subject: string): ViewLink[] {
  const phone = phoneLink(support.phone)
  const mail = mailLink(support.email, subject)
  return [
    ...(phone && support.phone ? [{ label: support.phone, href: phone }] : []),
    ...(mail && support.email ? [{ label: support.email, href: mail }] : []),
  ]
}

function linksOf(links: BrandDesign["headerLinks"]): ViewLink[] {
  return links.flatMap(({ label, href }) => {
    const address = webLink(href)
    return address ? [{ label, href: address }] : []
  })
}

function promotionOf(
  promotion: BrandDesign["promotion"],
  picture: (one: Picture | null) => ViewPicture | null,
  today: string,
): BrandView["promotion"] {
  if (!promotion) return null
  const { fromDay, untilDay, title, text } = promotion
  if ((fromDay && today < fromDay) || (untilDay && today > untilDay)) return null
  return { image: picture(promotion.image), title, text, href: webLink(promotion.href) }
}

/** It is made safe at every reading, by the rules of today; parsing it each time would be most of a page's work. */
function ownCss(written: string): string {
  if (written === "") return ""
  let css = sheets.get(written)
  if (css === undefined) {
    css = safeCss(written).css
    sheets.set(written, css)
  }
  return css
}

const sheets = new LRUCache<string, string>({ max: 200 })
