/** What instrumentation starts and routes use. On globalThis, since Next bundles the two apart. */
interface KeptJobs {
  /** Takes the place of `fetch` in the Inngest client while jobs are embedded. */
  fetch: typeof fetch | null
  /** Proves to /api/inngest that a request comes from our own executor. */
  secret: string
  stop(): Promise<void>
}

const kept = globalThis as { porchlightJobs?: KeptJobs }

/** The jobs of this process; null before they are started, and in scripts. */
export function keptJobs(): KeptJobs | null {
  return kept.porchlightJobs ?? null
}

export function keepJobs(jobs: KeptJobs): void {
  kept.porchlightJobs = jobs
}
