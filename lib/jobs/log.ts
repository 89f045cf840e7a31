import type { Logger } from "inngest"
import { isEmbedded } from "@/lib/jobs/mode"

/** One line of the app's log. */
export function logLine(line: string): void {
  console.error(line)
}

/**
 * The Inngest SDK's logger. The embedded executor logs every failure itself, as one line; on an
 * Inngest server the SDK's errors are all that this process sees.
 */
export const sdkLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error(...parts) {
    if (!isEmbedded()) logLine(`jobs: ${parts.map(textOf).join(" ")}`)
  },
}

function textOf(part: unknown): string {
  if (part instanceof Error) return part.message
  if (typeof part === "object" && part !== null && "err" in part) return textOf(part.err)
  return String(part)
}
