import { eventOfCategory, events, reasons } from "@/lib/tracking-page/english-events"
import type { Facts, Phrases } from "@/lib/tracking-page/phrases"
import type { Day } from "@/lib/tracking-page/wall"

const on = (day: Day) => (day.kind === "date" ? `on ${day.text}` : day.kind)
const plain = (day: Day) => (day.kind === "date" ? day.text : day.kind)
const by = (time: string | null) => (time ? `, by ${time}` : "")

/** `Arriving Thursday 14 May` where an estimate still holds, otherwise `otherwise`. */
const arriving = (facts: Facts, otherwise: string) => {
  if (facts.overdue) return "On its way, later than planned"
  return facts.eta ? `Arriving ${plain(facts.eta)}${by(facts.etaTime)}` : otherwise
}

const late = ({ carrier }: Facts) =>
  `It is taking longer than ${carrier} thought. It is still on its way, and you need do nothing.`

export const english: Phrases = {
  tag: "en-GB",
  direction: "ltr",
  headline: {
    label: ({ carrier }) => `Label created. ${carrier} has not scanned it yet`,
    carrier_unknown: ({ carrier }) => `${carrier} does not know this number yet`,
    no_answer: ({ carrier }) => `No news from ${carrier} yet`,
    handed_over: (facts) => arriving(facts, `${facts.carrier} has your parcel`),
    in_transit: (facts) => arriving(facts, "On its way"),
    customs: () => "Going through customs",
    out_for_delivery: ({ since, eta, etaTime }) => {
      if (since?.kind === "today" || eta?.kind === "today")
        return `Out for delivery today${by(etaTime)}`
      return since ? `Out for delivery since ${plain(since)}` : "Out for delivery"
    },
    ready_for_pickup: ({ city }) =>
      `Waiting for you at the pickup point${city ? ` in ${city}` : ""}`,
    delivered: ({ since, sinceTime }) => {
      if (!since) return "Delivered"
      return `Delivered ${on(since)}${since.kind === "today" && sinceTime ? ` at ${sinceTime}` : ""}`
    },
    delivered_damaged: () => "Delivered, but damaged",
    partly_delivered: () => "A part of your delivery has arrived",
    delayed: ({ eta, overdue, etaTime }) =>
      eta && !overdue ? `Delayed. Now expected ${plain(eta)}${by(etaTime)}` : "Delayed on its way",
    expired: ({ since }) =>
      since?.kind === "date" ? `No news since ${since.text}` : "No news for some time",
    attempt_failed: ({ carrier, reason }) =>
      `${carrier} could not deliver${reason ? `: ${reason}` : " it"}`,
    refused: () => "The delivery was refused",
    undeliverable: ({ carrier }) => `${carrier} cannot deliver this parcel`,
    address_problem: () => "There is a problem with the address",
    customs_papers: () => "Customs is waiting for papers",
    payment_due: () => "There is something to pay before delivery",
    information_needed: ({ carrier }) => `${carrier} needs something from you`,
    held: ({ carrier }) => `${carrier} is holding your parcel`,
    damaged: () => "Your parcel was damaged on the way",
    lost: () => "Your parcel was lost",
    will_not_arrive: () => "This parcel will not arrive",
    cancelled: () => "This shipment was cancelled",
    unclaimed: () => "Not collected in time, on its way back",
    returning: () => "On its way back to the sender",
    returned: () => "Back with the sender",
    problem: () => "Something is holding your parcel up",
  },
  next: {
    label: ({ carrier }) =>
      `The label is ready. The first news comes when ${carrier} picks the parcel up and scans it.`,
    carrier_unknown: ({ carrier }) =>
      `Either the number has a slip, or ${carrier} has not had the parcel yet. We keep asking.`,
    no_answer: ({ carrier }) =>
      `We could not reach ${carrier} so far. We keep asking, and the news will be here.`,
    handed_over: ({ carrier }) => `${carrier} sorts it and sends it towards you.`,
    in_transit: (facts) =>
      facts.overdue
        ? late(facts)
        : "It travels to the depot near you. From there a driver takes it out.",
    customs: () =>
      "Customs is looking at it. This mostly takes a day or two, and you need do nothing.",
    out_for_delivery: ({ overdue, carrier }) =>
      overdue
        ? `It should have been there. ${carrier} mostly brings it the next working day.`
        : "The driver brings it to your door. If nobody is there, you will see here what to do.",
    ready_for_pickup: () =>
      "Bring some ID and the message with the pickup code. It is kept for a few days only.",
    delivered: () => "Nothing more. We hope you enjoy it!",
    delivered_damaged: ({ carrier }) => `${carrier} has noted the damage. We settle it with them.`,
    partly_delivered: () => "The rest is still on its way.",
    delayed: ({ carrier }) =>
      `Something held it up at ${carrier}. It is still coming, and you need do nothing.`,
    expired: ({ carrier }) => `${carrier} has told us nothing more. We will find out where it is.`,
    attempt_failed: ({ carrier }) =>
      `${carrier} mostly tries again the next working day, or leaves it at a pickup point.`,
    refused: () => "It goes back to us.",
    undeliverable: ({ carrier }) =>
      `${carrier} has stopped trying. Without an answer it comes back to us.`,
    address_problem: () => "It waits until the address is put right.",
    customs_papers: () => "It waits at customs until the papers are there.",
    payment_due: () => "It waits until duties, taxes or fees are paid, then goes on its way.",
    information_needed: () => "It waits until they have heard from you.",
    held: () => "It is safe, but it does not move until the carrier lets it go.",
    damaged: ({ carrier }) => `${carrier} has set the parcel aside. We take it from here.`,
    lost: ({ carrier }) => `${carrier} has given up the search. We take it from here.`,
    will_not_arrive: ({ carrier }) =>
      `${carrier} had to take it out of the post. We take it from here.`,
    cancelled: () => "Nothing will be sent under this number.",
    unclaimed: () => "The pickup point is sending it back to us.",
    returning: ({ carrier }) => `${carrier} could not hand it over and is bringing it back to us.`,
    returned: () => "It is back with us. Nothing more will happen by itself.",
    problem: ({ carrier }) => `${carrier} reports a problem and is working on it.`,
  },
  help: {
    carrier_unknown: ({ shop }) => `Compare the number with the one in your mail, or ask ${shop}.`,
    ready_for_pickup: ({ carrier }) =>
      `The address, the opening hours and the last day are at ${carrier}.`,
    delivered: () =>
      "Can't find it? Look by the door, in the letterbox and with the neighbours, then tell us.",
    delivered_damaged: () => "We are sorry. Send us a photo and we will put it right.",
    partly_delivered: () => "If the rest has not come in a few days, write to us.",
    expired: () => "Write to us and we will ask the carrier for you.",
    attempt_failed: ({ carrier }) => `Choose another day or a pickup point at ${carrier}.`,
    refused: () => "If you did not mean to refuse it, tell us and we will send it again.",
    undeliverable: () => "Tell us where it should go, and we will arrange it.",
    address_problem: () =>
      "Send us the full address, with house number, floor and postcode. We pass it on.",
    customs_papers: ({ carrier }) =>
      `Answer ${carrier}'s questions about the contents, then it goes on.`,
    payment_due: ({ carrier }) =>
      `Pay on ${carrier}'s own page. We never ask for money in a message.`,
    information_needed: ({ carrier }) => `See at ${carrier} what is missing, and answer there.`,
    held: ({ carrier }) => `See at ${carrier} why it is held and what releases it.`,
    damaged: () => "We are sorry. Write to us and we will put it right.",
    lost: () => "We are sorry. Write to us and we will put it right.",
    will_not_arrive: () => "We are sorry. Write to us and we will put it right.",
    cancelled: () => "If you did not expect this, ask us.",
    unclaimed: () => "If you still want it, tell us and we will send it again.",
    returning: () => "If you still want it, tell us and we will send it again.",
    returned: () => "If you still want it, tell us and we will send it again.",
    problem: () => "If it does not move in a day or two, write to us.",
  },
  helpButton: {
    support: ({ shop }) => `Contact ${shop}`,
    carrier: ({ carrier }) => `Continue at ${carrier}`,
  },
  actionNeeded: ({ carrier }) => `${carrier} asks for something from you. See there what it is.`,
  steps: {
    label_created: "Label created",
    handed_over: "Handed over",
    in_transit: "On its way",
    out_for_delivery: "Out for delivery",
    ready_for_pickup: "Ready for pickup",
    delivered: "Delivered",
    returning: "Coming back",
    returned: "Back with the sender",
  },
  event: events,
  eventOf: eventOfCategory,
  reason: reasons,
  day: (day) => (day.kind === "date" ? day.text : day.kind.replace(/^./, (c) => c.toUpperCase())),
  stamp: (day, time) =>
    `${day.kind === "date" ? day.short : english.day(day)}${time ? `, ${time}` : ""}`,
  from: ({ shop, carrier }) => `Your parcel from ${shop}, with ${carrier}`,
  expected: ({ eta, etaTime }) => (eta ? `${english.day(eta)}${by(etaTime)}` : ""),
  estimateBy: (carrier, ago) => `Estimate from ${carrier}, updated ${ago}`,
  firstPlanned: (day) => `First planned for ${plain(day)}`,
  updated: (ago) => `Updated ${ago}`,
  ago: (minutes) => {
    if (minutes < 1) return "just now"
    if (minutes < 60) return counted(minutes, "minute")
    if (minutes < 48 * 60) return counted(Math.floor(minutes / 60), "hour")
    return counted(Math.floor(minutes / 1440), "day")
  },
  failing: (carrier, ago) =>
    `${carrier} does not answer us right now. This is what it told us ${ago}.`,
  seeAt: (carrier) => `See it at ${carrier}`,
  visit: (shop) => `Visit ${shop}`,
  mailSubject: (carrier, number) => `My parcel ${number} (${carrier})`,
  words: {
    whatNext: "What happens next",
    whatToDo: "What you can do",
    progress: "Progress",
    stepDone: "done",
    stepCurrent: "now",
    stepAhead: "not yet",
    timeline: "Journey so far",
    noEvents: "No scans yet. They will appear here.",
    earlier: "Earlier updates",
    parcel: "Parcel",
    carrier: "Carrier",
    number: "Tracking number",
    expected: "Expected",
    help: "Help",
    timesAreLocal: "Times are local to each place.",
    yourTime: "your time",
  },
  missing: {
    title: "We can't find this parcel",
    text: "Please check the link, or open it again from the mail that the shop sent you. A new parcel can take a few minutes to appear.",
  },
}

function counted(count: number, unit: string) {
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`
}
