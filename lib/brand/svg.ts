import { SaxesParser, type SaxesTagNS } from "saxes"
import { svgAttributes, svgElements } from "@/lib/brand/svg-names"
import { isOwnValue, ownDeclarations, ownRules } from "@/lib/brand/svg-style"
import { AppError } from "@/lib/errors"

const svgSpace = "http://www.w3.org/2000/svg"
const xlinkSpace = "http://www.w3.org/1999/xlink"
const maxElements = 5_000
const maxDepth = 60

export interface SafeSvg {
  svg: string
  /** Of its own units, for the space that a page keeps free. */
  width: number
  height: number
  /** What was not taken over, each once. */
  left: string[]
}

/**
 * A picture rebuilt from what was read in an SVG: only elements and attributes that draw. Scripts,
 * handlers, foreign content, animations, outside addresses and embedded files are left out. Throws
 * AppError `invalid` for what is no well-formed SVG, has a document type (entities hide behind it), or no size.
 */
export function safeSvg(text: string): SafeSvg {
  const out: string[] = []
  const left = new Set<string>()
  const leave = (what: string) => void left.add(what)
  /** Open elements; null: left out, with all that is in it. */
  const open: (string | null)[] = []
  let size: { width: number; height: number } | null = null
  let style: string | null = null
  let elements = 0

  const parser = new SaxesParser({ xmlns: true })
  parser.on("error", (error) => {
    throw refused(`This SVG can't be read: ${error.message}`)
  })
  parser.on("doctype", () => {
    throw refused("This SVG has a document type (DOCTYPE). Export it as plain SVG.")
  })
  parser.on("opentag", (tag) => {
    if (++elements > maxElements || open.length > maxDepth) {
      throw refused("This SVG has too many parts. Simplify it, or upload a PNG.")
    }
    if (open.length === 0) {
      if (tag.uri !== svgSpace || tag.local !== "svg") throw refused("This is no SVG picture.")
      size = sizeOf(tag)
    }
    const inside = open.at(-1) !== null
    const known = tag.uri === svgSpace && svgElements.has(tag.local)
    if (inside && !known) leave(`<${tag.name.slice(0, 30)}>`)
    open.push(inside && known ? tag.local : null)
    if (!inside || !known) return
    const root = open.length === 1 ? ` xmlns="${svgSpace}"` : ""
    out.push(`<${tag.local}${root}${attributesOf(tag, leave)}>`)
    if (tag.local === "style") style = ""
  })
  const text_ = (words: string) => {
    if (style !== null && open.at(-1) === "style") style += words
    else if (worded.has(open.at(-1) ?? "")) out.push(escaped(words))
  }
  parser.on("text", text_)
  parser.on("cdata", text_)
  parser.on("closetag", () => {
    const name = open.pop()
    if (!name) return
    if (name === "style" && style !== null) {
      out.push(escaped(ownRules(style, leave)))
      style = null
    }
    out.push(`</${name}>`)
  })
  parser.write(text).close()
  if (!size) throw refused("This SVG has no size: it needs a viewBox, or a width and a height.")
  return { svg: out.join(""), ...(size as { width: number; height: number }), left: [...left] }
}

const worded: ReadonlySet<string> = new Set(["text", "tspan", "title", "desc"])

function attributesOf(tag: SaxesTagNS, leave: (what: string) => void): string {
  let written = ""
  for (const { prefix, local, name, uri, value } of Object.values(tag.attributes)) {
    if (prefix === "xmlns" || name === "xmlns") continue
    const own = ownAttribute(tag.local, uri, local, value, leave)
    if (own === null) leave(`${name.slice(0, 30)}`)
    else if (own !== "") written += ` ${local}="${escaped(own)}"`
  }
  return written
}

/** The value to write, empty for none, null when it must be told that it is left out. */
function ownAttribute(
  element: string,
  uri: string,
  name: string,
  value: string,
  leave: (what: string) => void,
): string | null {
  if (name === "href" && (uri === "" || uri === xlinkSpace)) {
    // A gradient may build on another one of this file, and a shape may be used twice.
    const inside = /^#[\w.:-]+$/.test(value)
    return inside && /^(use|linearGradient|radialGradient)$/.test(element) ? value : null
  }
  if (uri !== "") return null
  if (name === "style") return ownDeclarations(value, leave)
  return svgAttributes.has(name) && isOwnValue(value) ? value : null
}

function sizeOf({ attributes }: SaxesTagNS): { width: number; height: number } | null {
  const box =
    attributes.viewBox?.value
      .trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  const width = length(attributes.width?.value) ?? box[2]
  const height = length(attributes.height?.value) ?? box[3]
  if (!width || !height || !(width > 0) || !(height > 0)) return null
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}

const length = (text: string | undefined) => {
  const number = /^\s*(\d+(?:\.\d+)?)(px)?\s*$/.exec(text ?? "")?.[1]
  return number ? Number(number) : undefined
}

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")

function refused(message: string) {
  return new AppError("invalid", message.slice(0, 200), { field: "picture" })
}
