/** The class names that a shop's own CSS may speak of, and what each is on the page. */
export const hooks = {
  ".page": { selector: "body", says: "the whole page" },
  ".header": { selector: "body>header", says: "the header" },
  ".logo": { selector: ".logo", says: "the logo or the name" },
  ".hero": { selector: ".hero", says: "the headline with its icon" },
  ".headline": { selector: "h1", says: "the headline" },
  ".heading": { selector: "h2", says: "headings of the parts" },
  ".card": { selector: ".card", says: "the card with the bar" },
  ".progress": { selector: ".bar", says: "the bar of milestones" },
  ".next": { selector: ".next", says: "what happens next" },
  ".help": { selector: ".help", says: "what to do" },
  ".button": { selector: ".button", says: "buttons" },
  ".link": { selector: "a", says: "links" },
  ".promotion": { selector: ".promotion", says: "the promotion" },
  ".facts": { selector: "dl", says: "the parcel's facts" },
  ".timeline": { selector: ".day", says: "the days of the journey" },
  ".footer": { selector: "body>footer", says: "the footer" },
} as const satisfies Record<string, { selector: string; says: string }>

const states = ["hover", "focus", "active"]

/** The page's own selector for one written with hooks, such as `.card .button:hover`; null for any other. */
export function pageSelector(written: string): string | null {
  const parts = written.trim().split(/\s+/).map(pagePart)
  return parts.length <= 3 && parts.every((part) => part !== null) ? parts.join(" ") : null
}

function pagePart(part: string): string | null {
  const [hook = "", state, ...more] = part.split(":")
  if (more.length > 0 || (state !== undefined && !states.includes(state))) return null
  const known = Object.hasOwn(hooks, hook) ? hooks[hook as keyof typeof hooks] : null
  return known ? `${known.selector}${state ? `:${state}` : ""}` : null
}

const sides = ["top", "right", "bottom", "left", "block", "inline", "block-start", "block-end"]
const edges = [...sides, "inline-start", "inline-end"]

/** Properties that change how a thing looks, and can't move it over another or out of sight. */
export const properties: ReadonlySet<string> = new Set([
  "color",
  "background",
  "background-color",
  "background-image",
  "border",
  "border-color",
  "border-style",
  "border-width",
  ...edges.flatMap((edge) => [`border-${edge}`, `border-${edge}-color`, `border-${edge}-width`]),
  "border-radius",
  "box-shadow",
  "font-size",
  "font-style",
  "font-weight",
  "letter-spacing",
  "line-height",
  "text-align",
  "text-decoration",
  "text-decoration-color",
  "text-decoration-thickness",
  "text-transform",
  "text-underline-offset",
  "padding",
  ...edges.map((edge) => `padding-${edge}`),
  "margin",
  ...edges.map((edge) => `margin-${edge}`),
  "gap",
  "max-width",
])

/** Conditions that a rule may stand under. */
export function isPlainMedia(query: string): boolean {
  return query
    .split(/\s+and\s+/)
    .every((part) =>
      /^(screen|print|\((min|max)-width\s*:\s*\d{1,5}(\.\d+)?(px|rem|em)\)|\(prefers-color-scheme\s*:\s*(light|dark)\)|\(prefers-reduced-motion\s*:\s*reduce\))$/.test(
        part.trim(),
      ),
    )
}
