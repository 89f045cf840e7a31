import { describe, expect, test, vi } from "vitest"
import { messageKeys, offeredLanguages } from "@/lib/languages/catalogues"
import { readMessage } from "@/lib/languages/message"
import { type Overrides, speak } from "@/lib/languages/speak"

vi.mock("@/lib/languages/message", async (actual) => {
  const message = await actual<typeof import("@/lib/languages/message")>()
  return { ...message, readMessage: vi.fn(message.readMessage) }
})

const say = speak("en")

describe("speak", () => {
  test("chooses, counts and puts in what it is given", () => {
    const day = { day: "other", date: "Saturday 16 May" }
    expect(say("headline.arriving", day)).toBe("Arriving Saturday 16 May")
    expect(say("headline.arriving", { ...day, day: "today" })).toBe("Arriving today")
    expect(say("gate.slowed", { minutes: 1 })).toBe("Too many tries. Try again in 1 minute.")
    expect(say("gate.slowed", { minutes: 5 })).toBe("Too many tries. Try again in 5 minutes.")
  })

  test("throws where a variable is missing: that is ours to mend", () => {
    expect(() => say("headline.handed_over")).toThrow(/carrier/)
  })

  test("does not read what it is given as a message", () => {
    const carrier = "{shop} '{' <b>#</b>"
    expect(say("headline.handed_over", { carrier })).toBe(`${carrier} has your parcel`)
  })

  test.each(["ar", "he"] as const)("%s sets names, numbers and places apart", (language) => {
    if (!offeredLanguages.includes(language)) throw new Error(`${language} is not offered`)
    const text = speak(language)("page.subtitle", { shop: "Nordic", carrier: "UPS" })
    expect(text).toContain("\u2068Nordic\u2069")
    expect(text).toContain("\u2068UPS\u2069")
    const today = speak(language)("headline.arriving", { day: "today", date: "x" })
    expect(today).not.toMatch(/[\u2068x]/)
  })

  test("sets a right-to-left name apart in a left-to-right sentence, and no other", () => {
    expect(say("mail.helloName", { name: "مريم" })).toBe("Hello \u2068مريم\u2069,")
    expect(say("mail.helloName", { name: "Marya" })).toBe("Hello Marya,")
  })

  test("lets no name turn what comes after it", () => {
    const name = "a\u2069\u202Eb\u2066"
    expect(say("mail.helloName", { name })).toBe("Hello ab,")
    expect(speak("ar")("mail.helloName", { name })).toContain("\u2068ab\u2069")
  })
})

describe("a team's own texts", () => {
  const own = (overrides: Overrides) => speak("en", overrides)

  test("go before ours, for their keys only", () => {
    const mine = own({ "headline.handed_over": "{carrier} took it", "word.help": "Ask us" })
    expect(mine("headline.handed_over", { carrier: "UPS" })).toBe("UPS took it")
    expect(mine("word.help")).toBe("Ask us")
    expect(mine("word.parcel")).toBe("Parcel")
  })

  test.each([
    "{carrier",
    "{nobody} took it",
    "",
    "{carrier, number}",
    "{carrier, plural, other {#}}",
  ])("that are none (%s) are passed over", (text) => {
    const mine = own({ "headline.handed_over": text })
    expect(mine("headline.handed_over", { carrier: "UPS" })).toBe("UPS has your parcel")
  })

  test("are passed over where the page does not know what they speak of", () => {
    const mine = own({ "mail.hello": "Hello {name}," })
    expect(mine("mail.hello", { name: "x" })).toBe("Hello,")
  })
})

test("a message is read once, however often it is said", () => {
  const page = messageKeys.filter((key) => /^next/.test(key)).slice(0, 20)
  const all = {
    day: "other",
    date: "d",
    time: "t",
    carrier: "c",
    shop: "s",
    order: "o",
    what: "order",
  }
  const more = {
    city: "c",
    from: "f",
    to: "t",
    ago: "a",
    dates: "d",
    place: "p",
    name: "n",
    number: "1",
  }
  const speakPage = () => page.map((key) => speak("en")(key, { ...all, ...more })).join("")
  const first = speakPage()
  expect(readMessage).toHaveBeenCalled()
  vi.mocked(readMessage).mockClear()
  expect(speakPage()).toBe(first)
  expect(readMessage).not.toHaveBeenCalled()
})
