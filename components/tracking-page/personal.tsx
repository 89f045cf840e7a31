import type { ReactNode } from "react"
import { OrderParcels } from "@/components/tracking-page/order-parcels"
import type { PersonalView } from "@/lib/proof/personal-view"
import type { TrackingView } from "@/lib/tracking-page/view"

interface PersonalProps {
  view: TrackingView
  personal: PersonalView
}

/** What only whoever gets the parcel sees, and the way to hide it again. */
export function Personal({ view, personal }: PersonalProps) {
  const { say } = view
  const { address, contents, order } = personal
  return (
    <>
      <section className="gate" id="proof" aria-labelledby="private">
        <h2 id="private">{order ?? say("word.order")}</h2>
        <dl>
          {address.length > 0 && (
            <Fact name={say("order.deliveryAddress")}>
              <address>
                {address.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </address>
            </Fact>
          )}
          {contents.length > 0 && (
            <Fact name={say("order.contents")}>
              <ul>
                {contents.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </Fact>
          )}
          <ProofOfDelivery view={view} personal={personal} />
        </dl>
        <CarrierWords view={view} personal={personal} />
        <form method="post" className="close">
          <p className="soft">{say("gate.opened")}</p>
          <button type="submit" name="close" value="1">
            {say("gate.close")}
          </button>
        </form>
      </section>
      <OrderParcels view={view} siblings={personal.siblings} />
    </>
  )
}

function ProofOfDelivery({ view: { say }, personal: { proof } }: PersonalProps) {
  if (!proof) return null
  return (
    <Fact name={say("proof.title")}>
      {proof.signedBy && <span>{say("proof.signedBy", { name: proof.signedBy })}</span>}
      <small>{[proof.how, proof.when, proof.place].filter(Boolean).join(" · ")}</small>
    </Fact>
  )
}

function CarrierWords({ view: { say }, personal: { carrierWords } }: PersonalProps) {
  if (carrierWords.length === 0) return null
  return (
    <details>
      <summary>{say("word.carrierWords")}</summary>
      <ol className="words">
        {carrierWords.map(({ iso, time, message }) => (
          <li key={`${iso}${message}`}>
            <q dir="auto">{message}</q>
            {time && <time dateTime={iso}>{time}</time>}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
