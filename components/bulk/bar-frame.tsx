import { X } from "lucide"
import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"

interface BarFrameProps {
  className?: string
  /** The button that takes the bar away. */
  closeLabel: string
  onClose: () => void
  children: ReactNode
}

/** Where the selection is told of, at the foot of the list; beside the panel, where one is open. */
export function BarFrame({ className, closeLabel, onClose, children }: BarFrameProps) {
  return (
    <div
      data-bar
      className={cn(
        "pointer-events-none fixed inset-x-0 bottom-0 z-20 flex justify-center p-3 md:left-56",
        "group-has-data-preview/list:max-lg:hidden lg:group-has-data-preview/list:right-88",
        className,
      )}
    >
      <section
        aria-label="Selection"
        className="pointer-events-auto flex max-w-full flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-popover px-3 py-2 text-popover-foreground text-sm shadow-popup"
      >
        {children}
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label={closeLabel}
          onClick={onClose}
          className="max-sm:ml-auto"
        >
          <Icon of={X} />
        </Button>
      </section>
    </div>
  )
}
