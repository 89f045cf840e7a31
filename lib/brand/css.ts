import postcss, { type AtRule, type ChildNode, CssSyntaxError, type Rule } from "postcss"
import { isPlainMedia, pageSelector, properties } from "@/lib/brand/css-hooks"
import { refusedValue } from "@/lib/brand/css-value"

/** A part of a shop's CSS that its pages do not take over, and why. */
export interface LeftOut {
  /** Counted from 1. */
  line: number
  text: string
  why: string
}

/**
 * What of a shop's own CSS its pages take over: rules on the documented hooks, with properties and
 * values that fetch nothing, cover nothing and hide nothing. It is written anew from what was read, so
 * that nothing stands in it that was not understood; everything else is in `left`.
 */
export function safeCss(written: string): { css: string; left: LeftOut[] } {
  const left: LeftOut[] = []
  try {
    const css = rules(postcss.parse(written).nodes, left)
    return { css, left: left.sort((a, b) => a.line - b.line) }
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    const why = `Nothing is taken over before this is mended: ${error.reason}.`
    return { css: "", left: [{ line: error.line ?? 1, text: lineOf(written, error.line), why }] }
  }
}

function rules(nodes: readonly ChildNode[], left: LeftOut[]): string {
  return nodes
    .map((node) => {
      if (node.type === "rule") return rule(node, left)
      if (node.type === "atrule") return media(node, left)
      if (node.type === "decl") leave(node, "It stands in no rule.", left)
      return ""
    })
    .join("")
}

function media(node: AtRule, left: LeftOut[]): string {
  if (node.name.toLowerCase() !== "media")
    return leave(node, `@${node.name} is not taken over.`, left)
  if (!isPlainMedia(node.params)) {
    return leave(node, "Only widths, light or dark, and reduced motion can be asked for.", left)
  }
  const inner = rules(
    (node.nodes ?? []).filter((child) => child.type !== "atrule"),
    left,
  )
  for (const child of node.nodes ?? []) {
    if (child.type === "atrule") leave(child, "One @media in another is not taken over.", left)
  }
  return inner === "" ? "" : `@media ${node.params.replace(/\s+/g, " ").trim()}{${inner}}`
}

function rule(node: Rule, left: LeftOut[]): string {
  const selectors = node.selectors.map((written) => {
    const known = pageSelector(written)
    if (known === null) leave(node, `${cut(written)} is none of the names below.`, left)
    return known
  })
  const named = selectors.filter((selector) => selector !== null)
  const declarations = node.nodes.map((child) => declaration(child, left)).filter(Boolean)
  if (named.length === 0 || declarations.length === 0) return ""
  return `${named.join(",")}{${declarations.join(";")}}`
}

function declaration(node: ChildNode, left: LeftOut[]): string {
  if (node.type === "comment") return ""
  if (node.type !== "decl") return leave(node, "Rules in rules are not taken over.", left)
  const property = node.prop.toLowerCase()
  if (!properties.has(property)) return leave(node, `${cut(node.prop)} is not taken over.`, left)
  if (node.important) return leave(node, "!important is not taken over.", left)
  const why = refusedValue(node.value)
  if (why) return leave(node, why, left)
  if (/^(margin|padding|gap)/.test(property) && /(^|[\s(,])-/.test(node.value)) {
    return leave(node, "Distances below zero could cover other parts.", left)
  }
  return `${property}:${node.value.replace(/\s+/g, " ").trim()}`
}

function leave(node: ChildNode, why: string, left: LeftOut[]): "" {
  left.push({
    line: node.source?.start?.line ?? 1,
    text: cut(node.toString().split("\n")[0] ?? ""),
    why,
  })
  return ""
}

const cut = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text).trim()

const lineOf = (text: string, line: number | undefined) =>
  cut(text.split("\n")[(line ?? 1) - 1] ?? "")
