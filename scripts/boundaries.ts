import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

/** Fewer modules than this mean that the tool did not see the project. */
const fewestModules = 100

interface Report {
  summary: {
    totalCruised: number
    totalDependenciesCruised: number
    violations: { from: string; to: string; rule: { name: string; severity: string } }[]
  }
}

const folders = ["app", "components", "emails", "lib", "prisma", "scripts", "instrumentation.ts"]
const run = spawnSync(
  "npx",
  [
    "depcruise",
    "--config",
    ".dependency-cruiser.mjs",
    "--output-type",
    "json",
    ...folders.filter(existsSync),
  ],
  { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
)
if (!run.stdout.startsWith("{")) fail(`dependency-cruiser did not run: ${run.stderr || run.stdout}`)
const { summary } = JSON.parse(run.stdout) as Report
if (summary.totalCruised < fewestModules || summary.totalDependenciesCruised < fewestModules) {
  fail(`Only ${summary.totalCruised} modules were seen: the check checked nothing.`)
}
for (const { rule, from, to } of summary.violations)
  console.error(`${rule.severity} ${rule.name}: ${from} -> ${to}`)
if (summary.violations.length > 0) fail(`${summary.violations.length} imports go the wrong way.`)
console.log(
  `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, all one way.`,
)

function fail(reason: string): never {
  console.error(reason)
  process.exit(1)
}
