import { env } from "@/lib/env"
import { PageCache } from "@/lib/tracking-page/cache"
import { listenForPages } from "@/lib/tracking-page/listener"

/** A page ready to be sent. */
export interface ReadyPage {
  html: string
  etag: string
  contentSecurityPolicy: string
}

const kept = globalThis as { porchlightPages?: PageCache<ReadyPage> }

/** Some 5,000 pages. */
const maxBytes = 64 * 1024 * 1024

/** This process's pages, listening from first use. On globalThis, since Next bundles routes apart. */
export function readyPages(): PageCache<ReadyPage> {
  if (!kept.porchlightPages) {
    kept.porchlightPages = new PageCache<ReadyPage>({ maxBytes })
    listenForPages(env().DATABASE_URL, kept.porchlightPages)
  }
  return kept.porchlightPages
}
