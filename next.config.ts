import type { NextConfig } from "next"

const config: NextConfig = {
  // Tests build into a folder of their own, so that a running demo keeps its build.
  distDir: process.env.PORCHLIGHT_DIST_DIR ?? ".next",
  serverExternalPackages: ["pg", "graphile-worker", "@node-rs/argon2"],
  poweredByHeader: false,
  reactStrictMode: true,
}

export default config
