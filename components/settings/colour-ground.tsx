import { contrast, parseHex } from "@/lib/brand/colour"
import type { BrandDesign } from "@/lib/brand/schema"
import { brandTheme } from "@/lib/brand/theme"

interface GroundNoteProps {
  colours: BrandDesign["colours"]
  scheme: "light" | "dark"
  part: "page" | "text"
}

/** In words: what became of a team's own background or text, and why. */
export function GroundNote({ colours, scheme, part }: GroundNoteProps) {
  const wanted = parseHex(colours[scheme][part] ?? "")
  const palette = brandTheme(colours.brand, colours)[scheme]
  const used = palette[part]
  if (!wanted) return `Empty: ours, ${used}.`
  if (used === wanted) return "It is used as it is."
  if (part === "page") return `A middle tone leaves no text readable. ${used} is used instead.`
  const ratio = contrast(wanted, palette.page).toFixed(1)
  return `Your text on this background has ${ratio} to 1, where 4.5 is needed. ${used} is used instead.`
}
