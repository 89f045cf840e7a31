"use client"

import { usePathname } from "next/navigation"
import { useEffect, useState } from "react"
import { openedShipment, readRecent, withOpened } from "@/lib/palette/recent"

/** The shipments that were opened last in this browser, by id; the latest first. */
export function useRecentIds(teamId: string): readonly string[] {
  const key = `porchlight:recent:${teamId}`
  const opened = openedShipment(usePathname())
  const [ids, setIds] = useState<readonly string[]>([])
  useEffect(() => {
    const known = readRecent(localStorage.getItem(key))
    const next = opened === null ? known : withOpened(known, opened)
    localStorage.setItem(key, JSON.stringify(next))
    setIds(next)
  }, [key, opened])
  return ids
}
