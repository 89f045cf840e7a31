import { resolve } from "node:path"

/** Where a local Porchlight keeps its data and answers; from the environment alone. */
export interface LocalSettings {
  /** Absolute: database, secrets, server log. */
  dataDir: string
  /** Next's build folder, relative to the project. */
  distDir: string
  host: string
  port: number
  appUrl: string
}

/** Reads PORCHLIGHT_DATA_DIR, PORCHLIGHT_DIST_DIR, HOST, PORT and APP_URL; throws for a port that is none. */
export function localSettings(environment: NodeJS.ProcessEnv = process.env): LocalSettings {
  const port = Number(environment.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is ${environment.PORT}; it must be a number from 1 to 65535.`)
  }
  return {
    dataDir: resolve(environment.PORCHLIGHT_DATA_DIR || ".data"),
    distDir: environment.PORCHLIGHT_DIST_DIR || ".next",
    // The demo's password is public, so it answers this machine only, unless told otherwise.
    host: environment.HOST || "127.0.0.1",
    port,
    appUrl: environment.APP_URL || `http://localhost:${port}`,
  }
}
