import { existsSync, writeFileSync } from "node:fs"
import type { NextConfig } from "next"

// Tests and second checkouts build into a folder of their own, so that a running demo keeps its build.
const distDir = process.env.PORCHLIGHT_DIST_DIR || ".next"

const config: NextConfig = {
  distDir,
  // Types are checked by `npm test`: a demo need not wait for what a push has proven.
  typescript: { tsconfigPath: tsconfigOf(distDir), ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "graphile-worker", "@node-rs/argon2"],
  poweredByHeader: false,
  reactStrictMode: true,
  // The workspace's own menu stands where the badge would.
  devIndicators: { position: "bottom-right" },
  headers: async () => [
    // Tracking pages set their own, stricter policy.
    { source: "/((?!tracking/|api/|_next/).*)", headers: workspace },
  ],
}

const workspace = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  {
    key: "Content-Security-Policy",
    value:
      "frame-ancestors 'none'; frame-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
]

export default config

/** Next writes its build folder into the tsconfig that it is given: another folder gets a file of its own. */
function tsconfigOf(folder: string): string {
  if (folder === ".next") return "tsconfig.json"
  const path = `${folder}.tsconfig.json`
  const types = [`${folder}/types/**/*.ts`, `${folder}/dev/types/**/*.ts`]
  if (!existsSync(path)) {
    const include = ["next-env.d.ts", "**/*.ts", "**/*.tsx", ...types]
    writeFileSync(path, `${JSON.stringify({ extends: "./tsconfig.json", include }, null, 2)}\n`)
  }
  return path
}
