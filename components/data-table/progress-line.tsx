import { cn } from "@/components/ui/class-names"

/** A thin line that runs while an answer is on its way; what is on screen stays. */
export function ProgressLine({ active }: { active: boolean }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-x-0 -bottom-px h-0.5 overflow-hidden"
    >
      <div
        className={cn(
          "h-full w-1/3 rounded-full bg-primary opacity-0 transition-opacity duration-150",
          active && "animate-progress opacity-100 delay-150",
        )}
      />
    </div>
  )
}
