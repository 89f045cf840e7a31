import { database } from "@/lib/db/client"
import { scopeTo } from "@/lib/db/scope"
import { reasonOf } from "@/lib/errors"
import { faultWords, readFault, sandboxFaults, wellWords } from "@/lib/sources/sandbox/faults"
import { setSandboxFault } from "@/lib/sources/sandbox/mutations"
import { runningDatabaseUrl } from "@/scripts/local/running-database"
import { localSettings } from "@/scripts/local/settings"

/**
 * Tells the sandbox carrier's server how to behave, for every team of this installation that has one:
 * `npm run -s sandbox -- 500`, and `-- well` to end it. Works on a running demo or on DATABASE_URL.
 */
async function main([wanted = ""]: readonly string[]): Promise<void> {
  const fault = readFault(wanted)
  if (fault === null && wanted !== "well") throw new Error(usage())
  process.env.DATABASE_URL = runningDatabaseUrl(process.env, localSettings().dataDir)
  const client = database()
  try {
    const connections = await client.sourceConnection.findMany({
      where: { source: "sandbox" },
      select: { id: true, teamId: true },
    })
    if (connections.length === 0) throw new Error("No team has connected the sandbox carrier.")
    for (const { id, teamId } of connections) {
      await setSandboxFault(scopeTo(teamId, client), fault, id)
    }
  } finally {
    await client.$disconnect()
  }
  const { label, effect } = fault ? faultWords[fault] : wellWords
  console.log(`The sandbox carrier: ${label}. ${effect}`)
}

function usage() {
  const rows = sandboxFaults.map((key) => `  ${key.padEnd(11)} ${faultWords[key].label}`)
  return ["Say how it behaves: npm run -s sandbox -- 500", ...rows, "  well        Well"].join("\n")
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(reasonOf(error))
  process.exitCode = 1
})
