import { namedShipment, orderWords, shipmentHref, shipmentName } from "@/lib/alerts/about-shipment"
import { raiseAlert } from "@/lib/alerts/raise"
import type { TeamDb } from "@/lib/db/scope"

interface Report {
  caseId: string
  shipmentId: string
  /** A closed code: a case is told again when its recipient reports another problem. */
  problem: string
  /** Such as "Says it is damaged". */
  summary: string
  now: Date
}

/**
 * Tells the team what a recipient reports. The recipient's own words stay in the case: alerts go out by
 * mail and into channels.
 */
export async function alertReport(tx: TeamDb, report: Report): Promise<void> {
  const { caseId, shipmentId, problem, summary, now } = report
  const shipment = await namedShipment(tx, shipmentId)
  if (!shipment) return
  const says = `${summary.slice(0, 1).toLowerCase()}${summary.slice(1)}`
  await raiseAlert(tx, {
    kind: "recipient_report",
    dedupeKey: `case/${caseId}/${problem}`,
    title: `The recipient of ${shipmentName(shipment)} ${says}`,
    body: orderWords(shipment),
    href: shipmentHref(shipmentId),
    shipmentId,
    now,
  })
}
