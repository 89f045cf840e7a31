import { pixelsOf } from "@/components/tracking-page/header"
import { countAddress } from "@/lib/page-counts/kinds"
import type { BrandView } from "@/lib/tracking-page/brand"

/** What the shop would like to be seen beside its parcel. */
export function Promotion({ promotion }: { promotion: NonNullable<BrandView["promotion"]> }) {
  const { image, title, text, href } = promotion
  return (
    <section className="promotion" aria-labelledby="promotion">
      {image && (
        // biome-ignore lint/performance/noImgElement: there is no Next on this page to optimise it
        <img src={image.src} alt="" {...pixelsOf(image)} loading="lazy" decoding="async" />
      )}
      <div>
        <h2 id="promotion" dir="auto">
          {href ? (
            <a href={href} ping={countAddress("promotion")}>
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        {text && <p dir="auto">{text}</p>}
      </div>
    </section>
  )
}
