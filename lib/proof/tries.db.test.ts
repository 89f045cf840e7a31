import { beforeAll, expect, test } from "vitest"
import { createDatabase } from "@/lib/db/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { subjectsOf } from "@/lib/proof/subjects"
import { takeTurn, tookTurn, waitingUntil } from "@/lib/proof/tries"
import { freshTeam } from "@/tests/database"

const key = Buffer.alloc(32, 3)
const start = new Date("2026-05-14T10:00:00Z")
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

let one: TeamDb
let other: TeamDb

/** Two processes: each has connections of its own. */
beforeAll(async () => {
  const { db, url } = await freshTeam()
  one = db
  const second = createDatabase(url)
  other = scopeTo(db.teamId, second)
  return () => second.$disconnect()
})

const about = (network: string, parcel: string) => subjectsOf(one.teamId, network, parcel, key)

async function fail(db: TeamDb, times: number, subjects: ReturnType<typeof about>, now = start) {
  const turns: boolean[] = []
  for (let n = 0; n < times; n += 1) turns.push((await takeTurn(db, subjects, now)).allowed)
  return turns
}

test("five wrong tries of one address make it wait, in every process and for every parcel", async () => {
  expect(await fail(one, 3, about("203.0.113.1", "a"))).toEqual([true, true, true])
  expect(await fail(other, 3, about("203.0.113.1", "b"))).toEqual([true, true, false])
  expect(await takeTurn(one, about("203.0.113.1", "c"), start)).toEqual({
    allowed: false,
    until: after(1),
  })
  expect(await takeTurn(other, about("203.0.113.2", "c"), start)).toEqual({ allowed: true })
})

test("the wait doubles with each wrong try after it, and waiting tries count for nothing", async () => {
  const subjects = about("203.0.113.3", "d")
  await fail(one, 5, subjects)
  expect(await fail(one, 20, subjects)).toEqual(Array(20).fill(false))
  expect(await fail(other, 2, subjects, after(1))).toEqual([true, false])
  expect(await waitingUntil(one, subjects, after(1))).toEqual(after(3))
  expect(await fail(other, 2, subjects, after(3))).toEqual([true, false])
  expect(await waitingUntil(one, subjects, after(3))).toEqual(after(7))
})

test("guesses from many addresses make the parcel wait", async () => {
  for (let n = 0; n < 10; n += 1) {
    expect(await fail(n % 2 ? one : other, 1, about(`198.51.100.${n}`, "e"))).toEqual([true])
  }
  expect(await fail(one, 1, about("198.51.100.99", "e"))).toEqual([false])
  expect(await fail(one, 1, about("198.51.100.99", "f"))).toEqual([true])
})

test("a refused try counts for neither: the address is not held to what the parcel is", async () => {
  const subjects = about("198.51.100.98", "e")
  expect(await fail(one, 3, subjects)).toEqual([false, false, false])
  const [address] = subjects
  expect(await one.proofAttempt.count({ where: { subject: address.hash } })).toBe(0)
})

test("of many at once, over two processes, no more than five are looked at", async () => {
  const subjects = about("203.0.113.5", "g")
  const turns = await Promise.all(
    Array.from({ length: 24 }, (_, n) => takeTurn(n % 2 ? one : other, subjects, start)),
  )
  expect(turns.filter(({ allowed }) => allowed)).toHaveLength(5)
})

test("a right try counts no more, and the wrong ones before it go on counting", async () => {
  const subjects = about("203.0.113.6", "h")
  await fail(one, 4, subjects)
  expect(await takeTurn(one, subjects, start)).toEqual({ allowed: true })
  await tookTurn(other, subjects)
  expect(await waitingUntil(one, subjects, start)).toBeNull()
  expect(await fail(one, 2, subjects)).toEqual([true, false])
})

test("a day later everything begins anew", async () => {
  const subjects = about("203.0.113.7", "i")
  await fail(one, 5, subjects)
  const next = new Date(start.getTime() + 24 * 3_600_000 + 1)
  expect(await fail(one, 6, subjects, next)).toEqual([true, true, true, true, true, false])
})

test("the table tells no address and no parcel", async () => {
  await fail(one, 1, about("203.0.113.77", "ups 1Z999AA1"))
  const rows = JSON.stringify(await one.proofAttempt.findMany())
  expect(rows).not.toContain("203.0.113.77")
  expect(rows).not.toContain("1Z999AA1")
})
