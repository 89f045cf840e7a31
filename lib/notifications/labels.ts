import type { Reason, Trigger } from "@/lib/notifications/schema"

/** What the settings page and the shipment say of each trigger. */
export const triggerLabels: Record<Trigger, { name: string; help: string }> = {
  handed_over: {
    name: "Handed over",
    help: "The carrier has the parcel. A printed label alone never sends this.",
  },
  in_transit: {
    name: "In transit",
    help: "The parcel moves between depots. Not sent together with the hand-over, which says the same.",
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
  delayed: {
    name: "Delayed",
    help: "The carrier says that it takes longer. Carriers announce and withdraw delays freely: a delay of the mail keeps short ones quiet.",
  },
  delivery_failed: {
    name: "Delivery failed",
    help: "The carrier tried to deliver and did not succeed.",
  },
  action_required: {
    name: "Action required",
    help: "The parcel waits for the recipient: an address, customs papers, a payment.",
  },
  exception: {
    name: "Other problem",
    help: "Customs, damage, loss, or a hold that the recipient can do nothing about.",
  },
  returned: {
    name: "Going back",
    help: "The parcel is on its way back to you.",
  },
  no_first_scan: {
    name: "No first scan",
    help: "There is a label, but the carrier has not scanned the parcel for some time.",
  },
  promise_missed: {
    name: "Promise missed",
    help: "The promised day has passed, or the estimate now lies after it.",
  },
  eta_moved: {
    name: "New delivery day",
    help: "The estimate moved to another day than the one that the recipient knows.",
  },
  pickup_reminder: {
    name: "Pickup reminder",
    help: "The parcel has waited to be collected for some days, or goes back soon.",
  },
}

/** Why a recipient was, or was not, told: a short name, and the whole sentence for a merchant. */
export const reasonLabels: Record<Reason, { name: string; sentence: string }> = {
  rule_on: { name: "Rule is on", sentence: "This mail is switched on in the settings." },
  resent: { name: "Sent again", sentence: "A member of the team had the mail sent again." },
  told_together: {
    name: "In one mail",
    sentence: "Told in one mail with another parcel of the same order.",
  },
  rule_off: { name: "Rule is off", sentence: "This mail is switched off in the settings." },
  not_to_recipient: {
    name: "Copies only",
    sentence: "The rule sends this mail to the team's own addresses only.",
  },
  carrier_tells: {
    name: "Carrier tells",
    sentence: "The settings say that this carrier tells recipients by itself.",
  },
  other_carrier: {
    name: "Another carrier",
    sentence: "The rule is for other carriers than this one.",
  },
  other_service: {
    name: "Another service",
    sentence: "The rule is for other services than this one.",
  },
  other_country: {
    name: "Another country",
    sentence: "The rule is for parcels to other countries.",
  },
  other_tags: {
    name: "Not tagged so",
    sentence: "The rule is for shipments with a tag that this one does not have.",
  },
  other_value: {
    name: "Another order value",
    sentence: "The order's value is outside the rule's range, in another currency, or not known.",
  },
  known_customer: {
    name: "Known customer",
    sentence: "The rule is for new customers, and an earlier parcel went to this one.",
  },
  estimate_moved_little: {
    name: "Moved a little",
    sentence: "The estimate moved by less than the rule asks for.",
  },
  already_sent: {
    name: "Already sent",
    sentence: "The recipient has had this mail for this parcel. It goes out once.",
  },
  told_by_another: {
    name: "Another mail tells it",
    sentence: "Another mail of the same moment says this too.",
  },
  no_address: { name: "No e-mail address", sentence: "The shipment has no e-mail address." },
  invalid_address: {
    name: "Address can't be mailed",
    sentence:
      "The shipment's e-mail address is not one that mail can be sent to. Correct it on the shipment.",
  },
  unsubscribed: {
    name: "Unsubscribed",
    sentence: "The recipient wants no mails about parcels from this shop.",
  },
  unsubscribed_kind: {
    name: "Unsubscribed from this",
    sentence: "The recipient does not want to hear of this.",
  },
  bounced: {
    name: "Address bounced",
    sentence: "An earlier mail came back: the address takes no mail. Correct it on the shipment.",
  },
  complained: {
    name: "Called unwanted",
    sentence: "The recipient called an earlier mail unwanted, so nothing more is sent there.",
  },
  daily_limit: {
    name: "Daily limit",
    sentence: "The address has had as many mails in a day as the settings allow.",
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
    sentence: "It happened longer ago than the settings allow news to be.",
  },
  replay: {
    name: "Replay",
    sentence: "Old carrier data was processed again. That tells recipients nothing.",
  },
  archived: { name: "Archived", sentence: "The shipment is archived." },
}
