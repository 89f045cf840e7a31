import { expect, test } from "vitest"
import { bundle } from "@/lib/jobs/bundle"

const event = (id: string, name: string, teamId: string, data: Record<string, unknown> = {}) => {
  return { id, name, data: { ...data, teamId }, ts: Number(id) }
}

test("payloads, changes and mails go together, by team; what else there is stays as it is", () => {
  const events = [
    event("1", "payload/received", "a", { payloadId: "p1" }),
    event("2", "notification/send", "a", { decisionId: "d1" }),
    event("3", "payload/received", "b", { payloadId: "p2" }),
    event("4", "shipment/changed", "a", { shipmentId: "s1", changeId: "c1" }),
    event("5", "payload/received", "a", { payloadId: "p3" }),
    event("6", "notification/send", "a", { decisionId: "d2" }),
    event("7", "task/started", "a", { taskId: "t1" }),
  ]
  const [ofA, mails, ofB, changes, ...rest] = bundle(events)
  const id = expect.stringMatching(/^[0-9a-f]{32}$/)
  expect(ofA).toEqual({
    id,
    name: "payloads/received",
    data: { teamId: "a", payloads: [{ payloadId: "p1" }, { payloadId: "p3" }] },
    ts: 1,
  })
  expect(ofB).toEqual({
    id,
    name: "payloads/received",
    data: { teamId: "b", payloads: [{ payloadId: "p2" }] },
    ts: 3,
  })
  expect(changes).toEqual({
    id,
    name: "shipments/changed",
    data: { teamId: "a", changes: [{ shipmentId: "s1", changeId: "c1" }] },
    ts: 4,
  })
  expect(mails).toEqual({
    id,
    name: "notifications/send",
    data: { teamId: "a", decisions: [{ decisionId: "d1" }, { decisionId: "d2" }] },
    ts: 2,
  })
  expect(rest).toEqual([events[6]])
})

test("a bundle's id is that of its contents", () => {
  const [one, two, three] = ["1", "2", "3"].map((id) => {
    return event(id, "payload/received", "a", { payloadId: `p${id}` })
  })
  if (!one || !two || !three) throw new Error("There are three.")
  const idOf = (...events: (typeof one)[]) => bundle(events).map(({ id }) => id)
  expect(idOf(one, two)).toEqual(idOf(one, two))
  expect(idOf(one, two, three)).not.toEqual(idOf(one, two))
  expect(bundle([])).toEqual([])
})
