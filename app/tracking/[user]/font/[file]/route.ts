import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { fontFile } from "@/lib/brand/fonts"

export const dynamic = "force-dynamic"

/** A shipped font, from our own address: nobody else learns who reads which page. */
export async function GET(_: Request, context: { params: Promise<{ file: string }> }) {
  const file = fontFile((await context.params).file)
  if (!file) return new Response("There is no such font.", { status: 404 })
  // The server runs in the project's folder; a bundler would move files that are asked for by import.
  const bytes = await readFile(join(process.cwd(), "node_modules", file))
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "font/woff2",
      "Cache-Control": "public, max-age=31536000, immutable",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
