/**
 * What every answer below /tracking carries. The page tells of one person's parcel, so only the
 * reader's own browser keeps it (private), and asks each time whether it still holds (no-cache):
 * with the ETag that costs a few hundred bytes, and nobody is shown yesterday's news.
 */
export function pageHeaders(contentSecurityPolicy: string): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "private, no-cache",
    "Content-Security-Policy": contentSecurityPolicy,
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  }
}

/** Whether the reader already holds what `etag` names (If-None-Match, compared weakly: RFC 9110, 13.1.2). */
export function holds(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, "")
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag))
}
