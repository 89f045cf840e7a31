import { beforeAll, expect, test } from "vitest"
import { plainDesign } from "@/lib/brand/schema"
import type { OutgoingMail } from "@/lib/mail/transport"
import { sendTestMail } from "@/lib/notifications/mail-texts/test-mail"
import { freshTeam } from "@/tests/database"

beforeAll(() => {
  process.env.PORCHLIGHT_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`
})

const now = new Date("2026-11-20T11:00:00Z")
const mail = { trigger: "delivered", language: "en", texts: {}, shipmentId: null } as const
const options = { now, mailFrom: "Porchlight <tracking@installation.example>", to: "ida@b.example" }

function postOffice(name: "resend" | "smtp" | "mailbox") {
  const sent: OutgoingMail[] = []
  const send = async (one: OutgoingMail) => {
    sent.push(one)
    return { providerId: null }
  }
  return { sent, transport: { name, deduplicates: true, send } }
}

test("a test comes from the sender that recipients see, with their address for answers", async () => {
  const { db, team } = await freshTeam("Nordic")
  const { teamId } = db
  const plain = plainDesign("Nordic")
  const design = { ...plain, support: { ...plain.support, email: "help@nordic.example" } }
  await db.brand.create({ data: { teamId, design } })
  const { sent, transport } = postOffice("resend")

  await sendTestMail(db, mail, { ...options, transport })
  const domain = { teamId: team.id, domain: "mail.nordic.example", verifiedAt: now }
  await db.senderDomain.create({ data: { ...domain, externalId: "d1" } })
  await sendTestMail(db, mail, { ...options, transport })
  await db.notificationSettings.create({
    data: { teamId, senderName: "Nordic parcels", senderLocalPart: "parcels" },
  })
  await sendTestMail(db, mail, { ...options, transport })
  // Resend has checked the domain, not the shop's own mail server.
  const smtp = postOffice("smtp")
  await sendTestMail(db, mail, { ...options, transport: smtp.transport })

  expect([...sent, ...smtp.sent].map(({ from }) => from)).toEqual([
    '"Nordic" <tracking@installation.example>',
    '"Nordic" <tracking@mail.nordic.example>',
    '"Nordic parcels" <parcels@mail.nordic.example>',
    '"Nordic parcels" <tracking@installation.example>',
  ])
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3)
  expect(sent[0]).toMatchObject({
    to: "ida@b.example",
    replyTo: "help@nordic.example",
    subject: expect.stringMatching(/^\[Test\] /),
    headers: { "X-Porchlight-Test": "1" },
  })
  expect(await db.notificationDecision.count()).toBe(0)
})

test("where no mail leaves, it says so", async () => {
  const { db } = await freshTeam()
  const { sent, transport } = postOffice("mailbox")
  await expect(sendTestMail(db, mail, { ...options, transport })).rejects.toMatchObject({
    code: "conflict",
  })
  expect(sent).toEqual([])
})
