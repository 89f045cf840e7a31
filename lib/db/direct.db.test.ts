import { expect, test } from "vitest"
import { askRows, shareLine } from "@/lib/db/direct"
import { Prisma, type PrismaClient } from "@/lib/db/generated/client"
import { freshDatabase } from "@/tests/database"

const moment = new Date("2026-07-01T22:30:00.125Z")

/** A column of each type that our tables have, filled and null, and each type of parameter. */
const everyType = Prisma.sql`
  SELECT 5::int2 AS small, 6::int4 AS whole, 7::int8 AS big, 1.5::float8 AS float, 12.30::numeric AS money,
    true AS yes, 'text' AS text, 'vc'::varchar(10) AS varchar, 'ab'::char(3) AS padded,
    '01a201d5-4bae-753b-baca-f07d3700a7cd'::uuid AS uuid, '2026-07-01'::date AS day,
    '2026-07-01 10:00:00.5'::timestamp AS local, '2026-07-01 10:00:00+02'::timestamptz AS moment,
    '1969-12-31 23:59:59.999999+00'::timestamptz AS micro,
    '{"a": [1, null]}'::jsonb AS json, 'null'::jsonb AS nothing, '\\x01ff'::bytea AS bytes,
    ARRAY['a', NULL, 'b"c']::text[] AS texts, ARRAY[1, 2]::int4[] AS numbers,
    'Delivered'::"Category" AS category,
    NULL::int8 AS "noBig", NULL::timestamptz AS "noMoment", NULL::jsonb AS "noJson", NULL::numeric AS "noMoney",
    ${moment}::timestamptz AS given, ${["x", "y,z"]}::text[] AS list, ${9n}::int8 AS "givenBig",
    ${null}::text AS "givenNull", ${true}::boolean AS "givenYes", ${2.5}::float8 AS "givenFloat"`

test("gives what Prisma gives, in the same types", async () => {
  const { client } = await freshDatabase()
  const [direct] = await askRows<object>(client, everyType)
  const [prisma] = await client.$queryRaw<object[]>(everyType)
  expect(Object.keys(direct ?? {})).toHaveLength(30)
  const shown = (row: object | undefined) =>
    Object.entries(row ?? {}).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? [...value] : value,
      typeof value,
      value instanceof Date,
    ])
  expect(shown(direct)).toEqual(shown(prisma))
})

test("in a transaction it sees what that has written, and afterwards nothing of what was taken back", async () => {
  const { client } = await freshDatabase()
  const teams = Prisma.sql`SELECT "slug" FROM "Team"`
  const work = client.$transaction(async (tx) => {
    await tx.team.create({ data: { slug: "here", name: "Here" } })
    expect(await askRows(tx as PrismaClient, teams)).toEqual([{ slug: "here" }])
    expect(await askRows(client, teams)).toEqual([])
    throw new Error("taken back")
  })
  await expect(work).rejects.toThrow("taken back")
  expect(await askRows(client, teams)).toEqual([])
})

test("rejects with PostgreSQL's own words", async () => {
  const { client } = await freshDatabase()
  await expect(askRows(client, Prisma.sql`SELECT 1 / 0`)).rejects.toThrow("division by zero")
})

test("a client without a line asks Prisma", async () => {
  const { client } = await freshDatabase()
  const other = client.$extends({ name: "other" }) as unknown as PrismaClient
  expect(await askRows(other, Prisma.sql`SELECT 1::int8 AS n`)).toEqual([{ n: 1n }])
  shareLine(other, client)
  expect(await askRows(other, Prisma.sql`SELECT 1::int8 AS n`)).toEqual([{ n: 1n }])
})
