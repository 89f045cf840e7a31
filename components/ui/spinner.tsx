import { LoaderCircle } from "lucide"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"

export function Spinner({ label = "Loading", className }: { label?: string; className?: string }) {
  return (
    <span role="status" className="inline-flex">
      <Icon of={LoaderCircle} className={cn("size-4 animate-spin", className)} />
      <span className="sr-only">{label}</span>
    </span>
  )
}
