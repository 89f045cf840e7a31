import { beforeAll, expect, test } from "vitest"
import { previewMail } from "@/lib/notifications/preview-mail"
import { triggers } from "@/lib/notifications/schema"
import { ourText, textFields } from "@/lib/notifications/text-keys"
import { saveTexts } from "@/lib/notifications/text-mutations"
import { loadTexts } from "@/lib/notifications/text-queries"
import { textsSchema } from "@/lib/notifications/text-schema"
import { freshTeam } from "@/tests/database"

beforeAll(() => {
  process.env.PORCHLIGHT_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`
})

const now = new Date("2026-11-20T11:00:00Z")
const mail = { trigger: "delivered", language: "de" } as const

test("a team's texts are kept for their mail and language, and taken back", async () => {
  const { db } = await freshTeam("Nordic Outfitters")
  const own = { "mail.delivered.subject": "Da: {order}", "mail.delivered.action": "Ansehen" }
  await saveTexts(db, mail, own)
  await saveTexts(db, { ...mail, language: "en" }, { "mail.delivered.subject": "There" })
  await saveTexts(db, { ...mail, trigger: "delayed" }, { "mail.delayed.subject": "Spät" })
  await saveTexts(db, mail, { "mail.delivered.subject": "Angekommen: {order}" })
  expect(await loadTexts(db)).toEqual({
    de: { "mail.delivered.subject": "Angekommen: {order}", "mail.delayed.subject": "Spät" },
    en: { "mail.delivered.subject": "There" },
  })
  expect(await loadTexts((await freshTeam("Other")).db)).toEqual({})
})

test("what can't be said is refused beside its field, and what is no text of a mail is left out", () => {
  const texts = {
    "mail.delivered.subject": "Hello {nobody}",
    "mail.delivered.text": "Line\r\nBcc: x@example.org\u202e",
    "mail.delivered.action": "  ",
    "page.subtitle": "x",
    __proto__x: "x",
  }
  const wrong = textsSchema.safeParse({ ...mail, texts })
  expect(wrong.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [
      ["texts", "mail.delivered.subject"],
      "There is no {nobody}. This text knows {what}, {order}, {shop}.",
    ],
  ])
  const right = textsSchema.parse({ ...mail, texts: { ...texts, "mail.delivered.subject": "Da" } })
  expect(right.texts).toEqual({
    "mail.delivered.subject": "Da",
    "mail.delivered.text": "Line Bcc: x@example.org",
  })
})

test.each(triggers)(
  "%s is previewed on an invented parcel, with the reader's own links",
  async (trigger) => {
    const { db } = await freshTeam("Nordic Outfitters")
    const [subject] = textFields(trigger)
    if (!subject) throw new Error("a mail has a subject")
    const asked = { trigger, language: "en", shipmentId: null } as const
    const texts = { [subject.key]: "Mine for {order}", [`mail.${trigger}.text`]: "{nobody}" }
    const { faults, passedOver, text, ...shown } = await previewMail(
      db,
      { ...asked, texts },
      { now, reader: "freja@example.com" },
    )
    expect(shown).toMatchObject({ subject: "Mine for #10233", from: "Nordic Outfitters" })
    expect(Object.keys(faults)).toEqual([`mail.${trigger}.text`])
    expect(passedOver.map(({ key }) => key)).toEqual([`mail.${trigger}.text`])
    expect(text).toMatch(/\/unsubscribe\?t=[\w-]+&lang=en\n$/)
    expect(await db.notificationDecision.count()).toBe(0)
    expect(await db.recipientPreference.count()).toBe(0)
  },
)

test("our text is shown as a team would write it", () => {
  expect(ourText("mail.delivered.subject", "de")).toBe(
    "Zugestellt: Ihre Bestellung {order} von {shop}",
  )
})
