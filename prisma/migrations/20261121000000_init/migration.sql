-- Search by fragments of numbers and names.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "JobRunStatus" AS ENUM ('running', 'completed', 'failed');

-- CreateEnum
CREATE TYPE "Trigger" AS ENUM ('handed_over', 'out_for_delivery', 'ready_for_pickup', 'delivered', 'delivery_problem');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('send', 'suppress');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('pending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "MailTransport" AS ENUM ('mailbox', 'smtp', 'resend');

-- CreateEnum
CREATE TYPE "Category" AS ENUM ('AvailableForPickup', 'Change', 'Delayed', 'Delivered', 'DeliveryFailure', 'Error', 'Exception', 'Expired', 'Info', 'Internal', 'InTransit', 'Notification', 'OutForDelivery', 'System');

-- CreateEnum
CREATE TYPE "Milestone" AS ENUM ('label_created', 'handed_over', 'in_transit', 'out_for_delivery', 'ready_for_pickup', 'delivered', 'needs_attention', 'returned');

-- CreateEnum
CREATE TYPE "TimeConfidence" AS ENUM ('exact', 'zoned', 'assumed');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('webhook', 'poll');

-- CreateEnum
CREATE TYPE "Fate" AS ENUM ('pending', 'processed', 'duplicate', 'ignored', 'failed', 'refused');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'admin', 'agent');

-- CreateTable
CREATE TABLE "JobRun" (
    "id" UUID NOT NULL,
    "functionId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "event" JSONB NOT NULL,
    "teamId" TEXT,
    "status" "JobRunStatus" NOT NULL DEFAULT 'running',
    "generation" INTEGER NOT NULL DEFAULT 0,
    "steps" JSONB NOT NULL DEFAULT '{}',
    "stack" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pending" JSONB NOT NULL DEFAULT '{}',
    "output" JSONB,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobExecutor" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "heartbeatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JobExecutor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationRule" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "trigger" "Trigger" NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotificationRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationDecision" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "shipmentId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "trigger" "Trigger" NOT NULL,
    "recipient" TEXT NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "sendKey" TEXT,
    "status" "DeliveryStatus",
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "NotificationDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "replyTo" TEXT,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "transport" "MailTransport" NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'pending',
    "providerId" TEXT,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventReading" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "category" "Category" NOT NULL,
    "detail" TEXT NOT NULL,
    "actionRequired" BOOLEAN NOT NULL,
    "unmapped" BOOLEAN NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodeMapping" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "carrierCode" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CodeMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shipment" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "connectionId" UUID,
    "externalId" TEXT,
    "orderNumber" TEXT,
    "customerId" TEXT,
    "recipientName" TEXT,
    "recipientEmail" TEXT,
    "recipientPhone" TEXT,
    "recipientLocale" TEXT,
    "postalCode" TEXT,
    "destinationCity" TEXT,
    "destinationRegion" TEXT,
    "destinationCountry" TEXT,
    "originCity" TEXT,
    "originCountry" TEXT,
    "serviceLevel" TEXT,
    "promisedAt" TIMESTAMPTZ(3),
    "metadata" JSONB NOT NULL DEFAULT '{}',
    "searchText" TEXT NOT NULL DEFAULT '',
    "category" "Category" NOT NULL DEFAULT 'Info',
    "detail" TEXT NOT NULL DEFAULT 'registered',
    "milestone" "Milestone" NOT NULL DEFAULT 'label_created',
    "actionRequired" BOOLEAN NOT NULL DEFAULT false,
    "terminal" BOOLEAN NOT NULL DEFAULT false,
    "returning" BOOLEAN NOT NULL DEFAULT false,
    "exceptionReason" TEXT,
    "handedOverAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "signedBy" TEXT,
    "eta" TIMESTAMPTZ(3),
    "originalEta" TIMESTAMPTZ(3),
    "etaReadAt" TIMESTAMPTZ(3),
    "conflict" TEXT,
    "lastEventAt" TIMESTAMPTZ(3),
    "lastMessage" TEXT,
    "lastCity" TEXT,
    "lastCountry" TEXT,
    "notFoundSince" TIMESTAMPTZ(3),
    "sortAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "registeredAt" TIMESTAMPTZ(3),
    "lastCheckedAt" TIMESTAMPTZ(3),
    "nextCheckAt" TIMESTAMPTZ(3),
    "checkFailure" TEXT,
    "checkFailures" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Shipment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrackingEvent" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "shipmentId" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sameAs" TEXT,
    "payloadId" UUID,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "localTime" TEXT,
    "offset" TEXT,
    "timeConfidence" "TimeConfidence" NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "category" "Category" NOT NULL,
    "detail" TEXT NOT NULL,
    "carrierCode" TEXT,
    "message" TEXT NOT NULL,
    "actionRequired" BOOLEAN NOT NULL DEFAULT false,
    "unmapped" BOOLEAN NOT NULL DEFAULT false,
    "city" TEXT,
    "region" TEXT,
    "postalCode" TEXT,
    "country" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrackingEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShipmentChange" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "shipmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "previousCategory" "Category",
    "category" "Category" NOT NULL,
    "previousMilestone" "Milestone",
    "milestone" "Milestone" NOT NULL,
    "detail" TEXT NOT NULL,
    "actionRequired" BOOLEAN NOT NULL,
    "exceptionReason" TEXT,
    "occurredAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "promisedAt" TIMESTAMPTZ(3),
    "eta" TIMESTAMPTZ(3),
    "previousEta" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "payloadId" UUID,
    "replay" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ShipmentChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxEvent" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dispatchedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceConnection" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "webhookToken" TEXT NOT NULL,
    "sealedCredentials" TEXT,
    "baseUrl" TEXT,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "lastReceivedAt" TIMESTAMPTZ(3),
    "lastSuccessAt" TIMESTAMPTZ(3),
    "lastFailureAt" TIMESTAMPTZ(3),
    "lastFailure" TEXT,
    "consecutiveFailures" INTEGER NOT NULL DEFAULT 0,
    "pausedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceConnection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundPayload" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "subject" TEXT,
    "contentType" TEXT,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "body" BYTEA NOT NULL,
    "bodySize" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "fate" "Fate" NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboundPayload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefusedRequest" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "bodySize" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RefusedRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SandboxParcel" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "journey" TEXT NOT NULL,
    "speed" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SandboxParcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "notFoundGraceHours" INTEGER NOT NULL DEFAULT 48,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "operator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Brand" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "colour" TEXT NOT NULL DEFAULT '#1f4b99',
    "logo" BYTEA,
    "logoType" TEXT,
    "websiteUrl" TEXT,
    "supportUrl" TEXT,
    "supportEmail" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT true,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Brand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "JobRun_status_endedAt_idx" ON "JobRun"("status", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "JobRun_functionId_eventId_key" ON "JobRun"("functionId", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "NotificationRule_teamId_trigger_key" ON "NotificationRule"("teamId", "trigger");

-- CreateIndex
CREATE UNIQUE INDEX "NotificationRule_teamId_id_key" ON "NotificationRule"("teamId", "id");

-- CreateIndex
CREATE INDEX "NotificationDecision_teamId_decidedAt_idx" ON "NotificationDecision"("teamId", "decidedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "NotificationDecision_changeId_trigger_recipient_key" ON "NotificationDecision"("changeId", "trigger", "recipient");

-- CreateIndex
CREATE UNIQUE INDEX "NotificationDecision_shipmentId_sendKey_key" ON "NotificationDecision"("shipmentId", "sendKey");

-- CreateIndex
CREATE UNIQUE INDEX "NotificationDecision_teamId_id_key" ON "NotificationDecision"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_decisionId_key" ON "MailMessage"("decisionId");

-- CreateIndex
CREATE INDEX "MailMessage_teamId_createdAt_id_idx" ON "MailMessage"("teamId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_teamId_id_key" ON "MailMessage"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_teamId_decisionId_key" ON "MailMessage"("teamId", "decisionId");

-- CreateIndex
CREATE INDEX "EventReading_teamId_eventId_replacedAt_idx" ON "EventReading"("teamId", "eventId", "replacedAt");

-- CreateIndex
CREATE UNIQUE INDEX "EventReading_teamId_id_key" ON "EventReading"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CodeMapping_teamId_source_carrier_carrierCode_words_key" ON "CodeMapping"("teamId", "source", "carrier", "carrierCode", "words");

-- CreateIndex
CREATE UNIQUE INDEX "CodeMapping_teamId_id_key" ON "CodeMapping"("teamId", "id");

-- CreateIndex
CREATE INDEX "Shipment_teamId_sortAt_id_idx" ON "Shipment"("teamId", "sortAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Shipment_teamId_category_sortAt_id_idx" ON "Shipment"("teamId", "category", "sortAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Shipment_teamId_carrier_sortAt_id_idx" ON "Shipment"("teamId", "carrier", "sortAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Shipment_teamId_trackingNumber_idx" ON "Shipment"("teamId", "trackingNumber");

-- CreateIndex
CREATE INDEX "Shipment_nextCheckAt_idx" ON "Shipment"("nextCheckAt");

-- CreateIndex
CREATE INDEX "Shipment_searchText_idx" ON "Shipment" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Shipment_teamId_carrier_trackingNumber_generation_key" ON "Shipment"("teamId", "carrier", "trackingNumber", "generation");

-- CreateIndex
CREATE UNIQUE INDEX "Shipment_teamId_id_key" ON "Shipment"("teamId", "id");

-- CreateIndex
CREATE INDEX "TrackingEvent_teamId_shipmentId_occurredAt_idx" ON "TrackingEvent"("teamId", "shipmentId", "occurredAt");

-- CreateIndex
CREATE INDEX "TrackingEvent_teamId_payloadId_idx" ON "TrackingEvent"("teamId", "payloadId");

-- CreateIndex
CREATE INDEX "TrackingEvent_teamId_unmapped_carrierCode_idx" ON "TrackingEvent"("teamId", "unmapped", "carrierCode");

-- CreateIndex
CREATE UNIQUE INDEX "TrackingEvent_shipmentId_dedupeKey_key" ON "TrackingEvent"("shipmentId", "dedupeKey");

-- CreateIndex
CREATE UNIQUE INDEX "TrackingEvent_teamId_id_key" ON "TrackingEvent"("teamId", "id");

-- CreateIndex
CREATE INDEX "ShipmentChange_teamId_payloadId_idx" ON "ShipmentChange"("teamId", "payloadId");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentChange_shipmentId_version_key" ON "ShipmentChange"("shipmentId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentChange_teamId_id_key" ON "ShipmentChange"("teamId", "id");

-- CreateIndex
CREATE INDEX "OutboxEvent_dispatchedAt_createdAt_idx" ON "OutboxEvent"("dispatchedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxEvent_teamId_id_key" ON "OutboxEvent"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SourceConnection_webhookToken_key" ON "SourceConnection"("webhookToken");

-- CreateIndex
CREATE UNIQUE INDEX "SourceConnection_teamId_id_key" ON "SourceConnection"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SourceConnection_teamId_source_name_key" ON "SourceConnection"("teamId", "source", "name");

-- CreateIndex
CREATE INDEX "InboundPayload_teamId_receivedAt_id_idx" ON "InboundPayload"("teamId", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "InboundPayload_teamId_fate_receivedAt_idx" ON "InboundPayload"("teamId", "fate", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "InboundPayload_teamId_connectionId_contentHash_idx" ON "InboundPayload"("teamId", "connectionId", "contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "InboundPayload_teamId_id_key" ON "InboundPayload"("teamId", "id");

-- CreateIndex
CREATE INDEX "RefusedRequest_receivedAt_idx" ON "RefusedRequest"("receivedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "SandboxParcel_teamId_trackingNumber_key" ON "SandboxParcel"("teamId", "trackingNumber");

-- CreateIndex
CREATE UNIQUE INDEX "SandboxParcel_teamId_id_key" ON "SandboxParcel"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Team_slug_key" ON "Team"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_teamId_userId_key" ON "Membership"("teamId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_teamId_id_key" ON "Membership"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Brand_teamId_key" ON "Brand"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Brand_teamId_id_key" ON "Brand"("teamId", "id");

-- AddForeignKey
ALTER TABLE "NotificationRule" ADD CONSTRAINT "NotificationRule_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationDecision" ADD CONSTRAINT "NotificationDecision_teamId_shipmentId_fkey" FOREIGN KEY ("teamId", "shipmentId") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationDecision" ADD CONSTRAINT "NotificationDecision_teamId_changeId_fkey" FOREIGN KEY ("teamId", "changeId") REFERENCES "ShipmentChange"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailMessage" ADD CONSTRAINT "MailMessage_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailMessage" ADD CONSTRAINT "MailMessage_teamId_decisionId_fkey" FOREIGN KEY ("teamId", "decisionId") REFERENCES "NotificationDecision"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventReading" ADD CONSTRAINT "EventReading_teamId_eventId_fkey" FOREIGN KEY ("teamId", "eventId") REFERENCES "TrackingEvent"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodeMapping" ADD CONSTRAINT "CodeMapping_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shipment" ADD CONSTRAINT "Shipment_teamId_connectionId_fkey" FOREIGN KEY ("teamId", "connectionId") REFERENCES "SourceConnection"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackingEvent" ADD CONSTRAINT "TrackingEvent_teamId_shipmentId_fkey" FOREIGN KEY ("teamId", "shipmentId") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackingEvent" ADD CONSTRAINT "TrackingEvent_teamId_payloadId_fkey" FOREIGN KEY ("teamId", "payloadId") REFERENCES "InboundPayload"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShipmentChange" ADD CONSTRAINT "ShipmentChange_teamId_shipmentId_fkey" FOREIGN KEY ("teamId", "shipmentId") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShipmentChange" ADD CONSTRAINT "ShipmentChange_teamId_payloadId_fkey" FOREIGN KEY ("teamId", "payloadId") REFERENCES "InboundPayload"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxEvent" ADD CONSTRAINT "OutboxEvent_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceConnection" ADD CONSTRAINT "SourceConnection_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundPayload" ADD CONSTRAINT "InboundPayload_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundPayload" ADD CONSTRAINT "InboundPayload_teamId_connectionId_fkey" FOREIGN KEY ("teamId", "connectionId") REFERENCES "SourceConnection"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SandboxParcel" ADD CONSTRAINT "SandboxParcel_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brand" ADD CONSTRAINT "Brand_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
