import { expect, it } from "vitest"
import type { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { everything } from "@/lib/shipments/filter"
import { filterValues } from "@/lib/shipments/filter-values"
import { createConnection } from "@/prisma/factories/connection"
import { createMember } from "@/prisma/factories/team"
import { freshTeam } from "@/tests/database"

it("offers what the team's shipments have, with counts where they are right", async () => {
  const { db, team, client } = await freshTeam()
  const { db: other } = await freshTeam("Another shop")
  const member = { email: "freja@values.test", password: "a-password", name: "Freja Holm" }
  const freja = await createMember(client, team, member)
  const shippo = await createConnection(client, team, {
    source: "shippo",
    name: "Our Shippo",
    token: "values-shippo",
  })
  const german = { destinationCountry: "DE", serviceLevel: "Express", tags: ["vip", "gift"] }
  await add(db, { trackingNumber: "V1", carrier: "ups", category: "Delivered", ...german })
  await add(db, { trackingNumber: "V2", carrier: "dhl", category: "Delivered", ...german })
  await add(db, {
    trackingNumber: "V3",
    carrier: "ups",
    destinationCountry: "DK",
    warehouse: "Aarhus",
    tags: ["vip"],
    detail: "in_transit",
  })
  const gone = { warehouse: "Closed", archivedAt: new Date() }
  await add(db, { trackingNumber: "V4", carrier: "usps", ...gone })
  await add(other, { trackingNumber: "V5", carrier: "gls", warehouse: "Oslo", tags: ["theirs"] })

  const values = await filterValues(db, { ...everything, categories: ["Delivered"] })
  expect(values).toEqual({
    category: [
      { value: "Delivered", count: 2 },
      { value: "Info", count: 1 },
    ],
    milestone: [{ value: "label_created", count: 2 }],
    carrier: [
      { value: "dhl", count: 1 },
      { value: "ups", count: 1 },
    ],
    detail: [{ value: "registered" }, { value: "in_transit" }],
    service: [{ value: "Express" }],
    warehouse: [{ value: "Aarhus" }],
    country: [{ value: "DE" }, { value: "DK" }],
    tag: [{ value: "vip" }, { value: "gift" }],
    assignee: [
      { value: "none", name: "Nobody" },
      { value: freja.id, name: "Freja Holm" },
    ],
    source: [{ value: "shippo", name: "Shippo" }],
    connection: [{ value: shippo.id, name: "Our Shippo" }],
  })

  // What tallies do not know leaves the counts out, never wrong ones in.
  const tagged = await filterValues(db, { ...everything, tags: ["gift"] })
  expect(tagged.carrier).toEqual([{ value: "ups" }, { value: "dhl" }, { value: "usps" }])
})

function add(db: TeamDb, input: Partial<Prisma.ShipmentUncheckedCreateInput>) {
  const trackingNumber = "V0"
  return db.shipment.create({
    data: { teamId: db.teamId, carrier: "ups", trackingNumber, sortAt: new Date(), ...input },
  })
}
