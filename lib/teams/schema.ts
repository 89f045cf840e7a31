import { z } from "zod"
import { roles } from "@/lib/teams/roles"
import { slugProblem } from "@/lib/teams/slug"

/** Languages that mails and tracking pages are written in. */
const locales = ["en"] as const

const passwordMinimum = 10

export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This is longer than an e-mail address can be.")
  .pipe(z.email("Enter an e-mail address, such as anna@example.com."))

const passwordField = z
  .string()
  .min(passwordMinimum, `Use at least ${passwordMinimum} characters.`)
  .max(200, "Use at most 200 characters.")

const personName = z.string().trim().min(1, "Enter a name.").max(80, "Use at most 80 characters.")

const slugField = z
  .string()
  .trim()
  .superRefine((slug, context) => {
    const problem = slugProblem(slug)
    if (problem !== null) context.addIssue({ code: "custom", message: problem })
  })

const timeZoneField = z.string().refine(isTimeZone, "Choose a time zone from the list.")

function isTimeZone(value: string): boolean {
  try {
    // Also refuses "", which Intl would read as the machine's own zone.
    return value !== "" && new Intl.DateTimeFormat("en", { timeZone: value }) !== null
  } catch {
    return false
  }
}

/** The first run: one person and their team. */
export const welcomeSchema = z.object({
  name: personName,
  email: emailField,
  password: passwordField,
  teamName: personName,
  slug: slugField,
  timeZone: timeZoneField.catch("UTC"),
})

export type Welcome = z.infer<typeof welcomeSchema>

export const teamSchema = z.object({
  name: personName,
  slug: slugField,
  locale: z.enum(locales, "Choose a language from the list."),
  timeZone: timeZoneField,
})

export type TeamChange = z.infer<typeof teamSchema>

/** More would take a number that is used again for the same parcel (lib/tracking/generation.ts). */
const silenceDaysMost = 150
const graceHoursMost = 30 * 24

/** When the team gives a parcel up that nothing is heard of. */
export const followingSchema = z.object({
  silenceDays: wholeNumber(0, silenceDaysMost, "days"),
  notFoundGraceHours: wholeNumber(1, graceHoursMost, "hours"),
})

export type FollowingChange = z.infer<typeof followingSchema>

function wholeNumber(least: number, most: number, unit: string) {
  const wrong = `Enter whole ${unit}, from ${least} to ${most}.`
  return z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, wrong)
    .transform(Number)
    .refine((value) => value >= least && value <= most, wrong)
}

export const newMemberSchema = z.object({
  name: personName,
  email: emailField,
  role: z.enum(roles, "Choose a role."),
  password: passwordField,
})

export type NewMember = z.infer<typeof newMemberSchema>

export const memberRoleSchema = z.object({ membershipId: z.uuid(), role: z.enum(roles) })

export const memberSchema = z.object({ membershipId: z.uuid() })

export const teamSwitchSchema = z.object({ teamId: z.uuid() })

export const passwordChangeSchema = z.object({
  current: z.string().min(1, "Enter your current password."),
  password: passwordField,
})
