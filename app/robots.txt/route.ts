export const dynamic = "force-static"

/**
 * Asks robots to look elsewhere: a tracking page is one person's, and each says so by itself too.
 * Pictures of links are left out, since whoever shows a link asks for them.
 */
export function GET() {
  return new Response("User-agent: *\nAllow: /tracking/*/og.png\nDisallow: /\n", {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=86400",
    },
  })
}
