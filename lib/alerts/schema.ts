import { z } from "zod"
import { alertKindKeys, channelKinds, mailChoices } from "@/lib/alerts/kinds"

/** What is kept of an alert on its way to a channel. */
export const alertPayloadSchema = z.object({
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  /** A path of the workspace. */
  href: z.string(),
  shipmentId: z.string().nullable(),
  /** ISO 8601. */
  at: z.string(),
})

export type AlertPayload = z.infer<typeof alertPayloadSchema>

export const wishSchema = z.object({
  kind: z.enum(alertKindKeys),
  inbox: z.boolean(),
  mail: z.enum(mailChoices),
})

const itemSchema = z.object({ id: z.uuid() })

export const itemReadSchema = itemSchema.extend({ read: z.boolean() })

/** The instant at which everything was marked as read, which names what to take back. */
export const unreadAgainSchema = z.object({ at: z.iso.datetime() })

const channelTypes = ["slack", "webhook"] as const
export type ChannelType = (typeof channelTypes)[number]

const channelName = z.string().trim().min(1, "Enter a name.").max(60, "Use at most 60 characters.")

const channelUrl = z
  .string()
  .trim()
  .min(1, "Enter its address.")
  .max(2_000, "Use at most 2,000 characters.")

/** A form sends one box as a text and several as a list. */
const chosenKinds = z
  .preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.enum(channelKinds as [string, ...string[]])),
  )
  .refine((kinds) => kinds.length > 0, "Choose at least one kind of alert.")

export const newChannelSchema = z.object({
  kind: z.enum(channelTypes),
  name: channelName,
  url: channelUrl,
  kinds: chosenKinds,
})

export type NewChannel = z.infer<typeof newChannelSchema>

export const channelSchema = z.object({ channelId: z.uuid() })

export const channelChangeSchema = channelSchema.extend({
  name: channelName,
  /** Empty keeps the address. */
  url: z.string().trim().max(2_000, "Use at most 2,000 characters.").default(""),
  kinds: chosenKinds,
})

export const channelSwitchSchema = channelSchema.extend({ enabled: z.boolean() })

export const deliverySchema = z.object({ deliveryId: z.uuid() })
