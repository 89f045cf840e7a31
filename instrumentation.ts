/** Next calls this once when a server starts: jobs begin here. */
export async function register() {
  if (
    process.env.NEXT_RUNTIME === "nodejs" &&
    process.env.NEXT_PHASE !== "phase-production-build"
  ) {
    const { startJobs } = await import("@/lib/jobs/start")
    await startJobs()
  }
}
