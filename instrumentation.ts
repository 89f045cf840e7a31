/** Next calls this once when a server starts: jobs and listening begin here. */
export async function register() {
  if (
    process.env.NEXT_RUNTIME === "nodejs" &&
    process.env.NEXT_PHASE !== "phase-production-build"
  ) {
    const { startJobs } = await import("@/lib/jobs/start")
    await startJobs()
    // Which hosts are whose must be known before anybody asks for a page.
    const { readyPages } = await import("@/lib/tracking-page/pages")
    readyPages()
    const { openFront } = await import("@/lib/tracking-page/front")
    openFront()
  }
}
