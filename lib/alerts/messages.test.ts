import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import { type OutgoingAlert, slackMessage, webhookBody } from "@/lib/alerts/messages"
import { isSignedBy, newWebhookSecret, signWebhook } from "@/lib/alerts/signature"

const alert: OutgoingAlert = {
  id: "d1",
  kind: "recipient_report",
  title: "The <!channel> of A&B\n> says",
  body: "Order <10233> & more.",
  url: "https://track.example/shipments/s1",
  createdAt: "2026-05-12T10:00:00.000Z",
  team: "Shop <3",
  shipment: { id: "s1", carrier: "ups", trackingNumber: "1Z", orderNumber: null },
}

test("Slack gets blocks and a plain text, in which nothing calls everybody", () => {
  expect(slackMessage(alert)).toEqual({
    text: "The &lt;!channel&gt; of A&amp;B &gt; says",
    unfurl_links: false,
    blocks: [
      {
        type: "section",
        text: {
          type: "mrkdwn",
          text: "*<https://track.example/shipments/s1|The &lt;!channel&gt; of A&amp;B &gt; says>*\nOrder &lt;10233&gt; &amp; more.",
        },
      },
      {
        type: "context",
        elements: [{ type: "mrkdwn", text: "Recipient’s report · Shop &lt;3" }],
      },
    ],
  })
})

test("a long text stays within what Slack takes", () => {
  const { blocks } = slackMessage({ ...alert, title: "<".repeat(999), body: "&".repeat(9_999) })
  const [section] = blocks
  expect(section && "text" in section ? section.text?.text.length : null).toBeLessThan(3_000)
})

test("a webhook gets the alert as JSON", () => {
  expect(JSON.parse(webhookBody(alert))).toEqual(alert)
})

test("the signature is over time and body, and proves both", () => {
  const now = new Date("2026-05-12T10:00:00.500Z")
  const header = signWebhook("secret", "{}", now)
  const v1 = createHmac("sha256", "secret").update("1778580000.{}").digest("hex")
  expect(header).toBe(`t=1778580000,v1=${v1}`)
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
  expect(isSignedBy("secret", header, "{}", later(290))).toBe(true)
  expect(isSignedBy("secret", header, "{}", later(310))).toBe(false)
  expect(isSignedBy("secret", header, "{ }", now)).toBe(false)
  expect(isSignedBy("other", header, "{}", now)).toBe(false)
  expect(isSignedBy("secret", header.replace("1778580000", "1778580001"), "{}", now)).toBe(false)
  expect(isSignedBy("secret", "t=1,v1=", "{}", now)).toBe(false)
  expect(newWebhookSecret()).toMatch(/^plwh_[\w-]{32}$/)
})
