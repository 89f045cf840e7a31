import { notFound } from "next/navigation"
import { fillerText } from "@/app/bench/filler"

export const dynamic = "force-dynamic"

/** What a route costs that answers a constant: `?letters=` long. There only for benches. */
export function GET(request: Request) {
  if (!process.env.PORCHLIGHT_BENCH) notFound()
  const letters = Number(new URL(request.url).searchParams.get("letters"))
  if (constant.length !== letters) constant = fillerText(letters)
  return new Response(constant, { headers: { "Content-Type": "text/html; charset=utf-8" } })
}

let constant = ""
