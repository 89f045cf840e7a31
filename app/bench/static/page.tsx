import { fillerText } from "@/app/bench/filler"

export const dynamic = "force-static"

/** A page that was made when the server was built, about as long as a tracking page: the aim of others. */
export default function StaticPage() {
  return <p>{fillerText(8_000)}</p>
}
