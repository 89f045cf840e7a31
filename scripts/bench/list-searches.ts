import { entryOf, fold } from "@/lib/shipments/search"
import { ask, columns, countAll, live, order, type Question } from "@/scripts/bench/list-asking"

const pieces = `search_grams(x."teamId", x."text")`
/** Whatever field it stands in: who is asked on the telephone is not told which. */
const inFull = `SELECT x."id" FROM "ShipmentSearch" x WHERE x."teamId" = $1 AND ${pieces} && $2`
const inPart = `SELECT x."id" FROM "ShipmentSearch" x
  WHERE x."teamId" = $1 AND ${pieces} @> $2 AND x."text" LIKE $3`

function found(ids: string) {
  return `SELECT ${columns} FROM (${ids} OFFSET 0) x JOIN "Shipment" s ON s."id" = x."id"
    WHERE s."teamId" = $1 AND s."archivedAt" IS NULL ${order}`
}

export const searches: readonly Question[] = [
  {
    name: "search-number",
    ours: (db, { trackingNumber }) => ask(db, { text: trackingNumber }),
    raw: (teamId, { trackingNumber }) => ({
      text: found(inFull),
      values: [teamId, entriesOf(teamId, [`=${trackingNumber.toLowerCase()}`])],
    }),
  },
  {
    name: "search-fragment",
    ours: (db, { trackingNumber }) => ask(db, { text: fragmentOf(trackingNumber) }),
    raw: (teamId, { trackingNumber }) => ({
      text: found(inPart),
      values: [
        teamId,
        entriesOf(teamId, fives(fragmentOf(trackingNumber))),
        `%${fragmentOf(trackingNumber)}%`,
      ],
    }),
  },
  {
    name: "search-name",
    ours: (db, { recipientName }) => ask(db, { text: recipientName }),
    raw: (teamId, { recipientName }) => {
      const [one = "", two = ""] = fold(recipientName).split(" ")
      return {
        text: found(inPart),
        values: [teamId, entriesOf(teamId, [`^${one}`, `^${two.slice(0, 10)}`]), `% ${two}%`],
      }
    },
  },
  {
    // One parcel in thirty: not so many that any page has fifty, nor so few that they are collected.
    name: "search-first-name",
    ours: (db, { recipientName }) => ask(db, { text: firstOf(recipientName) }),
    raw: (teamId, { recipientName }) => ({
      text: `${live} AND EXISTS (SELECT FROM "ShipmentSearch" x
        WHERE x."id" = s."id" AND x."text" LIKE $2) ${order}`,
      values: [teamId, `% ${fold(firstOf(recipientName))}%`],
    }),
  },
  {
    name: "search-first-name count",
    ours: (db, { recipientName }) => countAll(db, { text: firstOf(recipientName) }),
    raw: (teamId, { recipientName }) => {
      const name = fold(firstOf(recipientName))
      return {
        text: `SELECT f."category", count(*) FROM (SELECT s."category" FROM (${inPart} OFFSET 0) x
          JOIN "Shipment" s ON s."id" = x."id"
          WHERE s."teamId" = $1 AND s."archivedAt" IS NULL LIMIT 1000) f GROUP BY 1`,
        values: [teamId, entriesOf(teamId, [`^${name}`]), `% ${name}%`],
      }
    },
  },
  {
    name: "search-email",
    ours: (db, { recipientEmail }) => ask(db, { text: recipientEmail }),
    raw: (teamId, { recipientEmail }) => ({
      text: found(inFull),
      values: [teamId, entriesOf(teamId, [`=${recipientEmail.replace(/[^a-z0-9@]/g, "")}`])],
    }),
  },
  {
    // An order's parcels may be numbered behind it: pieces are looked for too.
    name: "search-order",
    ours: (db, { orderNumber }) => ask(db, { text: orderNumber }),
    raw: (teamId, { orderNumber }) => {
      const number = orderNumber.slice(1)
      return {
        text: found(`(${inFull}) UNION (${inPart.replace("$2", "$4")})`),
        values: [
          teamId,
          entriesOf(teamId, [`=${number}`]),
          `%${number}%`,
          entriesOf(teamId, fives(number)),
        ],
      }
    },
  },
]

function entriesOf(teamId: string, entries: readonly string[]): string[] {
  return entries.map((entry) => entryOf(teamId, entry))
}

function firstOf(name: string): string {
  return name.split(" ")[0] ?? ""
}

/** Eight characters before the last one. */
function fragmentOf(number: string): string {
  return number.slice(-9, -1).toLowerCase()
}

function fives(text: string): string[] {
  return Array.from({ length: text.length - 4 }, (_, at) => text.slice(at, at + 5))
}
