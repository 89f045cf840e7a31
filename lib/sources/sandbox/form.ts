import { z } from "zod"
import { sandboxFaults } from "@/lib/sources/sandbox/faults"
import { journeyKeys } from "@/lib/sources/sandbox/journeys"

/** What the form 'Send a test parcel' sends. */
export const testParcelSchema = z.object({
  journey: z.enum(journeyKeys, "Choose a journey."),
  recipientEmail: z
    .string()
    .trim()
    .toLowerCase()
    .transform((text) => text || null)
    .pipe(z.email("This is not an e-mail address.").nullable()),
  speed: z.coerce
    .number("Choose a speed.")
    .int("Choose a speed.")
    .min(1, "Choose a speed.")
    .max(3_600, "Choose a speed."),
})

/** How fast a parcel may live: one real second is so many seconds of its life. */
export const testSpeeds = [
  { value: "1", label: "Real time, days" },
  { value: "60", label: "An hour in a minute" },
  { value: "600", label: "A day in two and a half minutes" },
  { value: "3600", label: "An hour in a second" },
] as const

/** What the form 'How the sandbox behaves' sends. */
export const sandboxFaultSchema = z.object({
  connectionId: z.uuid(),
  fault: z.enum(["well", ...sandboxFaults], "Choose how it behaves."),
})
