import { clockWords } from "@/lib/sources/connections/standing"

interface Budget {
  window: "minute" | "hour" | "day"
  used: number
  allowed: number
  renewsAt: Date
}

const spans = { minute: "this minute", hour: "this hour", day: "today (UTC)" } as const

/**
 * How much of an API's allowance is used, such as "38 of 60 calls this hour; renews at 14:00". A minute is
 * over before it is read, so it is told only where nothing longer is limited. Clocks of `timeZone`. Pure.
 */
export function budgetWords(budgets: readonly Budget[], now: Date, timeZone: string): string[] {
  const longer = budgets.filter(({ window }) => window !== "minute")
  const number = (count: number) => count.toLocaleString("en")
  return (longer.length > 0 ? longer : budgets).map(({ window, used, allowed, renewsAt }) => {
    const words = `${number(used)} of ${number(allowed)} calls ${spans[window]}`
    return window === "minute"
      ? words
      : `${words}; renews at ${clockWords(renewsAt, now, timeZone)}`
  })
}
