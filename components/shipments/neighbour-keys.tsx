"use client"

import { ChevronDown, ChevronUp } from "lucide"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { type ReactNode, useEffect } from "react"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"

interface NeighbourKeysProps {
  /** Addresses; null at the list's ends. */
  previous: string | null
  next: string | null
  /** From 1. */
  position: number | null
}

/** Up and down the list, also by the keys [ and ], k and j. */
export function NeighbourKeys({ previous, next, position }: NeighbourKeysProps) {
  const router = useRouter()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
      const busy = "input, textarea, select, [contenteditable], [role=dialog], [role=menu]"
      if (event.target instanceof Element && event.target.closest(busy)) return
      const keys: Record<string, string | null> = { "[": previous, k: previous, "]": next, j: next }
      const href = keys[event.key]
      if (!href) return
      event.preventDefault()
      router.push(href)
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [previous, next, router])
  return (
    <nav aria-label="In the list" className="flex items-center gap-0.5 text-muted-foreground">
      {position === null ? null : (
        <span className="mr-1 text-xs tabular-nums" title="Its place in the list">
          No. {new Intl.NumberFormat("en").format(position)}
        </span>
      )}
      <Step href={previous} label="Previous shipment" keys="[">
        <Icon of={ChevronUp} />
      </Step>
      <Step href={next} label="Next shipment" keys="]">
        <Icon of={ChevronDown} />
      </Step>
    </nav>
  )
}

interface StepProps {
  href: string | null
  label: string
  keys: string
  children: ReactNode
}

function Step({ href, label, keys, children }: StepProps) {
  const look = buttonStyles({ variant: "ghost", size: "icon-sm" })
  if (!href) {
    return (
      <span aria-hidden className={`${look} opacity-40`}>
        {children}
      </span>
    )
  }
  return (
    <Link href={href} aria-label={label} title={`${label} (${keys})`} className={look}>
      {children}
    </Link>
  )
}
