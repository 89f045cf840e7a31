import { Download } from "lucide"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"

/** The rows that were not taken, to mend and import again; nothing when all were. */
export function RejectedLink({ fileTaskId, count }: { fileTaskId: string; count: number }) {
  if (count === 0) return null
  return (
    <a href={`/shipments/import/${fileTaskId}/rejected.csv`} download className={buttonStyles()}>
      <Icon of={Download} /> Download rejected rows
    </a>
  )
}
