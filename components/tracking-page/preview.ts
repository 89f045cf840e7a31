import { renderTrackingPage } from "@/components/tracking-page/render"
import { assetPath } from "@/lib/tracking-page/address"
import type { TrackingView } from "@/lib/tracking-page/view"

/**
 * The page as its recipient would see it, for a frame of the workspace: in the light or dark that was
 * asked for, whatever the screen's own; its fonts awaited; pictures by the session, since nothing public
 * shows them yet. Without its script.
 */
export async function previewHtml(view: TrackingView, scheme: "light" | "dark"): Promise<string> {
  const { html } = await renderTrackingPage(view)
  const always = "(min-width: 0)"
  const never = "(max-width: 0)"
  return html
    .replace(/<script[^>]*><\/script>/g, "")
    .replace(/\(prefers-color-scheme:\s?dark\)/g, scheme === "dark" ? always : never)
    .replace(/\(prefers-color-scheme:\s?light\)/g, scheme === "light" ? always : never)
    .replace("color-scheme:light dark", `color-scheme:${scheme}`)
    .replaceAll("font-display:optional", "font-display:block")
    .replaceAll(assetPath(view.brand.look.user, ""), "/settings/brand/picture/")
    .replace('loading="lazy"', "")
}
