import { cn } from "@/components/ui/class-names"

/** Porchlight's mark: a house with its light on. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="2.5 2 19 20" aria-hidden="true" className={cn("size-6 shrink-0", className)}>
      <path
        d="M11.1 2.6a1.5 1.5 0 0 1 1.8 0l7.4 5.5a1.8 1.8 0 0 1 .7 1.4V19a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 19V9.5a1.8 1.8 0 0 1 .7-1.4z"
        className="fill-primary"
      />
      <path d="M9 21.5v-6.5a3 3 0 0 1 6 0v6.5z" className="fill-white/25" />
      <circle cx="12" cy="9.2" r="1.9" className="fill-glow" />
    </svg>
  )
}
