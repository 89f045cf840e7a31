import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

// Everything that must hold before a change lands. Each step runs even when one before it failed, so
// that one run tells all; at the end stands again how those that failed ended, and the last line sums
// up. `npm test -- unit database` runs only those steps.

interface Count {
  passed: number
  failed: number
}

interface Step {
  name: string
  command: string[]
  /** Reads the counts that a test runner left in a file; a step without one counts as a single check. */
  report?: (path: string) => Count
}

const folder = mkdtempSync(join(tmpdir(), "porchlight-test-"))
const reportOf = (name: string) => join(folder, `${name}.json`)
const vitest = (project: string) => [
  "npx",
  "vitest",
  "run",
  "--project",
  project,
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reportOf(project)}`,
]

const steps: Step[] = [
  { name: "types", command: ["npx", "tsc", "--noEmit"] },
  { name: "lint", command: ["npx", "biome", "check", "--error-on-warnings", "."] },
  { name: "boundaries", command: ["npx", "tsx", "scripts/boundaries.ts"] },
  { name: "unused", command: ["npx", "knip"] },
  { name: "unit", command: vitest("unit"), report: readVitest },
  { name: "database", command: vitest("database"), report: readVitest },
  {
    name: "e2e",
    command: ["npx", "tsx", "scripts/e2e.ts", "--report", reportOf("e2e")],
    report: readPlaywright,
  },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(", ")}. The steps: ${steps.map(({ name }) => name).join(", ")}.`,
  )
  process.exit(2)
}
/** The runners name at their end what failed: so many lines of it are told again. */
const lastLines = 60

const total: Count = { passed: 0, failed: 0 }
const endings: { name: string; lines: string[] }[] = []
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const startedAt = Date.now()
  console.log(`\n== ${step.name}`)
  const { succeeded, lines } = await run(step.command)
  const count = countOf(step, succeeded)
  if (count.failed > 0) endings.push({ name: step.name, lines })
  total.passed += count.passed
  total.failed += count.failed
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(`-- ${step.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`)
}
rmSync(folder, { recursive: true, force: true })
for (const { name, lines } of endings) {
  console.log(`\n== How ${name} failed`)
  console.log(lines.join("\n"))
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

function run([command = "", ...args]: string[]): Promise<{ succeeded: boolean; lines: string[] }> {
  const { FORCE_COLOR, ...env } = process.env
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ["inherit", "pipe", "pipe"],
      env: { ...env, NO_COLOR: "1" },
    })
    let text = ""
    const told = (out: NodeJS.WriteStream) => (part: string) => {
      out.write(part)
      text = `${text}${part}`.slice(-100_000)
    }
    child.stdout.setEncoding("utf8").on("data", told(process.stdout))
    child.stderr.setEncoding("utf8").on("data", told(process.stderr))
    const ended = (succeeded: boolean) =>
      done({ succeeded, lines: text.trimEnd().split("\n").slice(-lastLines) })
    child.on("close", (code) => ended(code === 0))
    // What it left running may hold its output open.
    child.on("exit", (code) => setTimeout(ended, 2_000, code === 0))
    child.on("error", () => ended(false))
  })
}

function countOf(step: Step, succeeded: boolean): Count {
  if (!step.report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 }
  let count: Count
  try {
    count = step.report(reportOf(step.name))
  } catch {
    count = { passed: 0, failed: 0 }
  }
  // A runner that fell over, or that found no test, is a failure whatever it counted.
  const silent = count.passed + count.failed === 0
  const fell = !succeeded && count.failed === 0
  return silent || fell ? { ...count, failed: count.failed + 1 } : count
}

function readVitest(path: string): Count {
  const report = JSON.parse(readFileSync(path, "utf8"))
  return { passed: Number(report.numPassedTests), failed: Number(report.numFailedTests) }
}

function readPlaywright(path: string): Count {
  const { stats } = JSON.parse(readFileSync(path, "utf8"))
  return { passed: Number(stats.expected) + Number(stats.flaky), failed: Number(stats.unexpected) }
}
