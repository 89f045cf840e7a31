import type { Reason, Trigger } from "@/lib/notifications/schema"

/** What the settings page and the shipment say of each trigger. */
export const triggerLabels: Record<Trigger, { name: string; help: string }> = {
  handed_over: {
    name: "Handed over",
    help: "The carrier has the parcel. A printed label alone never sends this.",
  },
  out_for_delivery: {
    name: "Out for delivery",
    help: "The parcel is with the driver and should arrive today.",
  },
  ready_for_pickup: {
    name: "Ready for pickup",
    help: "The parcel waits at a pickup point, locker or post office.",
  },
  delivered: {
    name: "Delivered",
    help: "The carrier says that the parcel has arrived.",
  },
  delivery_problem: {
    name: "Delivery problem",
    help: "A failed attempt, or trouble such as customs, the address, damage, loss or a return. Delays do not send it.",
  },
}

/** Why a recipient was, or was not, told: a short name, and the whole sentence for a merchant. */
export const reasonLabels: Record<Reason, { name: string; sentence: string }> = {
  rule_on: { name: "Rule is on", sentence: "This mail is switched on in the settings." },
  resent: { name: "Sent again", sentence: "A member of the team had the mail sent again." },
  rule_off: { name: "Rule is off", sentence: "This mail is switched off in the settings." },
  already_sent: {
    name: "Already sent",
    sentence: "The recipient has had this mail for this parcel. It goes out once.",
  },
  no_address: { name: "No e-mail address", sentence: "The shipment has no e-mail address." },
  invalid_address: {
    name: "Address can't be mailed",
    sentence:
      "The shipment's e-mail address is not one that mail can be sent to. Correct it on the shipment.",
  },
  label_is_not_movement: {
    name: "Label only",
    sentence: "Only the label exists. The recipient hears when the carrier has the parcel.",
  },
  superseded: {
    name: "Newer state",
    sentence: "The parcel had already moved on, so this was no longer the news to send.",
  },
  too_old: {
    name: "Old news",
    sentence: "It happened more than 72 hours before we heard of it.",
  },
  replay: {
    name: "Replay",
    sentence: "Old carrier data was processed again. That tells recipients nothing.",
  },
  archived: { name: "Archived", sentence: "The shipment is archived." },
}
