import { widgetScript } from "@/lib/tracking-page/widget"

export const dynamic = "force-dynamic"

/** The script that puts the widget on a shop's own site; the same for every shop. */
export function GET() {
  return new Response(widgetScript, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=86400",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  })
}
