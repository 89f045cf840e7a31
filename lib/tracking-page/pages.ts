import { createHash } from "node:crypto"
import { promisify } from "node:util"
import { gunzipSync, gzip } from "node:zlib"
import { env } from "@/lib/env"
import { PageCache } from "@/lib/tracking-page/cache"
import { holds, pageHeaders } from "@/lib/tracking-page/headers"
import { listenForPages } from "@/lib/tracking-page/listener"

/** A page ready to be sent: packed once, since nearly every browser takes it so, and it takes a quarter of the memory. */
export interface ReadyPage {
  packed: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

/** Packs a rendered page, under a name of what it says (a weak ETag: it is the same packed or not). */
export async function packPage(rendered: {
  html: string
  contentSecurityPolicy: string
}): Promise<ReadyPage> {
  const { html, contentSecurityPolicy } = rendered
  const packed = new Uint8Array(await pack(html))
  const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`
  return { packed, headers: { ...pageHeaders(contentSecurityPolicy), ETag: etag } }
}

const pack = promisify(gzip)

/** Memory that a kept page takes, roughly: its bytes and what stands around them. */
export const weightOf = (page: ReadyPage) => page.packed.byteLength + 2_000

/** The answer to whoever asks for `page`: nothing but that it holds, packed, or plain for the rare reader who can't unpack. */
export function answerPage(request: Request, { packed, headers }: ReadyPage): Response {
  if (holds(request.headers.get("if-none-match"), headers.ETag ?? "")) {
    return new Response(null, { status: 304, headers })
  }
  if (/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers.get("accept-encoding") ?? "")) {
    return new Response(packed, { headers: { ...headers, "Content-Encoding": "gzip" } })
  }
  return new Response(gunzipSync(packed), { headers })
}

const kept = globalThis as { porchlightPages?: PageCache<ReadyPage> }

/** Some 10,000 pages. */
const maxBytes = 80 * 1024 * 1024

/** This process's pages, listening from first use. On globalThis, since Next bundles routes apart. */
export function readyPages(): PageCache<ReadyPage> {
  if (!kept.porchlightPages) {
    kept.porchlightPages = new PageCache<ReadyPage>({ maxBytes })
    listenForPages(env().DATABASE_URL, kept.porchlightPages)
  }
  return kept.porchlightPages
}
