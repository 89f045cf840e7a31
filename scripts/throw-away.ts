import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A data folder for one run, outside the project; PostgreSQL's own user must be able to enter it. */
export function throwAway(purpose: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `porchlight-${purpose}-`))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
