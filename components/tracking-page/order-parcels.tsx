import type { SiblingView } from "@/lib/proof/personal-view"
import type { TrackingView } from "@/lib/tracking-page/view"

interface OrderParcelsProps {
  view: TrackingView
  siblings: readonly SiblingView[]
}

/** The parcels that an order comes in: this one, and the way to each of the others. */
export function OrderParcels({ view, siblings }: OrderParcelsProps) {
  if (siblings.length === 0) return null
  const { say } = view
  return (
    <section aria-labelledby="parcels">
      <h2 id="parcels">{say("order.parcels", { count: siblings.length + 1 })}</h2>
      <ul className="parcels">
        <li aria-current="true">
          <span>
            <b>{view.headline}</b>
            <small>{say("order.thisParcel")}</small>
          </span>
          <code>{view.number}</code>
        </li>
        {siblings.map(({ href, headline, number }) => (
          <li key={href}>
            <a href={href}>{headline}</a>
            <code>{number}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
