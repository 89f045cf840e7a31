import { capitalised } from "@/lib/languages/dates"
import type { Speech } from "@/lib/languages/speak"
import type { Clock } from "@/lib/tracking-page/clock"
import type { PickupInput } from "@/lib/tracking-page/input"
import { cityText } from "@/lib/tracking-page/place"
import type { Situation } from "@/lib/tracking-page/situation"

/** Where the parcel waits, as far as everyone may know: a shop and its town, and until when. */
export interface PickupView {
  name: string | null
  city: string | null
  keptUntil: string | null
}

/** Null unless the parcel waits to be collected, and its carrier has told where. */
export function pickupOf(
  pickup: PickupInput | null | undefined,
  situation: Situation,
  clock: Clock,
  { language, say }: Speech,
): PickupView | null {
  if (!pickup || situation !== "ready_for_pickup") return null
  const { keptUntil } = pickup
  const holds = keptUntil !== null && keptUntil >= clock.today
  const name = shopName(pickup.name)
  const city = cityText(pickup.city)
  if (!name && !city && !holds) return null
  const day = holds ? clock.day(keptUntil) : null
  return {
    name,
    city,
    keptUntil:
      day && capitalised(say("pickup.keptUntil", { day: day.day, date: day.date }), language),
  }
}

/** A shop's name is public; what looks like a person's address in it is not. */
function shopName(name: string | null): string | null {
  const text = name?.trim().slice(0, 80) ?? ""
  return text === "" || text.includes("@") ? null : text
}
