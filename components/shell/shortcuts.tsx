"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { navigation } from "@/components/shell/navigation"
import { shipmentShortcuts } from "@/components/shipments/shortcuts"
import { Dialog, DialogContent } from "@/components/ui/dialog"
import { Kbd } from "@/components/ui/kbd"

const opening = "porchlight:shortcuts"

/** Opens the help from anywhere. */
export function openShortcuts() {
  window.dispatchEvent(new Event(opening))
}

const groups = [
  {
    title: "Everywhere",
    shortcuts: [
      { keys: ["Ctrl", "k"], does: "Find a shipment, a page or an action" },
      { keys: ["?"], does: "Show this help" },
      ...navigation.map(({ key, label }) => ({ keys: ["g", key], does: `Go to ${label}` })),
    ],
  },
  { title: "Shipments", shortcuts: shipmentShortcuts },
] as const

/** Keys that work on every page, and the help that lists them. Mounted once. */
export function Shortcuts() {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)

  useEffect(() => {
    let afterG = 0
    const show = () => {
      setAsked(true)
      setOpen(true)
    }
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return
      if (event.key === "?") {
        event.preventDefault()
        show()
      }
      const target = navigation.find(({ key }) => key === event.key)
      if (target && event.timeStamp - afterG < 1000) {
        event.preventDefault()
        router.push(target.href)
      }
      afterG = event.key === "g" ? event.timeStamp : 0
    }
    window.addEventListener("keydown", press)
    window.addEventListener(opening, show)
    return () => {
      window.removeEventListener("keydown", press)
      window.removeEventListener(opening, show)
    }
  }, [router])

  // Nothing of it is drawn, here or on the server, before somebody asks.
  return asked ? <ShortcutsDialog open={open} onOpenChange={setOpen} /> : null
}

interface ShortcutsDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

function ShortcutsDialog({ open, onOpenChange }: ShortcutsDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Keyboard shortcuts">
        <div className="grid gap-5">
          {groups.map(({ title, shortcuts }) => (
            <section key={title}>
              <h3 className="mb-1 text-muted-foreground text-xs">{title}</h3>
              <dl>
                {shortcuts.map(({ keys, does }) => (
                  <div key={does} className="flex h-8 items-center justify-between border-b">
                    <dt>{does}</dt>
                    <dd className="flex gap-1">
                      {keys.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  )
}

/** Typing into a field, or inside a dialog or menu, is not a shortcut. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") !==
      null
  )
}
