import { describe, expect, test } from "vitest"
import {
  addConnection,
  removeConnection,
  rotateWebhookToken,
  setConnectionEnabled,
  updateConnection,
} from "@/lib/sources/connections/mutations"
import { getConnection } from "@/lib/sources/connections/queries"
import { listConnections } from "@/lib/sources/connections/sql"
import { readKeyRing, unsealCredentials } from "@/lib/sources/credentials"
import { freshTeam } from "@/tests/database"

const ring = readKeyRing(`k1:${Buffer.alloc(32, 7).toString("base64")}`)
const keys = () => ring
const noKeys = () => {
  throw new Error("no keys were needed")
}

describe("connections", () => {
  test("keep their secrets sealed, change what is given, and take away what is asked", async () => {
    const { db } = await freshTeam()
    const credentials = { apiKey: "one", webhookSecret: "two" }
    const { id } = await addConnection(db, { source: "shippo", name: "Shippo", credentials }, keys)
    const open = async () => {
      const { sealedCredentials } = await getConnection(db, id)
      return unsealCredentials(sealedCredentials, ring, id)
    }
    expect((await getConnection(db, id)).sealedCredentials).not.toContain("one")
    expect(await open()).toEqual(credentials)
    await updateConnection(db, id, { name: "Main", credentials: { apiKey: "three" } }, keys)
    expect(await open()).toEqual({ apiKey: "three", webhookSecret: "two" })
    await updateConnection(db, id, { name: "Main", credentials: { webhookSecret: null } }, keys)
    expect(await open()).toEqual({ apiKey: "three" })
    await updateConnection(db, id, { name: "Main", credentials: { apiKey: null } }, keys)
    expect((await getConnection(db, id)).sealedCredentials).toBeNull()
    expect(JSON.stringify(await listConnections(db))).not.toMatch(/oken|sealed/)
  })

  test("need no keys without credentials, and have names of their own", async () => {
    const { db } = await freshTeam()
    const input = { source: "shippo", name: "Shippo", credentials: {} }
    const { id } = await addConnection(db, input, noKeys)
    const twin = { code: "conflict", field: "name" }
    await expect(addConnection(db, input, noKeys)).rejects.toMatchObject(twin)
    await addConnection(db, { ...input, name: "Second" }, noKeys)
    const rename = { name: "Second", credentials: {} }
    await expect(updateConnection(db, id, rename, noKeys)).rejects.toMatchObject(twin)
  })

  test("change their address, and their switch forgets a pause", async () => {
    const { db } = await freshTeam()
    const input = { source: "shippo", name: "Shippo", credentials: {} }
    const { id } = await addConnection(db, input, noKeys)
    const before = await getConnection(db, id)
    await rotateWebhookToken(db, id)
    const after = await getConnection(db, id)
    expect(after.webhookToken).toMatch(/^[\w-]{32}$/)
    expect(after.webhookToken).not.toBe(before.webhookToken)
    await db.sourceConnection.updateMany({ data: { pausedUntil: new Date("2030-01-01") } })
    await setConnectionEnabled(db, id, false)
    await setConnectionEnabled(db, id, true)
    expect(await getConnection(db, id)).toMatchObject({ enabled: true, pausedUntil: null })
  })

  test("are out of another team's reach, and stay while shipments rest on them", async () => {
    const { db, client, team } = await freshTeam()
    const { db: other } = await freshTeam()
    const input = { source: "shippo", name: "Shippo", credentials: {} }
    const { id } = await addConnection(db, input, noKeys)
    const gone = { code: "not_found" }
    await expect(getConnection(other, id)).rejects.toMatchObject(gone)
    await expect(getConnection(db, "not-an-id")).rejects.toMatchObject(gone)
    await expect(rotateWebhookToken(other, id)).rejects.toMatchObject(gone)
    await expect(setConnectionEnabled(other, id, false)).rejects.toMatchObject(gone)
    await expect(removeConnection(other, id)).rejects.toMatchObject(gone)
    const mine = { name: "Mine", credentials: {} }
    await expect(updateConnection(other, id, mine, noKeys)).rejects.toMatchObject(gone)
    await client.shipment.create({
      data: { teamId: team.id, carrier: "usps", trackingNumber: "1", connectionId: id },
    })
    await expect(removeConnection(db, id)).rejects.toMatchObject({ code: "conflict" })
    await client.shipment.deleteMany({ where: { teamId: team.id } })
    await removeConnection(db, id)
    expect(await listConnections(db)).toEqual([])
  })
})
