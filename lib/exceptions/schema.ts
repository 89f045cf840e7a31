import { z } from "zod"

/** What cases are about. */
const caseKinds = ["recipient_report", "mail_undeliverable"] as const
export type CaseKind = (typeof caseKinds)[number]

/** Whose it is to settle. */
const caseQueues = ["support", "fulfilment", "operations", "finance"] as const
export type CaseQueue = (typeof caseQueues)[number]

/** What came of a case, as somebody chooses it. */
export const caseOutcomes = ["solved", "sent_again", "refunded", "found", "no_action"] as const

/** `withdrawn` by the recipient, who changed the answer. */
export type CaseOutcome = (typeof caseOutcomes)[number] | "withdrawn"

export const outcomeLabels: Record<CaseOutcome, string> = {
  solved: "Solved with the recipient",
  sent_again: "Sent again",
  refunded: "Refunded",
  found: "Parcel found",
  no_action: "Nothing to do",
  withdrawn: "Withdrawn by the recipient",
}

export const kindLabels: Record<CaseKind, string> = {
  recipient_report: "Recipient’s report",
  mail_undeliverable: "Address takes no mail",
}

export const queueLabels: Record<CaseQueue, string> = {
  support: "Support",
  fulfilment: "Fulfilment",
  operations: "Operations",
  finance: "Finance",
}

export const settleSchema = z.object({
  id: z.uuid(),
  outcome: z.enum(caseOutcomes, "Choose what came of it."),
  note: z.string().trim().max(2_000, "A note has at most 2,000 characters.").default(""),
})

/** What a case says of itself in the list: the problem that its recipient chose. */
export const problemSummaries: Record<string, string> = {
  not_received: "Says it has not arrived",
  damaged: "Says it is damaged",
  wrong_item: "Says something wrong is inside",
  late: "Says it came too late",
  other: "Says there is a problem",
}
