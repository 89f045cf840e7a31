import type { IconNode } from "lucide"
import type { SVGProps } from "react"

export type { IconNode }

interface IconProps extends Omit<SVGProps<SVGSVGElement>, "children" | "of"> {
  /** A drawing of Lucide's. */
  of: IconNode
}

/**
 * A drawing, hidden from those who listen unless it is named. It is one element, its lines are text:
 * as elements, the lines of a page's icons were half of what React had to write and to wake.
 */
export function Icon({ of: drawing, ...props }: IconProps) {
  return (
    <svg
      width={24}
      height={24}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden={props["aria-label"] === undefined}
      {...props}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the library's own drawings
      dangerouslySetInnerHTML={{ __html: linesOf(drawing) }}
    />
  )
}

const kept = new WeakMap<IconNode, string>()

/** The drawing's elements as SVG. */
export function linesOf(drawing: IconNode): string {
  const known = kept.get(drawing)
  if (known !== undefined) return known
  const lines = drawing
    .map(([name, attributes]) => {
      const parts = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
      return `<${name}${parts.join("")}/>`
    })
    .join("")
  kept.set(drawing, lines)
  return lines
}
