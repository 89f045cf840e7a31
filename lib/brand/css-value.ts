import valueParser, { type Node } from "postcss-value-parser"

/**
 * Why a CSS value can't be taken over, or null when it can: plain words and numbers, and functions that
 * fetch nothing and read nothing. A value that passes holds no quotes, no backslash and no bracket of HTML.
 */
export function refusedValue(value: string): string | null {
  if (value.length > 200) return "The value is too long."
  const { nodes } = valueParser(value)
  if (nodes.length === 0) return "The value is missing."
  return firstRefusal(nodes)
}

function firstRefusal(nodes: readonly Node[]): string | null {
  for (const node of nodes) {
    const why = refusal(node)
    if (why) return why
  }
  return null
}

function refusal(node: Node): string | null {
  switch (node.type) {
    case "space":
      return null
    case "div":
      return [",", "/"].includes(node.value) ? null : "The value can't be read."
    case "word":
      return /^[\w#%.+*-]+$/.test(node.value) && !node.value.startsWith("--")
        ? null
        : "The value can't be read."
    case "function":
      return refusedFunction(node)
    default:
      return "Text in quotes and comments are not taken over."
  }
}

function refusedFunction(node: Extract<Node, { type: "function" }>): string | null {
  const name = node.value.toLowerCase()
  if (name === "url") return "Addresses (url) are not taken over. Upload pictures above."
  if (name === "var") {
    const [word, ...rest] = node.nodes
    const known = word?.type === "word" && rest.length === 0 && variables.has(word.value)
    return known ? null : `Only these can be used with var(): ${[...variables].join(", ")}.`
  }
  if (!functions.has(name)) return `${node.value || "Brackets"}() is not taken over.`
  return firstRefusal(node.nodes)
}

const functions: ReadonlySet<string> = new Set([
  "rgb",
  "rgba",
  "hsl",
  "hsla",
  "oklch",
  "oklab",
  "color-mix",
  "calc",
  "min",
  "max",
  "clamp",
  "linear-gradient",
  "radial-gradient",
])

/** The page's own colours, which are readable in light and dark. */
const variables: ReadonlySet<string> = new Set(
  [
    "page",
    "surface",
    "text",
    "muted",
    "line",
    "accent",
    "onAccent",
    "accentText",
    "accentSoft",
  ].map((name) => `--${name}`),
)
