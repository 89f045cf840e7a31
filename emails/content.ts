import { type Choice, choices, type Fact, type Known, type Variant } from "@/emails/choices"
import type { MailContent, MailView, ParcelView } from "@/emails/view"
import { isolated } from "@/lib/languages/isolate"
import { oneLine } from "@/lib/mail/line"

/** What the mail of `view` says, in its language and the team's texts, by its trigger's choice. */
export function contentOf(view: MailView): MailContent {
  const { say, page, trigger, recipientName: name } = view
  const choice = choices[trigger]
  const values = valuesOf(view, view, choice)
  return {
    // A header is one line, and has no room for marks of direction.
    subject: oneLine(say(`mail.${trigger}.subject`, values), 200),
    preheader: say(chosen(choice.preheader, view), values),
    headline: say(chosen(choice.heading, view), values),
    hello: name ? say("mail.helloName", { name }) : say("mail.hello"),
    lead: say(`mail.${trigger}.text`, values),
    notices: noticesOf(view, choice),
    next: choice.next && page.next ? { title: say("word.whatNext"), text: page.next } : null,
    help: page.help ? { title: say("word.whatToDo"), text: page.help } : null,
    urgent: choice.urgent,
    button: view.trackingUrl
      ? { label: say(`mail.${trigger}.action`, values), href: view.trackingUrl }
      : null,
    facts: choice.facts.flatMap((fact) => factOf(fact, view) ?? []),
    parcels: parcelsOf(view, choice),
  }
}

/** All that a mail's sentences may speak of; which of them it does is the message's choice. */
function valuesOf(view: MailView, parcel: ParcelView, { date }: Choice) {
  const { eta, happened, pickup } = parcel
  const days = { eta: eta?.day, happened: happened?.day, until: pickup?.until }
  return {
    what: view.orderNumber ? "order" : "other",
    order: view.orderNumber ?? "",
    shop: view.shop.name,
    carrier: parcel.carrier,
    headline: parcel.page.headline,
    city: parcel.city ?? "",
    date: days[date] ?? "",
    time: happened?.time ?? "",
  }
}

function chosen(variants: readonly Variant[], { eta, happened, city, pickup }: ParcelView) {
  const known: Record<Known, unknown> = {
    eta: eta?.day,
    day: happened?.day,
    hour: happened?.time,
    city,
    until: pickup?.until,
  }
  const said = variants.find(([, needs]) => needs === undefined || known[needs]) ?? variants.at(-1)
  if (!said) throw new Error("A mail's message has no variant.")
  return said[0]
}

function noticesOf({ say, carrier, carrierWords, pickup, direction }: MailView, choice: Choice) {
  const notices: MailContent["notices"] = []
  if (pickup?.until) {
    notices.push({
      who: null,
      words: say("pickup.keptUntil", { day: "other", date: pickup.until }),
    })
  }
  if (choice.carrierWords && carrierWords) {
    const words = isolated(carrierWords, direction)
    notices.push({ who: say("word.carrierSays", { carrier }), words })
  }
  return notices
}

function factOf(fact: Fact, view: MailView): MailContent["facts"][number] | null {
  const { say, pickup } = view
  const expected = view.eta && expectedOf(view.eta, say)
  const rows: Record<Fact, [label: string, value: string | null | undefined]> = {
    expected: [say("word.expected"), expected],
    carrier: [say("word.carrier"), view.carrier],
    number: [say("word.number"), view.trackingNumber],
    place: [say("word.place"), view.city],
    signedBy: [say("proof.signature"), view.signedBy],
    pickup: [say("pickup.title"), pickup?.place],
    hours: [say("pickup.hours"), pickup?.hours],
  }
  const [label, value] = rows[fact]
  return value ? { label, value: isolated(value, view.direction) } : null
}

function expectedOf(
  { day, days, from, time }: NonNullable<ParcelView["eta"]>,
  say: MailView["say"],
): string | null {
  if (!day || !time) return day ?? days
  return from
    ? say("day.between", { day: "other", date: day, from, to: time })
    : say("mail.expectedBy", { date: day, time })
}

function parcelsOf(view: MailView, choice: Choice): MailContent["parcels"] {
  if (view.others.length === 0) return null
  const all = [view, ...view.others]
  const order = view.orderNumber ?? ""
  return {
    intro: view.say("mail.several", { count: all.length, order }),
    lines: all.map((parcel) => ({
      text: view.say("mail.parcelLine", {
        carrier: parcel.carrier,
        number: parcel.trackingNumber,
        headline: view.say(chosen(choice.heading, parcel), valuesOf(view, parcel, choice)),
      }),
      href: parcel.trackingUrl,
    })),
  }
}
