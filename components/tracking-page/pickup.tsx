import type { PickupDetails } from "@/lib/proof/personal-view"
import type { TrackingView } from "@/lib/tracking-page/view"

interface PickupProps {
  view: TrackingView
  details: PickupDetails | null
}

/** Where the parcel waits, and until when. */
export function Pickup({ view: { say, pickup }, details }: PickupProps) {
  if (!pickup) return null
  const { name, city, keptUntil } = pickup
  const place = [name, city].filter((text) => text !== null)
  return (
    <section className="pickup" aria-labelledby="pickup">
      <h2 id="pickup">{say("pickup.title")}</h2>
      {place.length > 0 && (
        <p>
          <b dir="auto">{place[0]}</b>
          {place[1] && (
            <>
              , <bdi>{place[1]}</bdi>
            </>
          )}
        </p>
      )}
      {keptUntil && <p className="until">{keptUntil}</p>}
      {details && (
        <dl>
          {details.address.length > 0 && (
            <div>
              <dt>{say("pickup.address")}</dt>
              <dd>
                <address>
                  {details.address.map((line) => (
                    <span key={line}>{line}</span>
                  ))}
                </address>
              </dd>
            </div>
          )}
          {details.hours.length > 0 && (
            <div>
              <dt>{say("pickup.hours")}</dt>
              <dd>
                <ul>
                  {details.hours.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
        </dl>
      )}
    </section>
  )
}
