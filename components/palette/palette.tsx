"use client"

import dynamic from "next/dynamic"
import { useEffect, useState } from "react"
import { requestEvents } from "@/components/palette/requests"
import { useRecentIds } from "@/components/palette/use-recent-ids"

const load = () => import("@/components/palette/palette-dialog")

const PaletteDialog = dynamic(() => load().then((file) => file.PaletteDialog), { ssr: false })

/** Opens the command palette by Ctrl-K or Cmd-K, from anywhere. Mounted once; the rest is fetched then. */
export function Palette({ teamId }: { teamId: string }) {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const recent = useRecentIds(teamId)

  useEffect(() => {
    function show() {
      setAsked(true)
      setOpen(true)
    }
    function onKeyDown(event: KeyboardEvent) {
      // Fetched while the second key is on its way.
      if (event.key === "Control" || event.key === "Meta") load()
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return
      if (event.shiftKey || event.altKey) return
      event.preventDefault()
      setAsked(true)
      setOpen((was) => !was)
    }
    window.addEventListener("keydown", onKeyDown)
    window.addEventListener(requestEvents.palette, show)
    return () => {
      window.removeEventListener("keydown", onKeyDown)
      window.removeEventListener(requestEvents.palette, show)
    }
  }, [])

  return asked ? <PaletteDialog open={open} onOpenChange={setOpen} recent={recent} /> : null
}
