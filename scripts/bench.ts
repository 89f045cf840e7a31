import type { Figure } from "@/scripts/bench/figure"

/** Each measures one part on a server and a database of its own, and throws when it cannot. */
const benches: Record<string, () => Promise<{ bench: () => Promise<Figure[]> }>> = {
  backlog: () => import("@/scripts/bench/backlog"),
  due: () => import("@/scripts/bench/due"),
  ingest: () => import("@/scripts/bench/ingest"),
  list: () => import("@/scripts/bench/list"),
  notify: () => import("@/scripts/bench/notify"),
  poll: () => import("@/scripts/bench/poll"),
  tracking: () => import("@/scripts/bench/tracking"),
}

// `npm run bench [-- <name>...]`: one line of JSON per figure on standard output, everything else on
// standard error. Without a name, all.
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`,
  )
  process.exit(1)
}
for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { bench } = await load()
  for (const figure of await bench()) console.log(JSON.stringify({ bench: name, ...figure }))
}
process.exit(0)
