import { z } from "zod"

/** What can be turned on and off for a team's pages. */
const pageSwitches = ["hideCarrier", "hidePlaces", "hideNumber", "askFeedback"] as const

export type PageSwitch = (typeof pageSwitches)[number]

/** What a team's pages show, and for how many days a link from a mail opens the rest. */
export interface PageSettings extends Record<PageSwitch, boolean> {
  linkDays: number
}

/** Of a team that never changed anything. */
export const defaultPageSettings: PageSettings = {
  hideCarrier: false,
  hidePlaces: false,
  hideNumber: false,
  askFeedback: true,
  linkDays: 90,
}

export const switchSchema = z.object({ name: z.enum(pageSwitches), on: z.boolean() })

const wholeDays = "Enter a number of days from 1 to 365."

export const linkDaysSchema = z.object({
  linkDays: z.coerce.number(wholeDays).int(wholeDays).min(1, wholeDays).max(365, wholeDays),
})
