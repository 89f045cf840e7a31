import { randomUUID } from "node:crypto"
import type { TeamModel } from "@/lib/db/registry"
import type { TeamDb } from "@/lib/db/scope"

/** One row of every team-scoped model, by its id. A new model without a line here does not compile. */
export async function oneOfEach(db: TeamDb, userId: string): Promise<Record<TeamModel, string>> {
  const { teamId } = db
  const unique = randomUUID()
  const membership = await db.membership.create({ data: { teamId, userId, role: "owner" } })
  const brand = await db.brand.create({ data: { teamId } })
  const connection = await db.sourceConnection.create({
    data: { teamId, source: "shippo", name: "Shippo", webhookToken: unique },
  })
  const payload = await db.inboundPayload.create({
    data: {
      teamId,
      connectionId: connection.id,
      source: "shippo",
      channel: "webhook",
      body: Buffer.from("{}"),
      bodySize: 2,
      contentHash: unique,
    },
  })
  const parcel = await db.sandboxParcel.create({
    data: { teamId, trackingNumber: "SBX1", journey: "normal", startedAt: new Date() },
  })
  const shipment = await db.shipment.create({
    data: { teamId, carrier: "usps", trackingNumber: "9205590164917312751089" },
  })
  const event = await db.trackingEvent.create({
    data: {
      teamId,
      shipmentId: shipment.id,
      dedupeKey: unique,
      source: "shippo",
      payloadId: payload.id,
      occurredAt: new Date(),
      timeConfidence: "exact",
      category: "InTransit",
      detail: "in_transit",
      message: "On its way",
    },
  })
  const reading = await db.eventReading.create({
    data: {
      teamId,
      eventId: event.id,
      category: "Info",
      detail: "status_unknown",
      actionRequired: false,
      unmapped: true,
      readAt: new Date(),
      replacedAt: new Date(),
    },
  })
  const mapping = await db.codeMapping.create({
    data: {
      teamId,
      source: "shippo",
      carrier: "usps",
      carrierCode: "X1",
      words: "",
      detail: "in_transit",
    },
  })
  const change = await db.shipmentChange.create({
    data: {
      teamId,
      shipmentId: shipment.id,
      version: 1,
      category: "InTransit",
      milestone: "in_transit",
      detail: "in_transit",
      actionRequired: false,
      receivedAt: new Date(),
      source: "shippo",
    },
  })
  const outbox = await db.outboxEvent.create({
    data: { teamId, name: "shipment/changed", data: {} },
  })
  const rule = await db.notificationRule.create({
    data: { teamId, trigger: "delivered", enabled: true },
  })
  const decision = await db.notificationDecision.create({
    data: {
      teamId,
      shipmentId: shipment.id,
      changeId: change.id,
      moment: change.id,
      trigger: "delivered",
      recipient: "ada@example.com",
      outcome: "suppress",
      reason: "rule_off",
      decidedAt: new Date(),
    },
  })
  const mail = await db.mailMessage.create({
    data: {
      teamId,
      decisionId: decision.id,
      sender: "shop@example.com",
      recipient: "ada@example.com",
      subject: "Delivered",
      html: "<p>Delivered</p>",
      text: "Delivered",
      transport: "mailbox",
    },
  })
  const budget = await db.pollBudget.create({
    data: { teamId, connectionId: connection.id, window: "hour", startedAt: new Date() },
  })
  const correction = await db.carrierCorrection.create({
    data: {
      teamId,
      shipmentId: shipment.id,
      carrier: "ups",
      trackingNumber: shipment.trackingNumber,
      correctedAt: new Date(),
    },
  })
  const task = await db.task.create({
    data: { teamId, kind: "replay", input: {}, byName: "Ada" },
  })
  const audit = await db.auditEntry.create({
    data: { teamId, shipmentId: shipment.id, action: "edited", byName: "Ada" },
  })
  // Triggers write these two with the shipment.
  const search = await db.shipmentSearch.findFirstOrThrow()
  const tally = await db.shipmentTally.findFirstOrThrow()
  const note = await db.shipmentNote.create({
    data: { teamId, shipmentId: shipment.id, body: "Called", byUserId: userId, byName: "Ada" },
  })
  const view = await db.savedView.create({
    data: { teamId, name: "Late in France", query: "is=late", byUserId: userId, byName: "Ada" },
  })
  const file = await db.taskFile.create({
    data: { teamId, taskId: task.id, name: "a.csv", contentType: "text/csv", body: Buffer.of(1) },
  })
  const importRow = await db.importRow.create({
    data: { teamId, taskId: task.id, line: 1, cells: [] },
  })
  const version = await db.brandVersion.create({
    data: { teamId, number: 1, design: {}, publishedAt: new Date(), byName: "Ada" },
  })
  const asset = await db.brandAsset.create({
    data: { teamId, contentType: "image/png", bytes: Buffer.of(1), sha256: unique },
  })
  const override = await db.textOverride.create({
    data: { teamId, language: "en", key: "word.help", text: "Ask us" },
  })
  const pageSettings = await db.pageSettings.create({ data: { teamId } })
  const attempt = await db.proofAttempt.create({
    data: { teamId, subject: unique, lastAt: new Date() },
  })
  const domain = await db.customDomain.create({
    data: { teamId, hostname: `${unique}.shop.example`, token: unique },
  })
  const pageCount = await db.pageCount.create({
    data: { teamId, day: new Date("2026-05-14"), kind: "view", milestone: "in_transit" },
  })
  const feedback = await db.deliveryFeedback.create({
    data: { teamId, shipmentId: shipment.id, wentWell: false, proven: false, givenAt: new Date() },
  })
  const exceptionCase = await db.exceptionCase.create({
    data: {
      teamId,
      shipmentId: shipment.id,
      kind: "recipient_report",
      queue: "support",
      summary: "Not received",
      openedAt: new Date(),
    },
  })
  const notificationSettings = await db.notificationSettings.create({ data: { teamId } })
  const preference = await db.recipientPreference.create({
    data: { teamId, address: "ada@example.com" },
  })
  const mailEvent = await db.mailEvent.create({
    data: {
      teamId,
      mailId: mail.id,
      kind: "delivered",
      externalId: unique,
      occurredAt: new Date(),
    },
  })
  const senderDomain = await db.senderDomain.create({ data: { teamId, domain: "shop.example" } })
  const alertPreference = await db.alertPreference.create({
    data: { teamId, userId, kind: "mention" },
  })
  const inboxItem = await db.inboxItem.create({
    data: { teamId, userId, kind: "mention", dedupeKey: unique, title: "Hello", href: "/" },
  })
  const channel = await db.alertChannel.create({
    data: { teamId, kind: "slack", name: "Slack", sealedUrl: "", kinds: [] },
  })
  const alert = await db.alertDelivery.create({
    data: { teamId, channelId: channel.id, dedupeKey: unique, payload: {} },
  })
  return {
    NotificationSettings: notificationSettings.id,
    RecipientPreference: preference.id,
    MailEvent: mailEvent.id,
    SenderDomain: senderDomain.id,
    AlertPreference: alertPreference.id,
    InboxItem: inboxItem.id,
    AlertChannel: channel.id,
    AlertDelivery: alert.id,
    BrandVersion: version.id,
    BrandAsset: asset.id,
    TextOverride: override.id,
    PageSettings: pageSettings.id,
    ProofAttempt: attempt.id,
    CustomDomain: domain.id,
    PageCount: pageCount.id,
    DeliveryFeedback: feedback.id,
    ExceptionCase: exceptionCase.id,
    ShipmentSearch: search.id,
    ShipmentTally: tally.id,
    ShipmentNote: note.id,
    SavedView: view.id,
    TaskFile: file.id,
    ImportRow: importRow.id,
    PollBudget: budget.id,
    CarrierCorrection: correction.id,
    Task: task.id,
    AuditEntry: audit.id,
    Membership: membership.id,
    Brand: brand.id,
    SourceConnection: connection.id,
    InboundPayload: payload.id,
    SandboxParcel: parcel.id,
    Shipment: shipment.id,
    TrackingEvent: event.id,
    EventReading: reading.id,
    CodeMapping: mapping.id,
    ShipmentChange: change.id,
    OutboxEvent: outbox.id,
    NotificationRule: rule.id,
    NotificationDecision: decision.id,
    MailMessage: mail.id,
  }
}
