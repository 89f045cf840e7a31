import { Download } from "lucide-react"
import { buttonStyles } from "@/components/ui/button"

/** The rows that were not taken, to mend and import again; nothing when all were. */
export function RejectedLink({ fileTaskId, count }: { fileTaskId: string; count: number }) {
  if (count === 0) return null
  return (
    <a href={`/shipments/import/${fileTaskId}/rejected.csv`} download className={buttonStyles()}>
      <Download aria-hidden /> Download rejected rows
    </a>
  )
}
