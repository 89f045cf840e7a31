import { defineConfig } from "@playwright/test"
import { browserFlags } from "@/scripts/browser"

const report = process.env.E2E_REPORT

// Started by scripts/e2e.ts, which brings the servers and the browser.
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  outputDir: "test-results",
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    screenshot: "only-on-failure",
    reducedMotion: "reduce",
    launchOptions: {
      args: browserFlags,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
})
