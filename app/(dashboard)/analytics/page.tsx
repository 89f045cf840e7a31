import { redirect } from "next/navigation"

/** One kind of report so far. */
export default function Analytics() {
  redirect("/analytics/pages")
}
