import { type AskedNotice, noticeParameter } from "@/lib/proof/notice"
import { pageHeaders } from "@/lib/tracking-page/headers"

/** Parameters that stay in the address when a form or a link has been answered. */
const kept = ["lang"] as const

interface Landing {
  path: string
  /** The address that was asked: what of it says how to show the page stays. */
  url: string
  notice?: AskedNotice | null
  cookies?: readonly string[]
  waitSeconds?: number
}

/**
 * Sends the reader on to `path` by GET (303), with nothing in the address but what came of the try: a
 * token or a proof never stays there, nor goes anywhere with it. Nobody may keep the answer.
 */
export function leadTo({ path, url, notice, cookies = [], waitSeconds }: Landing): Response {
  const asked = new URL(url).searchParams
  const parameters = new URLSearchParams()
  for (const name of kept) {
    const value = asked.get(name)
    if (value !== null) parameters.set(name, value.slice(0, 20))
  }
  if (notice) parameters.set(noticeParameter, notice)
  const query = parameters.size > 0 ? `?${parameters}` : ""
  const headers = new Headers(pageHeaders("default-src 'none'"))
  headers.delete("Content-Type")
  headers.set("Cache-Control", "private, no-store")
  headers.set("Location", `${path}${query}${notice ? "#proof" : ""}`)
  if (waitSeconds !== undefined) headers.set("Retry-After", String(waitSeconds))
  for (const cookie of cookies) headers.append("Set-Cookie", cookie)
  return new Response(null, { status: 303, headers })
}
