"use client"

import { useRouter } from "next/navigation"
import { signOut } from "next-auth/react"
import type { Entry } from "@/components/palette/entries"
import { requestEvents } from "@/components/palette/requests"
import { changeTheme } from "@/components/shell/use-theme"

/** Does what a line of the palette says. */
export function useDeeds(): (entry: Entry) => void {
  const router = useRouter()

  async function leave() {
    await signOut({ redirect: false })
    router.replace("/sign-in")
    router.refresh()
  }

  return ({ shipment, command }) => {
    if (shipment) return router.push(`/shipments/${shipment.id}`)
    const { deed } = command
    if ("theme" in deed) changeTheme(deed.theme)
    else if ("signOut" in deed) leave()
    else if ("request" in deed) window.dispatchEvent(new Event(requestEvents[deed.request]))
    else if (deed.download) window.location.assign(deed.href)
    else router.push(deed.href)
  }
}
