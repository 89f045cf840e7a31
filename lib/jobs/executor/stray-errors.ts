import { reasonOf } from "@/lib/errors"

/**
 * graphile-worker 0.17 lets promises go that fail while it shuts down because its database went
 * (localQueue's returnJobs, for one); Node would end the whole process for that. What they were to do is
 * done by the next term: it frees whatever the last one held. Any other stray error stays fatal, unless
 * somebody else looks after those. Gives what ends the watch.
 */
export function watchStrayErrors(log: (line: string) => void): () => void {
  const onRejection = (reason: unknown) => {
    if (isQueues(reason)) return log(`jobs: the queue let go of an error: ${reasonOf(reason)}`)
    if (process.listenerCount("unhandledRejection") === 1) throw reason
  }
  process.on("unhandledRejection", onRejection)
  return () => void process.off("unhandledRejection", onRejection)
}

function isQueues(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false
  return /graphile-worker|local queue/.test(`${reason.message} ${reason.stack ?? ""}`)
}
