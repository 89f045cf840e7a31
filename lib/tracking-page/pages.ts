import { createHash } from "node:crypto"
import { database } from "@/lib/db/client"
import { loadHosts } from "@/lib/domains/hosts"
import { env } from "@/lib/env"
import { reasonOf } from "@/lib/errors"
import type { Milestone } from "@/lib/tracking/categories"
import { PageCache } from "@/lib/tracking-page/cache"
import { holds, pageHeaders } from "@/lib/tracking-page/headers"
import { listenForPages } from "@/lib/tracking-page/listener"
import { LivePages } from "@/lib/tracking-page/live"

/** A page ready to be sent: as bytes, which take half the memory of text. */
export interface ReadyPage {
  html: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
  /** The same packed (gzip), once somebody has asked for it so. */
  packed?: Uint8Array
  /** For whom and at which milestone its views are counted; absent where they are not. */
  countedFor?: { teamId: string; milestone: Milestone }
}

/** Makes a rendered page ready, under a name of what it says. The name is a weak one: Next packs the page. */
export function readyPage(
  rendered: { html: string; contentSecurityPolicy: string },
  countedFor?: NonNullable<ReadyPage["countedFor"]>,
): ReadyPage {
  const { html, contentSecurityPolicy } = rendered
  const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`
  return {
    html: new TextEncoder().encode(html),
    headers: { ...pageHeaders(contentSecurityPolicy), ETag: etag },
    ...(countedFor ? { countedFor } : {}),
  }
}

/** Memory that a kept page takes, roughly: its bytes, the same packed, and what stands around them. */
export const weightOf = (page: ReadyPage) => Math.ceil(page.html.byteLength * 1.35) + 2_000

/** The answer to whoever asks for `page`: the page, or that what they hold still holds. */
export function answerPage(request: Request, { html, headers }: ReadyPage): Response {
  const held = holds(request.headers.get("if-none-match"), headers.ETag ?? "")
  return held ? new Response(null, { status: 304, headers }) : new Response(html, { headers })
}

const kept = globalThis as {
  porchlightProcessPages?: { cache: PageCache<ReadyPage>; live: LivePages }
}

/** Some 10,000 pages. */
const maxBytes = 256 * 1024 * 1024

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
