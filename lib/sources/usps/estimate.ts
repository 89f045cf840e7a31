import { readEstimate, readWindow } from "@/lib/sources/read-estimate"
import type { Expected } from "@/lib/sources/read-window"
import type { UspsTracking } from "@/lib/sources/usps/schema"
import type { Place, Problem } from "@/lib/tracking/event"

/**
 * When USPS expects to deliver, in the destination's zone: the window of the predicted day, where it is
 * the day that is told, else what is told.
 */
export function readEta(
  tracking: UspsTracking,
  destination: Place | null,
  problems: Problem[],
): Expected {
  const expected = tracking.deliveryDateExpectation
  const predicted = tracking.predictedDeliveryDate ?? expected?.predictedDeliveryDate ?? null
  const told =
    tracking.expectedDeliveryTimeStamp ??
    tracking.predictedDeliveryTimeStamp ??
    tracking.expectedDeliveryDate ??
    tracking.predictedDeliveryDate ??
    expected?.expectedDeliveryDate ??
    expected?.predictedDeliveryDate
  const ends = predicted && told?.startsWith(predicted) ? windowOn(predicted, tracking) : null
  const window = ends && readWindow(ends, destination, "predictedDeliveryWindow", problems)
  if (window?.etaFrom) return window
  return { eta: readEstimate(told, destination, "expectedDeliveryTimeStamp", problems) }
}

function windowOn(day: string, tracking: UspsTracking) {
  const { deliveryDateExpectation: expected } = tracking
  const opens = clockOf(
    tracking.predictedDeliveryWindowStartTime ?? expected?.predictedDeliveryWindowStartTime,
  )
  const shuts = clockOf(
    tracking.predictedDeliveryWindowEndTime ?? expected?.predictedDeliveryWindowEndTime,
  )
  return opens && shuts ? { opens: `${day}T${opens}`, shuts: `${day}T${shuts}` } : null
}

/** HH:mm of 09:15, 09:15:00 and 9:15 am: the documentation names the field, and not how it is written. */
function clockOf(text: string | null | undefined): string | null {
  const [, hour, minute, half] =
    /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?([ap])\.?m\.?)?$/i.exec(text ?? "") ?? []
  if (!hour || !minute) return null
  const twelve = Number(hour) % 12
  const hours = half ? twelve + (half.toLowerCase() === "p" ? 12 : 0) : Number(hour)
  return `${String(hours).padStart(2, "0")}:${minute}`
}
