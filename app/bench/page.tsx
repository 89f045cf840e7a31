import { notFound } from "next/navigation"
import { connection } from "next/server"

/** What a page costs that does nothing: others are measured beside it. There only for benches. */
export default async function BarePage() {
  await connection()
  if (!process.env.PORCHLIGHT_BENCH) notFound()
  return <p>Nothing.</p>
}
