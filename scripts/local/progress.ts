const startedAt = Date.now()

/** One calm line: the seconds since the start, and what is so now. */
export function say(message: string): void {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`${seconds.padStart(6)} s  ${message}`)
}

/** Says what went wrong, without a stack: these are messages for the person who typed the command. */
export function fail(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
}
