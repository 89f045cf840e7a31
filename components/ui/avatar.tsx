import { cn } from "@/components/ui/class-names"

/** The initials of a person or a team; decoration beside the name. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-grid size-6 shrink-0 select-none place-items-center rounded-full bg-tone-moving-soft font-semibold text-2xs text-tone-moving",
        className,
      )}
    >
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("")
}
