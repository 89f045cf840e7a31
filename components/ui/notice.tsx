import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide"
import type { ReactNode } from "react"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"

const looks = {
  neutral: { icon: Info, style: "bg-tone-neutral-soft text-tone-neutral" },
  late: { icon: TriangleAlert, style: "bg-tone-late-soft text-tone-late" },
  trouble: { icon: CircleAlert, style: "bg-tone-trouble-soft text-tone-trouble" },
  done: { icon: CircleCheck, style: "bg-tone-done-soft text-tone-done" },
} as const

interface NoticeProps {
  tone: keyof typeof looks
  children: ReactNode
  className?: string
}

/** A sentence that must not be missed, in the flow of the page. Trouble is announced. */
export function Notice({ tone, children, className }: NoticeProps) {
  const { icon, style } = looks[tone]
  return (
    <div
      role={tone === "trouble" ? "alert" : "note"}
      className={cn("flex items-start gap-2 rounded-md px-3 py-2 text-sm", style, className)}
    >
      <Icon of={icon} className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
