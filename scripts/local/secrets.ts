import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

const secretsSchema = z.object({
  NEXTAUTH_SECRET: z.string().min(1),
  PORCHLIGHT_KEYS: z.string().min(1),
})

export type LocalSecrets = z.infer<typeof secretsSchema>

/**
 * The secrets of a demo or development folder, made at first use and kept with the data (what is
 * encrypted with them is there too), readable by their owner only.
 */
export function localSecrets(dataDir: string): LocalSecrets {
  const path = join(dataDir, "secrets.json")
  if (!existsSync(path)) {
    // Written aside first: a half-written file would lock the data up for good.
    writeFileSync(`${path}.new`, `${JSON.stringify(newSecrets(), null, 2)}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return secretsSchema.parse(JSON.parse(readFileSync(path, "utf8")))
}

function newSecrets(): LocalSecrets {
  return {
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    PORCHLIGHT_KEYS: `k1:${randomBytes(32).toString("base64")}`,
  }
}
