import type { PageSettings } from "@/lib/page-settings/schema"

interface PagePreviewProps {
  settings: PageSettings
  shop: string
}

/** What a stranger sees of a parcel with these options. */
export function PagePreview({ settings, shop }: PagePreviewProps) {
  const { hideCarrier, hidePlaces, hideNumber, askFeedback } = settings
  const carrier = hideCarrier ? "the carrier" : "UPS"
  return (
    <figure aria-live="polite" className="rounded-xl border bg-card p-5">
      <figcaption className="mb-3 text-muted-foreground text-xs">A page for everyone</figcaption>
      <p className="text-muted-foreground text-sm">{`Your parcel from ${shop}, with ${carrier}`}</p>
      <p className="font-semibold text-lg">Delivered today</p>
      <dl className="mt-3 grid gap-1.5 text-sm">
        <Line name="Carrier">
          {hideCarrier ? null : hideNumber ? "UPS" : "UPS, with a link to its page"}
        </Line>
        <Line name="Number">{hideNumber ? "•••• 6784" : "1Z999AA10123456784"}</Line>
        <Line name="09:12">{hidePlaces ? "Delivered" : "Delivered, Aarhus, DK"}</Line>
        <Line name="Feedback">{askFeedback ? "How did the delivery go?" : null}</Line>
      </dl>
    </figure>
  )
}

function Line({ name, children }: { name: string; children: string | null }) {
  return (
    <div className="grid grid-cols-[5rem_1fr] gap-3">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className={children === null ? "text-muted-foreground italic" : "break-all"}>
        {children ?? "not shown"}
      </dd>
    </div>
  )
}
