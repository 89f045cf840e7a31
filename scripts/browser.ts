import { execFileSync, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { chromium } from "@playwright/test"

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/**
 * The browser that the tests drive: one that is installed (or named by CHROMIUM_PATH), Playwright's
 * own, or Debian's, installed on the way where that is allowed. Throws with what to do when there is none.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`)
  const found = named ?? [...installed, chromium.executablePath()].find((path) => existsSync(path))
  if (found) return found
  if (installWithApt() && existsSync("/usr/bin/chromium")) return "/usr/bin/chromium"
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" })
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  throw new Error(
    "The browser tests need Chromium. Install it (apt-get install chromium, or npx playwright install chromium), or set CHROMIUM_PATH.",
  )
}

function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false
  console.log("Installing Chromium for the browser tests ...")
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" })
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "inherit" })
    return true
  } catch {
    return false
  }
}

export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]
