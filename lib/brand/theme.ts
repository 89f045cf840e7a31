import { LRUCache } from "lru-cache"
import { contrast, isNeutral, mix, parseHex, readableOn } from "@/lib/brand/colour"

/** Colours of one scheme, `#rrggbb`. Every text passes 4.5:1 on what it stands on, every mark 3:1. */
export interface Palette {
  page: string
  surface: string
  text: string
  muted: string
  line: string
  /** The brand's colour as a fill (bar, button): 3:1 with the page. */
  accent: string
  /** Text on `accent`. */
  onAccent: string
  /** The brand's colour as text and links. */
  accentText: string
  /** A breath of the brand's colour, behind a notice. */
  accentSoft: string
  late: string
  lateSoft: string
  trouble: string
  troubleSoft: string
}

export interface BrandTheme {
  light: Palette
  dark: Palette
}

/** The colour of a brand that has chosen none, and of one whose colour cannot be read. */
export const defaultColour = "#1f4b99"

/** A team's own page background and text, `#rrggbb`; null: ours. */
export interface OwnGround {
  page: string | null
  text: string | null
}

const ours: OwnGround = { page: null, text: null }

/**
 * A whole palette, light and dark, from one brand colour (`#rgb` or `#rrggbb`) and, where a team has
 * them, its own backgrounds and texts. Each keeps its hue and moves in lightness only as far as WCAG
 * 2.2 asks: 4.5:1 for text (1.4.3), 3:1 for marks (1.4.11).
 */
export function brandTheme(
  colour: string,
  own: { light: OwnGround; dark: OwnGround } = { light: ours, dark: ours },
): BrandTheme {
  const brand = parseHex(colour) ?? defaultColour
  const key = [brand, own.light.page, own.light.text, own.dark.page, own.dark.text].join()
  let theme = themes.get(key)
  if (!theme) {
    theme = {
      light: palette(brand, groundOf(lightGround, own.light)),
      dark: palette(brand, groundOf(darkGround, own.dark)),
    }
    themes.set(key, theme)
  }
  return theme
}

/** A page asks for its theme at every view, and a palette takes longer to find than a page to write. */
const themes = new LRUCache<string, BrandTheme>({ max: 500 })

interface Ground {
  page: string
  surface: string
  text: string
  muted: string
  line: string
  late: string
  trouble: string
  softness: number
}

const lightGround: Ground = {
  page: "#f6f6f8",
  surface: "#ffffff",
  text: "#1c1c1f",
  muted: "#63636b",
  line: "#e2e2e7",
  late: "#8f4a00",
  trouble: "#b3211b",
  softness: 0.08,
}

const darkGround: Ground = {
  page: "#0e0e10",
  surface: "#1a1a1d",
  text: "#f4f4f6",
  muted: "#a5a5ae",
  line: "#303036",
  late: "#f5b35c",
  trouble: "#ff8a80",
  softness: 0.16,
}

/** Against black or white, whichever it is nearer to: less leaves no room for a colour beside text. */
const groundContrast = 13

/** The grounds of a scheme around a team's own background; texts on it move until they can be read. */
function groundOf(base: Ground, own: OwnGround): Ground {
  const wanted = own.page && parseHex(own.page)
  const ink = own.text && parseHex(own.text)
  if (!wanted) return ink ? { ...base, text: ink } : base
  const bright = contrast(wanted, "#000000") >= contrast(wanted, "#ffffff")
  const page = readableOn(wanted, [bright ? "#000000" : "#ffffff"], groundContrast)
  const near = bright ? lightGround : darkGround
  const surface = bright ? mix("#ffffff", page, 0.7) : mix("#ffffff", page, 0.05)
  const text = readableOn(ink || near.text, [page, surface], 4.5)
  return {
    ...near,
    page,
    surface,
    text,
    muted: readableOn(mix(text, page, 0.7), [page, surface], 4.5),
    line: mix(text, page, 0.14),
  }
}

function palette(brand: string, ground: Ground): Palette {
  const { page, surface, text, muted, line, softness } = ground
  const { fill: accent, ink: onAccent } = filled(brand, [page, surface])
  const soft = (colour: string) => mix(colour, surface, softness)
  const inked = (colour: string) => readableOn(colour, [page, surface, soft(colour)], 4.5)
  const softs = [accent, ground.late, ground.trouble].map(soft)
  return {
    page,
    surface,
    text: readableOn(text, [page, surface, ...softs], 4.5),
    muted,
    line,
    accent,
    onAccent,
    accentText: readableOn(isNeutral(brand) ? accent : brand, [page, surface, soft(accent)], 4.5),
    accentSoft: soft(accent),
    late: inked(ground.late),
    lateSoft: soft(ground.late),
    trouble: inked(ground.trouble),
    troubleSoft: soft(ground.trouble),
  }
}

/** A black brand is near white in the dark, and the other way round: a middle grey looks switched off. */
const neutralContrast = 10

/**
 * The brand's colour as a fill, and the text on it. White looks like the shop's own buttons, so where
 * it nearly passes the fill gives way a little; a colour far too bright for white takes black.
 */
function filled(brand: string, grounds: readonly string[]): { fill: string; ink: string } {
  const fill = readableOn(brand, grounds, isNeutral(brand) ? neutralContrast : 3)
  const deeper = contrast("#ffffff", fill) >= 3.5 ? readableOn(fill, ["#ffffff"], 4.5) : fill
  const seen = grounds.every((ground) => contrast(deeper, ground) >= 3)
  if (seen && contrast("#ffffff", deeper) >= 4.5) return { fill: deeper, ink: "#ffffff" }
  return { fill, ink: contrast("#ffffff", fill) >= 4.5 ? "#ffffff" : "#000000" }
}
