import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { z } from "zod"
import { compactFormats } from "@/lib/carriers/compact"

/** Writes lib/carriers/data/formats.json again, after the published formats beside it were renewed. */
const folder = "lib/carriers/data"
const couriers = readdirSync(`${folder}/couriers`)
  .toSorted()
  .map((file) => z.unknown().parse(JSON.parse(readFileSync(`${folder}/couriers/${file}`, "utf8"))))
const formats = compactFormats(couriers)
writeFileSync(
  `${folder}/formats.json`,
  `[\n${formats.map((format) => JSON.stringify(format)).join(",\n")}\n]\n`,
)
console.log(`${formats.length} formats of ${couriers.length} carriers.`)
