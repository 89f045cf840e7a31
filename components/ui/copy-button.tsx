"use client"

import { Check, Copy } from "lucide"
import { useEffect, useState } from "react"
import { toast } from "sonner"
import { buttonStyles } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"

interface CopyProps {
  value: string
  /** What it is, such as "tracking number"; read out as "Copy tracking number". */
  label: string
  className?: string | undefined
}

/** A monospaced id that copies itself on click. */
export function CopyableId({ value, label, className }: CopyProps) {
  const { copied, copy } = useCopy(value)
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={`Copy ${label} ${value}`}
      title={`Copy ${label}`}
      className={cn(
        "group/copy mono-id relative -mx-1 inline-flex max-w-full items-center gap-1 rounded-sm px-1 text-left hover:bg-accent",
        className,
      )}
    >
      <span className="truncate">{value}</span>
      <CopyMark copied={copied} />
    </button>
  )
}

/** An icon button that copies. */
export function CopyButton({ value, label, className }: CopyProps) {
  const { copied, copy } = useCopy(value)
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={`Copy ${label}`}
      title={`Copy ${label}`}
      className={cn(buttonStyles({ variant: "ghost", size: "icon-sm" }), className)}
    >
      {copied ? <Icon of={Check} className="text-tone-done" /> : <Icon of={Copy} />}
    </button>
  )
}

function CopyMark({ copied }: { copied: boolean }) {
  return (
    <Icon
      of={copied ? Check : Copy}
      className={cn(
        "size-3 shrink-0",
        copied
          ? "text-tone-done"
          : "text-muted-foreground opacity-0 group-hover/copy:opacity-100 group-focus-visible/copy:opacity-100",
      )}
    />
  )
}

function useCopy(value: string) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // Without https a browser gives no clipboard.
      toast.error("The browser refused to copy. Select the text and copy it by hand.")
    }
  }
  return { copied, copy }
}
