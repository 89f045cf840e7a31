import type { ViewPicture } from "@/lib/tracking-page/brand"
import type { TrackingView } from "@/lib/tracking-page/view"

/** A view whose pictures carry the secret of the test link: those of a draft are shown to nobody else. */
export function withPreview(view: TrackingView, secret: string): TrackingView {
  const query = `?preview=${encodeURIComponent(secret)}`
  const open = <P extends ViewPicture | null>(picture: P): P =>
    picture ? { ...picture, src: picture.src + query } : picture
  const { logo, favicon, promotion } = view.brand
  return {
    ...view,
    // It is looked at, not waited for.
    live: false,
    brand: {
      ...view.brand,
      logo: logo && { light: open(logo.light), dark: open(logo.dark) },
      favicon: open(favicon),
      promotion: promotion && { ...promotion, image: open(promotion.image) },
    },
  }
}
