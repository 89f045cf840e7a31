import { z } from "zod"
import { itemSchema } from "@/lib/shipments/schema"

/** Tags of a cell: apart by commas, semicolons or bars. */
export function readTags(text: string): string[] {
  return text
    .split(/[,;|\n]/)
    .map((tag) => tag.trim())
    .filter(Boolean)
}

/**
 * What is inside, from JSON as we export it, or from words: "2 x Blue mug; 1 x Red mug". Null when it
 * is neither. Pure.
 */
export function readItems(text: string): z.output<typeof itemSchema>[] | null {
  if (text.startsWith("[")) return z.array(itemSchema).safeParse(readJson(text)).data ?? null
  const items = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const found = /^(\d{1,6})\s*[x×*]\s*(.+)$/i.exec(part)
      return found ? { quantity: Number(found[1]), name: found[2] } : { quantity: 1, name: part }
    })
  return z.array(itemSchema).safeParse(items).data ?? null
}

/** Facts by name, from JSON as we export it. Null for anything else. Pure. */
export function readMetadata(text: string): Record<string, string> | null {
  const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  const read = facts.safeParse(readJson(text)).data
  return read ? Object.fromEntries(Object.entries(read).map(([k, v]) => [k, String(v)])) : null
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
