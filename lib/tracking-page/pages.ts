import { createHash } from "node:crypto"
import { gunzipSync, gzipSync } from "node:zlib"
import { database } from "@/lib/db/client"
import { loadHosts } from "@/lib/domains/hosts"
import { env } from "@/lib/env"
import { reasonOf } from "@/lib/errors"
import type { Milestone } from "@/lib/tracking/categories"
import { PageCache } from "@/lib/tracking-page/cache"
import { holds, pageHeaders } from "@/lib/tracking-page/headers"
import { listenForPages } from "@/lib/tracking-page/listener"
import { LivePages } from "@/lib/tracking-page/live"

/** A page ready to be sent: packed, as nearly every browser takes it, and in a third of the memory. */
export interface ReadyPage {
  /** The HTML in UTF-8, as gzip. */
  packed: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
  /** For whom and at which milestone its views are counted; absent where they are not. */
  countedFor?: { teamId: string; milestone: Milestone }
}

/** Makes a rendered page ready, under a name of what it says. The name is a weak one: it is the same page, packed or not. */
export function readyPage(
  rendered: { html: string; contentSecurityPolicy: string },
  countedFor?: NonNullable<ReadyPage["countedFor"]>,
): ReadyPage {
  const { html, contentSecurityPolicy } = rendered
  const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`
  return {
    packed: new Uint8Array(gzipSync(html)),
    headers: { ...pageHeaders(contentSecurityPolicy), ETag: etag },
    ...(countedFor ? { countedFor } : {}),
  }
}

/** The page's HTML in UTF-8. */
export const htmlOf = (page: ReadyPage) => new Uint8Array(gunzipSync(page.packed))

/** Memory that a kept page takes, roughly: its bytes and what stands around them. */
export const weightOf = (page: ReadyPage) => page.packed.byteLength + 2_000

/** The answer to whoever asks for `page`: the page, which Next packs again, or that what they hold still holds. */
export function answerPage(request: Request, page: ReadyPage): Response {
  const { headers } = page
  const held = holds(request.headers.get("if-none-match"), headers.ETag ?? "")
  return held
    ? new Response(null, { status: 304, headers })
    : new Response(htmlOf(page), { headers })
}

const kept = globalThis as {
  porchlightProcessPages?: { cache: PageCache<ReadyPage>; live: LivePages }
}

/** Some 15,000 pages. */
const maxBytes = 192 * 1024 * 1024

/** This process's pages, listening from first use. */
export function readyPages(): PageCache<ReadyPage> {
  return processPages().cache
}

/** The pages that are open somewhere and told by this process when to look again. */
export function livePages(): LivePages {
  return processPages().live
}

/** On globalThis, since Next bundles routes apart; one connection listens for all of it. */
function processPages() {
  if (!kept.porchlightProcessPages) {
    const cache = new PageCache<ReadyPage>({ maxBytes })
    const live = new LivePages()
    kept.porchlightProcessPages = { cache, live }
    const hosts = () => {
      loadHosts(database()).catch((error: unknown) => {
        console.error(`The shops' own hosts could not be read: ${reasonOf(error)}`)
      })
    }
    listenForPages(env().DATABASE_URL, {
      get listening() {
        return cache.listening
      },
      set listening(on) {
        // Whatever came while nobody listened: open pages look for themselves.
        if (on && !cache.listening) {
          live.clear()
          hosts()
        }
        cache.listening = on
      },
      drop(old) {
        // The cache first: who is told reads the page at once.
        cache.drop(old)
        live.drop(old)
        if (old.pages === null) hosts()
      },
      clear: () => cache.clear(),
    })
  }
  return kept.porchlightProcessPages
}
