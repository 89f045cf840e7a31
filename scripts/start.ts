import { existsSync } from "node:fs"
import { env } from "@/lib/env"
import { readKeyRing } from "@/lib/sources/credentials"
import { migrate } from "@/prisma/migrate"
import { ensureBuild } from "@/scripts/local/build"
import { run } from "@/scripts/local/launch"
import { requireFreePort } from "@/scripts/local/port"
import { say } from "@/scripts/local/progress"
import { startServer } from "@/scripts/local/server"
import { localSettings } from "@/scripts/local/settings"

// `npm start`: production, on a database of your own.
await run(async (stops) => {
  if (existsSync(".env")) process.loadEnvFile(".env")
  requireProduction()
  const { host, port, distDir, appUrl } = localSettings({ HOST: "0.0.0.0", ...process.env })
  if (!process.env.APP_URL) say(`APP_URL is not set: links in mails will say ${appUrl}`)
  process.env.APP_URL = appUrl
  process.env.NEXTAUTH_URL ||= appUrl
  await requireFreePort(port, host)
  const applied = await migrate(env().DATABASE_URL)
  say(applied.length > 0 ? `Database migrated: ${applied.join(", ")}` : "Database up to date")
  if ((await ensureBuild(distDir)) === "built") say("Pages built")
  const environment = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORCHLIGHT_DIST_DIR: distDir,
  }
  const server = startServer({ mode: "start", host, port, environment, logFile: null })
  stops.add(() => server.stop())
  return server
})

/** Throws with every setting that production needs and lacks, and how to make it. */
function requireProduction() {
  const missing: string[] = []
  if (!process.env.NEXTAUTH_SECRET) {
    missing.push("NEXTAUTH_SECRET signs the sessions. Make one with: openssl rand -base64 32")
  }
  if (!process.env.PORCHLIGHT_KEYS) {
    missing.push(
      'PORCHLIGHT_KEYS seals credentials. Make one with: echo "k1:$(openssl rand -base64 32)"',
    )
  }
  if (!process.env.DATABASE_URL) {
    missing.push(
      "DATABASE_URL is the PostgreSQL to use: postgresql://user:password@host:5432/porchlight",
    )
  }
  if (missing.length > 0) {
    throw new Error(
      `The configuration is not complete. Set in the environment or in .env:\n\n${missing.join("\n")}`,
    )
  }
  env()
  readKeyRing(process.env.PORCHLIGHT_KEYS)
}
