import { checkHealth } from "@/lib/jobs/health"

export const dynamic = "force-dynamic"

const headers = { "cache-control": "no-store" }

/** 200 once the database answers and jobs are worked on; else 503 with what fails and why. */
export async function GET(): Promise<Response> {
  const reasons = await checkHealth(new Date())
  const failing = Object.keys(reasons)
  if (failing.length === 0) return Response.json({ status: "ok" }, { headers })
  return Response.json({ status: "unavailable", failing, reasons }, { status: 503, headers })
}
