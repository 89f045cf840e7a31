import { PastTime } from "@/components/shipments/past-time"
import { auditWords, changedFields } from "@/lib/audit/words"
import type { ShipmentData } from "@/lib/shipments/loaders"

interface AuditTrailProps {
  audits: ShipmentData["audits"]
  timeZone: string
}

/** What people did to the shipment by hand, newest first, with what was before. */
export function AuditTrail({ audits, timeZone }: AuditTrailProps) {
  if (audits.length === 0) {
    return (
      <p className="text-muted-foreground text-sm">
        Nobody has changed anything by hand. What people do to this shipment is listed here.
      </p>
    )
  }
  return (
    <ol aria-label="What people did">
      {audits.map((audit) => (
        <li
          key={audit.id}
          className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 border-border/70 border-b py-1.5 text-sm last:border-b-0"
        >
          <span className="pt-0.5 text-muted-foreground text-xs">
            <PastTime at={audit.at} />
          </span>
          <div className="min-w-0">
            <p>
              <bdi className="font-medium">{audit.byName}</bdi> {auditWords(audit)}
            </p>
            {changedFields(audit, timeZone).map(({ field, before, after }) => (
              <p key={field} className="break-words text-muted-foreground text-xs">
                {field}: {before === null ? null : <bdi className="line-through">{before}</bdi>}{" "}
                {before === null || after === null ? null : "→ "}
                <bdi className="text-foreground">{after ?? "nothing"}</bdi>
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
