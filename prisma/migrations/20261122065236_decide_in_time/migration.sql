-- Fourteen triggers in place of five. "A problem" was one; it is now told apart: a failed attempt, something the
-- recipient must do, the way back, and the rest.
DROP INDEX "NotificationDecision_changeId_trigger_recipient_resend_key";

ALTER TYPE "Trigger" RENAME TO "Trigger_old";
CREATE TYPE "Trigger" AS ENUM ('handed_over', 'in_transit', 'out_for_delivery', 'ready_for_pickup', 'delivered', 'delayed', 'delivery_failed', 'action_required', 'exception', 'returned', 'no_first_scan', 'promise_missed', 'eta_moved', 'pickup_reminder');
ALTER TABLE "NotificationRule" ALTER COLUMN "trigger" TYPE TEXT USING "trigger"::text;
ALTER TABLE "NotificationDecision" ALTER COLUMN "trigger" TYPE TEXT USING "trigger"::text;

-- Whoever told of problems tells of each kind.
INSERT INTO "NotificationRule" ("id", "teamId", "trigger", "enabled", "delayMinutes", "conditions", "toRecipient", "copies", "language", "updatedAt")
SELECT gen_random_uuid(), rule."teamId", kind, rule."enabled", rule."delayMinutes", rule."conditions", rule."toRecipient", rule."copies", rule."language", rule."updatedAt"
FROM "NotificationRule" rule
CROSS JOIN unnest(ARRAY['action_required', 'exception', 'returned']) AS kind
WHERE rule."trigger" = 'delivery_problem';
UPDATE "NotificationRule" SET "trigger" = 'delivery_failed' WHERE "trigger" = 'delivery_problem';

-- What was decided keeps the trigger that its change would touch now.
WITH told AS (
  SELECT decision."id", CASE
    WHEN change."category" = 'DeliveryFailure' THEN 'delivery_failed'
    WHEN change."milestone" = 'returned'
      OR change."detail" IN ('return_requested', 'returning', 'returning_damaged', 'unclaimed', 'returned') THEN 'returned'
    WHEN change."detail" IN ('address_issue', 'contact_carrier', 'information_needed', 'held_for_payment',
      'customs_information_needed', 'customs_payment_needed') THEN 'action_required'
    WHEN change."category" = 'Exception' THEN 'exception'
    ELSE 'delivery_failed' END AS "kind"
  FROM "NotificationDecision" decision
  JOIN "ShipmentChange" change ON change."id" = decision."changeId"
  WHERE decision."trigger" = 'delivery_problem'
)
UPDATE "NotificationDecision" decision
SET "trigger" = told."kind", "sendKey" = replace(decision."sendKey", 'delivery_problem:', told."kind" || ':')
FROM told WHERE told."id" = decision."id";

ALTER TABLE "NotificationRule" ALTER COLUMN "trigger" TYPE "Trigger" USING "trigger"::"Trigger";
ALTER TABLE "NotificationDecision" ALTER COLUMN "trigger" TYPE "Trigger" USING "trigger"::"Trigger";
DROP TYPE "Trigger_old";

-- Decisions that come with time, wait until they are due, and are told together.
ALTER TABLE "NotificationDecision" ADD COLUMN "askedAt" TIMESTAMPTZ(3),
ADD COLUMN "copy" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "dueAt" TIMESTAMPTZ(3),
ADD COLUMN "mailId" UUID,
ADD COLUMN "moment" TEXT,
ADD COLUMN "newsAt" TIMESTAMPTZ(3),
ADD COLUMN "togetherKey" TEXT,
ADD COLUMN "toldEta" TIMESTAMPTZ(3),
ALTER COLUMN "changeId" DROP NOT NULL;

UPDATE "NotificationDecision" decision SET
  "moment" = decision."changeId"::text,
  "newsAt" = change."occurredAt",
  "dueAt" = CASE WHEN decision."outcome" = 'send' THEN decision."decidedAt" END,
  "askedAt" = CASE WHEN decision."outcome" = 'send' THEN decision."decidedAt" END
FROM "ShipmentChange" change WHERE change."id" = decision."changeId";
UPDATE "NotificationDecision" decision SET "mailId" = mail."id"
FROM "MailMessage" mail WHERE mail."decisionId" = decision."id";
ALTER TABLE "NotificationDecision" ALTER COLUMN "moment" SET NOT NULL;

DROP INDEX "NotificationDecision_teamId_decidedAt_idx";
CREATE INDEX "MailMessage_teamId_recipient_createdAt_idx" ON "MailMessage"("teamId", "recipient", "createdAt");
CREATE INDEX "NotificationDecision_teamId_decidedAt_id_idx" ON "NotificationDecision"("teamId", "decidedAt" DESC, "id" DESC);
CREATE INDEX "NotificationDecision_changeId_idx" ON "NotificationDecision"("changeId");
CREATE INDEX "NotificationDecision_teamId_mailId_idx" ON "NotificationDecision"("teamId", "mailId");
CREATE UNIQUE INDEX "NotificationDecision_shipmentId_moment_trigger_recipient_re_key" ON "NotificationDecision"("shipmentId", "moment", "trigger", "recipient", "resend");
ALTER TABLE "NotificationDecision" ADD CONSTRAINT "NotificationDecision_teamId_mailId_fkey" FOREIGN KEY ("teamId", "mailId") REFERENCES "MailMessage"("teamId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What is to be asked for next, over all teams, and what was asked for and is not settled.
CREATE INDEX "NotificationDecision_due_idx" ON "NotificationDecision" ("dueAt")
  WHERE "status" = 'pending' AND "askedAt" IS NULL;
CREATE INDEX "NotificationDecision_asked_idx" ON "NotificationDecision" ("askedAt")
  WHERE "status" = 'pending' AND "askedAt" IS NOT NULL;
CREATE INDEX "NotificationDecision_together_idx" ON "NotificationDecision" ("teamId", "togetherKey", "recipient")
  WHERE "status" = 'pending' AND "togetherKey" IS NOT NULL;
-- Everything that an address was told, or not.
CREATE INDEX "NotificationDecision_teamId_recipient_decidedAt_idx" ON "NotificationDecision" ("teamId", "recipient", "decidedAt" DESC);

-- Whose promise has passed (lib/notifications/moments), the other parcels of an order, and earlier ones of a customer.
CREATE INDEX "Shipment_promise_idx" ON "Shipment" ("teamId", "promisedAt")
  WHERE "archivedAt" IS NULL AND NOT "terminal" AND "promisedAt" IS NOT NULL;
CREATE INDEX "Shipment_teamId_orderId_idx" ON "Shipment" ("teamId", "orderId") WHERE "orderId" IS NOT NULL;
CREATE INDEX "Shipment_customer_idx" ON "Shipment" ("teamId", "customerId") WHERE "customerId" IS NOT NULL;
CREATE INDEX "Shipment_recipient_idx" ON "Shipment" ("teamId", lower("recipientEmail")) WHERE "recipientEmail" IS NOT NULL;
