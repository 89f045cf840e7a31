import type { Prisma } from "@/lib/db/generated/client"

/**
 * What each model is to tenancy. `team`: rows carry teamId and a scoped client sees only its own.
 * `root`: the team itself. `global`: belongs to no team, and a scoped client refuses it.
 * A model that is missing here does not compile.
 */
export const modelScopes = {
  Team: "root",
  User: "global",
  RefusedRequest: "global",
  JobRun: "global",
  JobExecutor: "global",
  Membership: "team",
  Brand: "team",
  BrandVersion: "team",
  BrandAsset: "team",
  TextOverride: "team",
  PageSettings: "team",
  ProofAttempt: "team",
  CustomDomain: "team",
  PageCount: "team",
  DeliveryFeedback: "team",
  ExceptionCase: "team",
  SourceConnection: "team",
  PollBudget: "team",
  InboundPayload: "team",
  SandboxParcel: "team",
  Shipment: "team",
  TrackingEvent: "team",
  EventReading: "team",
  CodeMapping: "team",
  ShipmentChange: "team",
  CarrierCorrection: "team",
  Task: "team",
  AuditEntry: "team",
  ShipmentSearch: "team",
  ShipmentTally: "team",
  ShipmentNote: "team",
  SavedView: "team",
  TaskFile: "team",
  ImportRow: "team",
  OutboxEvent: "team",
  NotificationRule: "team",
  NotificationDecision: "team",
  MailMessage: "team",
  NotificationSettings: "team",
  RecipientPreference: "team",
  MailEvent: "team",
  SenderDomain: "team",
  AlertPreference: "team",
  InboxItem: "team",
  AlertChannel: "team",
  AlertDelivery: "team",
} as const satisfies Record<Prisma.ModelName, "team" | "root" | "global">

type ModelsOf<S> = {
  [M in Prisma.ModelName]: (typeof modelScopes)[M] extends S ? M : never
}[Prisma.ModelName]

export type TeamModel = ModelsOf<"team">
export type ScopedModel = ModelsOf<"team" | "root">
