import type { MailTexts } from "@/emails/texts"
import type { MailView } from "@/emails/view"

const order = ({ orderNumber }: MailView) => (orderNumber ? `order ${orderNumber}` : "parcel")
const yours = (view: MailView) => `your ${order(view)} from ${view.shop.name}`
const inCity = ({ city }: MailView) => (city ? ` in ${city}` : "")
const at = (view: MailView) => (view.happened?.time ? ` at ${view.happened.time}` : "")

export const english: MailTexts = {
  triggers: {
    handed_over: {
      subject: (view) => `On its way: ${yours(view)}`,
      preheader: ({ carrier, eta }) =>
        eta
          ? `${carrier} has it. Expected ${eta.day}.`
          : `${carrier} has it. Follow it on its way.`,
      headline: ({ carrier, eta }) =>
        eta ? `On its way, expected ${eta.day}` : `On its way to you with ${carrier}`,
      lead: (view) => `${view.carrier} now has ${yours(view)}.`,
      next: () => "It travels to the depot near you, and from there a driver takes it out.",
      help: () => null,
      button: "Follow your parcel",
    },
    out_for_delivery: {
      subject: (view) => `Out for delivery: ${yours(view)}`,
      preheader: ({ carrier }) => `A driver from ${carrier} has it on board.`,
      headline: ({ happened }) =>
        happened ? `Out for delivery, ${happened.day}` : "Out for delivery",
      lead: (view) => `A driver from ${view.carrier} is bringing you ${yours(view)}.`,
      next: () =>
        "The driver brings it to your door. If nobody is there, your tracking page says what to do.",
      help: () => null,
      button: "Follow your parcel",
    },
    ready_for_pickup: {
      subject: (view) => `Ready for pickup: ${yours(view)}`,
      preheader: (view) => `It waits for you at the pickup point${inCity(view)}.`,
      headline: (view) => `Waiting for you at the pickup point${inCity(view)}`,
      lead: (view) => `You can collect ${yours(view)}.`,
      next: () =>
        "Bring some ID and the message with the pickup code. It is kept for a few days only.",
      help: ({ carrier }) => `The address, the opening hours and the last day are at ${carrier}.`,
      button: "See where it is",
    },
    delivered: {
      subject: (view) => `Delivered: ${yours(view)}`,
      preheader: (view) =>
        view.happened
          ? `${view.carrier} delivered it on ${view.happened.day}${at(view)}.`
          : `${view.carrier} says that it has arrived.`,
      headline: (view) =>
        view.happened ? `Delivered on ${view.happened.day}${at(view)}` : "Delivered",
      lead: (view) => `${view.carrier} has delivered ${yours(view)}. Enjoy it!`,
      next: () => null,
      help: () => "Look by the door, in the letterbox and with the neighbours, then tell us.",
      helpTitle: "If you can't find it",
      button: "See the delivery",
    },
    delivery_problem: {
      subject: (view) => `About ${yours(view)}: ${view.page.headline}`,
      preheader: ({ carrier }) => `What ${carrier} tells us, and what happens next.`,
      headline: ({ page }) => page.headline,
      lead: (view) => `This is about ${yours(view)}.`,
      next: ({ page }) => page.next,
      help: ({ page }) => page.help,
      button: "See what to do",
    },
  },
  expectedOn: ({ day, time }) => (time ? `${day}, by ${time}` : day),
  greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
  labels: {
    expected: "Expected",
    carrier: "Carrier",
    number: "Tracking number",
    order: "Order",
    place: "Place",
    signedBy: "Signed by",
  },
  carrierSays: (carrier) => `${carrier} says:`,
  whatNext: "What happens next",
  whatToDo: "What you can do",
  step: (position, of) => `Step ${position} of ${of}`,
  questions: "Questions?",
  contact: (shop) => `Contact ${shop}`,
  why: (shop) => `You get this mail because ${shop} sent you a parcel.`,
}
