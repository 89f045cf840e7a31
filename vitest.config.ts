import { resolve } from "node:path"
import { defineConfig } from "vitest/config"

const alias = { "@": resolve(import.meta.dirname) }
const elsewhere = ["node_modules/**", ".next*/**", ".data*/**", "e2e/**"]

// A second, the default, is not long where other things run beside.
const expect = { poll: { timeout: 30_000, interval: 20 } }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, "**/*.db.test.ts"],
          // Properties try thousands of cases, and a machine may be busy with other things.
          testTimeout: 120_000,
          expect,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: elsewhere,
          globalSetup: "./tests/postgres.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
    ],
  },
})
