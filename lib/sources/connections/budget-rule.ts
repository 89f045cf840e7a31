/** The windows that an API's allowance is counted in. They are those of the clock, in UTC. */
export type BudgetWindow = "minute" | "hour" | "day"

export interface Allowance {
  window: BudgetWindow
  /** Calls that the API allows in one window. */
  calls: number
}

export interface Spent {
  window: BudgetWindow
  startedAt: Date
  used: number
}

/** What a call is for, the most valuable first; rank 0 to 2 of a check that falls due, or a person who asks. */
export type Purpose = "by hand" | "at the door" | "late" | "ordinary"

const lengthMs: Record<BudgetWindow, number> = {
  minute: 60_000,
  hour: 60 * 60_000,
  day: 24 * 60 * 60_000,
}

/**
 * `most`: the part of a window's calls that a purpose may bring the count to; what is above is kept for
 * the more valuable. `ahead`: how far before the clock it may be, as a part of the window. So ordinary
 * checks can never spend a day's calls in its morning, a parcel on the van always finds a tenth left,
 * and so does a person.
 */
const plan: Record<Purpose, { most: number; ahead: number }> = {
  "by hand": { most: 1, ahead: 1 },
  "at the door": { most: 0.9, ahead: 1 },
  late: { most: 0.85, ahead: 1 / 4 },
  ordinary: { most: 0.8, ahead: 1 / 12 },
}

/**
 * The calls that may be made now for a purpose, over all windows: in each, its part of the allowance
 * that is due by now and a little ahead, less what was used for anything. A minute is too short to be
 * paced. Pure.
 */
export function openCalls(
  purpose: Purpose,
  allowances: readonly Allowance[],
  spent: readonly Spent[],
  now: Date,
): number {
  const open = allowances.map((allowance) => {
    return ceilingOf(purpose, allowance, now) - usedIn(allowance.window, spent, now)
  })
  return Math.max(0, Math.min(Number.MAX_SAFE_INTEGER, ...open))
}

/** When the next call for a purpose is open, if nobody else takes it; `now` when one is open already. Pure. */
export function opensAt(
  purpose: Purpose,
  allowances: readonly Allowance[],
  spent: readonly Spent[],
  now: Date,
): Date {
  const instants = allowances.map(({ window, calls }) => {
    const used = usedIn(window, spent, now)
    if (ceilingOf(purpose, { window, calls }, now) > used) return now.getTime()
    const { most, ahead } = plan[purpose]
    const share = (used + 1) / (calls * most)
    if (share > 1 || !isPaced(window)) return renewsAt(window, now).getTime()
    const at = startOf(window, now).getTime() + (share - ahead) * lengthMs[window]
    return Math.ceil(at / 1_000) * 1_000
  })
  return new Date(Math.max(now.getTime(), ...instants))
}

/** What the count of a window may come to now for a purpose; at least one, however small the allowance. */
export function ceilingOf(purpose: Purpose, { window, calls }: Allowance, now: Date): number {
  const { most, ahead } = plan[purpose]
  const passed = (now.getTime() - startOf(window, now).getTime()) / lengthMs[window]
  const share = isPaced(window) ? Math.min(1, passed + ahead) : 1
  return Math.max(1, Math.floor(calls * most * share))
}

export function startOf(window: BudgetWindow, now: Date): Date {
  return new Date(Math.floor(now.getTime() / lengthMs[window]) * lengthMs[window])
}

export function renewsAt(window: BudgetWindow, now: Date): Date {
  return new Date(startOf(window, now).getTime() + lengthMs[window])
}

/** A count of an earlier window is over; one of a process whose clock is ahead counts. */
export function usedIn(window: BudgetWindow, spent: readonly Spent[], now: Date): number {
  const found = spent.find((row) => row.window === window)
  return found && found.startedAt >= startOf(window, now) ? found.used : 0
}

const isPaced = (window: BudgetWindow) => window !== "minute"
