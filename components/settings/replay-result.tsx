import Link from "next/link"
import { ApplyReplay } from "@/components/settings/apply-replay"
import { PlannedShipment } from "@/components/settings/planned-shipment"
import { countWords } from "@/components/tasks/task-words"
import { Section } from "@/components/ui/section"
import { type ReplayReport, replayReportSchema } from "@/lib/inbox/replay-report"
import type { TaskStatus } from "@/lib/tasks/schema"
import { carrierName } from "@/lib/tracking/carriers"

interface ReplayResultProps {
  task: { id: string; kind: string; status: TaskStatus; total: number | null; report: unknown }
  mayApply: boolean
}

/** What a replay changed, or would change; under a dry run, the button that applies it. */
export function ReplayResult({ task, mayApply }: ReplayResultProps) {
  const dry = task.kind === "replay_plan"
  const report = replayReportSchema.parse(task.report)
  const { shipments, failures, strays } = report
  if (task.status !== "done" && shipments.length + failures.length + strays.length === 0) {
    return null
  }
  return (
    <div className="grid gap-6">
      <div className="grid gap-4 text-sm">
        <p>{summaryOf(report, dry)}</p>
        {dry && task.status === "done" && doesAnything(report) && mayApply ? (
          <ApplyReplay taskId={task.id} />
        ) : null}
      </div>
      {shipments.length > 0 ? (
        <Section title={dry ? "What would change" : "What changed"}>
          <ul aria-label="Shipments" className="border-t text-sm">
            {shipments.map((shipment) => (
              <PlannedShipment key={shipment.shipmentId} shipment={shipment} />
            ))}
          </ul>
          {report.moreShipments ? (
            <p className="pt-3 text-muted-foreground text-sm">
              These are the first {shipments.length}; there are more.
            </p>
          ) : null}
        </Section>
      ) : null}
      {strays.length > 0 ? (
        <Section
          title="Would be of another shipment"
          description="Today these payloads name another parcel than the one that has their scans. They are left where they are; correct the carrier or the number by hand if they are wrong there."
        >
          <ul className="border-t text-sm">
            {strays.map(({ payloadId, from, to }) => (
              <PayloadLine key={payloadId} payloadId={payloadId}>
                {from.map(nameOf).join(", ")} → {to.map(nameOf).join(", ")}
              </PayloadLine>
            ))}
          </ul>
        </Section>
      ) : null}
      {failures.length > 0 ? (
        <Section title="Still cannot be read">
          <ul className="border-t text-sm">
            {failures.map(({ payloadId, reason }) => (
              <PayloadLine key={payloadId} payloadId={payloadId}>
                {reason}
              </PayloadLine>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  )
}

function PayloadLine({ payloadId, children }: { payloadId: string; children: React.ReactNode }) {
  return (
    <li className="flex flex-wrap gap-x-4 gap-y-1 border-b py-2">
      <Link
        href={`/settings/sources/payloads/${payloadId}`}
        className="shrink-0 rounded-sm text-link underline underline-offset-4"
      >
        Payload
      </Link>
      <span className="min-w-0 flex-1 basis-52 break-words">{children}</span>
    </li>
  )
}

function nameOf({ carrier, trackingNumber }: { carrier: string; trackingNumber: string }) {
  return `${carrierName(carrier)} ${trackingNumber}`
}

function summaryOf(report: ReplayReport, dry: boolean): string {
  const { scans, shipments, moreShipments, mended } = report
  const parts: string[] = []
  if (shipments.length > 0) {
    const count = moreShipments
      ? `More than ${countWords(shipments.length)} shipments`
      : many(shipments.length, "shipment")
    parts.push(`${count} ${dry ? "would change" : "changed"}, by ${many(scans, "scan")}.`)
  } else {
    parts.push(dry ? "No shipment would change." : "No shipment changed.")
  }
  if (mended > 0) {
    parts.push(`${many(mended, "payload")} that had failed can be read now.`)
  }
  if (dry && doesAnything(report)) parts.push("Nothing has changed yet.")
  return parts.join(" ")
}

function doesAnything({ shipments, mended }: ReplayReport): boolean {
  return shipments.length > 0 || mended > 0
}

function many(count: number, one: string): string {
  return `${countWords(count)} ${one}${count === 1 ? "" : "s"}`
}
