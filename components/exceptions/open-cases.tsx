"use client"

import { createContext, type ReactNode, use } from "react"

const OpenCases = createContext(0)

/** Tells the navigation how many exceptions wait. */
export function OpenCasesProvider({ count, children }: { count: number; children: ReactNode }) {
  return <OpenCases value={count}>{children}</OpenCases>
}

/** The number beside the navigation's entry; nothing where nothing waits. */
export function OpenCasesCount() {
  const count = use(OpenCases)
  if (count === 0) return null
  return (
    <span className="ml-auto text-muted-foreground text-xs tabular-nums">
      {count > 99 ? "99+" : count}
      <span className="sr-only"> open</span>
    </span>
  )
}
