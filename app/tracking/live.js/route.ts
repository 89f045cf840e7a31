import { script } from "@/lib/tracking-page/script"

export const dynamic = "force-static"

/** The public page's enhancement script; its address carries a hash of it. */
export function GET() {
  return new Response(script, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
