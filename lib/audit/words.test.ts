import { expect, test } from "vitest"
import { auditActions } from "@/lib/audit/schema"
import { auditWords, changedFields } from "@/lib/audit/words"

const nothing = { before: {}, after: {}, taskId: null }

test("every action has its words, and one of many says so", () => {
  for (const action of auditActions) expect(auditWords({ ...nothing, action })).toMatch(/^[a-z]/)
  expect(auditWords({ ...nothing, action: "tagged", taskId: "t" })).toBe(
    "changed the tags, together with others",
  )
  expect(auditWords({ ...nothing, action: "checked", after: { failure: "No answer" } })).toBe(
    "asked the carrier, without success",
  )
})

test("what changed is told in people's words, and ids are not", () => {
  const told = {
    ...nothing,
    action: "edited",
    before: {
      orderNumber: null,
      carrier: "ups",
      tags: [],
      assigneeId: "1",
      assignee: null,
      promisedAt: "2026-05-12T22:30:00.000Z",
      items: [{ name: "Lamp", sku: null, quantity: 2 }],
      metadata: { channel: "web" },
    },
    after: {
      orderNumber: "#7",
      carrier: "dhl_express",
      tags: ["vip", "gift"],
      assigneeId: "2",
      assignee: "Ben",
      promisedAt: null,
      items: [],
      metadata: { channel: "shop", gift: "yes" },
    },
  } as const
  const changed = changedFields(
    {
      ...told,
      before: { ...told.before, tags: [], items: [...told.before.items] },
      after: { ...told.after, tags: [...told.after.tags], items: [] },
    },
    "Europe/Copenhagen",
  )
  expect(changed).toEqual([
    { field: "Order number", before: null, after: "#7" },
    { field: "Carrier", before: "UPS", after: "DHL Express" },
    { field: "Tags", before: null, after: "vip, gift" },
    { field: "Looked after by", before: null, after: "Ben" },
    { field: "Promised for", before: "13 May 2026", after: null },
    { field: "Items", before: "2 × Lamp", after: null },
    { field: "Free fields", before: "channel web", after: "channel shop, gift yes" },
  ])
})
