import {
  Bell,
  CalendarClock,
  CircleAlert,
  CircleArrowRight,
  CircleCheck,
  Clock,
  Info,
  PackageX,
  SearchX,
  Server,
  StickyNote,
  Store,
  TimerOff,
  Truck,
} from "lucide"
import type { Tone } from "@/components/ui/badge"
import type { IconNode } from "@/components/ui/icon"
import type { Category } from "@/lib/tracking/categories"

interface StateLook {
  label: string
  tone: Tone
  icon: IconNode
}

/** How each category looks in the workspace: its word, its tone and its icon. */
export const states: Readonly<Record<Category, StateLook>> = {
  Info: { label: "Registered", tone: "neutral", icon: Info },
  Notification: { label: "Notice", tone: "neutral", icon: Bell },
  System: { label: "System", tone: "neutral", icon: Server },
  Internal: { label: "Internal", tone: "neutral", icon: StickyNote },
  InTransit: { label: "In transit", tone: "moving", icon: CircleArrowRight },
  OutForDelivery: { label: "Out for delivery", tone: "moving", icon: Truck },
  AvailableForPickup: { label: "Ready for pickup", tone: "waiting", icon: Store },
  Change: { label: "Delivery changed", tone: "waiting", icon: CalendarClock },
  Delayed: { label: "Delayed", tone: "late", icon: Clock },
  Expired: { label: "Expired", tone: "late", icon: TimerOff },
  DeliveryFailure: { label: "Failed delivery", tone: "trouble", icon: PackageX },
  Exception: { label: "Problem", tone: "trouble", icon: CircleAlert },
  Error: { label: "Not found", tone: "trouble", icon: SearchX },
  Delivered: { label: "Delivered", tone: "done", icon: CircleCheck },
}
