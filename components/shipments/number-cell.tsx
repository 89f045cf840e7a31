import { ArrowUpRight } from "lucide"
import { CopyableId } from "@/components/ui/copy-button"
import { Icon } from "@/components/ui/icon"
import { carrierName, carrierTrackingUrl } from "@/lib/tracking/carriers"

interface NumberedParcel {
  carrier: string
  trackingNumber: string
}

/** A number in full width: the mark that it can be copied hangs at its left, in the gap. */
export function CopyableNumber({ children }: { children: string }) {
  return (
    <CopyableId
      value={children}
      label="tracking number"
      className="mx-0 min-w-0 px-0 [&>svg]:absolute [&>svg]:-left-3.5"
    />
  )
}

/** The way to the number on the carrier's own page, where there is one. */
export function CarrierLink({ carrier, trackingNumber }: NumberedParcel) {
  const href = carrierTrackingUrl(carrier, trackingNumber)
  if (!href) return null
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={`See ${trackingNumber} at ${carrierName(carrier)}`}
      title={`See it at ${carrierName(carrier)}`}
      className="grid size-6 shrink-0 place-items-center rounded-sm text-muted-foreground hover:bg-accent hover:text-foreground"
    >
      <Icon of={ArrowUpRight} className="size-3.5" />
    </a>
  )
}
