import postcss, { type ChildNode, type Declaration } from "postcss"
import { svgStyles } from "@/lib/brand/svg-names"

/**
 * Whether a value may stand in a rebuilt picture: it names nothing outside of it. `url(#id)` points
 * into the same file and is the only address.
 */
export function isOwnValue(value: string): boolean {
  const rest = value.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/g, "")
  return !/url|image|src|import|expression|[\\<>@:&]|&#|data\b/i.test(rest)
}

/** The declarations of a style attribute that draw; others are told to `leave`. */
export function ownDeclarations(written: string, leave: (what: string) => void): string {
  return declarations(parsed(`x{${written}}`, leave), leave)
}

/** The rules of a style element, on classes only. */
export function ownRules(written: string, leave: (what: string) => void): string {
  return parsed(written, leave)
    .map((node) => {
      if (node.type === "comment") return ""
      if (node.type !== "rule" || !/^(\.[\w-]+\s*,?\s*)+$/.test(node.selector)) {
        leave(`style: ${node.toString().slice(0, 40)}`)
        return ""
      }
      const drawn = own(node.nodes, leave)
      return drawn === "" ? "" : `${node.selector.replace(/\s+/g, "")}{${drawn}}`
    })
    .join("")
}

function declarations(nodes: readonly ChildNode[], leave: (what: string) => void): string {
  const [rule] = nodes
  return nodes.length === 1 && rule?.type === "rule" ? own(rule.nodes, leave) : ""
}

function own(nodes: readonly ChildNode[], leave: (what: string) => void): string {
  return nodes
    .filter((node): node is Declaration => {
      if (node.type === "comment") return false
      const draws = node.type === "decl" && svgStyles.has(node.prop) && isOwnValue(node.value)
      if (!draws) leave(`style: ${node.toString().slice(0, 40)}`)
      return draws
    })
    .map(({ prop, value }) => `${prop}:${value.replace(/["']/g, "")}`)
    .join(";")
}

function parsed(written: string, leave: (what: string) => void): ChildNode[] {
  try {
    return postcss.parse(written).nodes
  } catch {
    leave("style that can't be read")
    return []
  }
}
