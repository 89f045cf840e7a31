import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

/** What a build is made of: these folders, and the configuration files beside them. */
const folders = ["app", "components", "emails", "lib", "prisma/schema", "public"]
const rootFiles =
  /^(?:package-lock\.json|tsconfig\.json|next\.config\.ts|postcss\.config\.mjs|instrumentation.*\.ts)$/
const testFiles = /\.test\.tsx?$/

/**
 * Runs `next build` unless the build in `distDir` is of the same sources, told by a hash of their
 * contents kept beside it. Returns whether it built; throws with the build's output when it fails.
 */
export async function ensureBuild(
  distDir: string,
  options: { show?: boolean; force?: boolean } = {},
): Promise<"built" | "kept"> {
  const stamp = join(distDir, "porchlight-sources")
  const sources = hashOfSources()
  const complete = existsSync(join(distDir, "BUILD_ID")) && existsSync(stamp)
  if (!options.force && complete && readFileSync(stamp, "utf8") === sources) return "kept"
  rmSync(stamp, { force: true })
  await runBuild(distDir, options.show ?? false)
  writeFileSync(stamp, sources)
  return "built"
}

function hashOfSources() {
  const hash = createHash("sha256")
  const top = readdirSync(".").filter((name) => rootFiles.test(name))
  for (const path of [...top.sort(), ...folders.flatMap(filesUnder)]) {
    hash.update(`${path}\0`).update(createHash("sha256").update(readFileSync(path)).digest())
  }
  return hash.digest("hex")
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !testFiles.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function runBuild(distDir: string, show: boolean): Promise<void> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next")
  const child = spawn(process.execPath, [next, "build"], {
    env: buildEnvironment(distDir),
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  })
  const end = () => child.kill()
  process.once("exit", end)
  const output: string[] = []
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk.toString("utf8")))
  child.stderr?.on("data", (chunk: Buffer) => output.push(chunk.toString("utf8")))
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code, signal) => {
      process.off("exit", end)
      if (code === 0) resolve()
      else
        reject(new Error(`The build failed (${signal ?? code}).\n${output.join("").slice(-6_000)}`))
    })
  })
}

function buildEnvironment(distDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORCHLIGHT_DIST_DIR: distDir,
  }
}
