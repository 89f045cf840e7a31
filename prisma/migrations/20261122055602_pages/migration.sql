-- AlterTable
ALTER TABLE "Brand" ADD COLUMN     "draft" JSONB,
ADD COLUMN     "previewToken" TEXT,
ADD COLUMN     "publishedNumber" INTEGER;

-- AlterTable
ALTER TABLE "Shipment" ADD COLUMN     "linkEpoch" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pickupPoint" JSONB;

-- CreateTable
CREATE TABLE "BrandVersion" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "design" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "byName" TEXT NOT NULL,
    "restoredFrom" INTEGER,

    CONSTRAINT "BrandVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrandAsset" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BrandAsset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextOverride" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TextOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PageSettings" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "hideCarrier" BOOLEAN NOT NULL DEFAULT false,
    "hidePlaces" BOOLEAN NOT NULL DEFAULT false,
    "hideNumber" BOOLEAN NOT NULL DEFAULT false,
    "askFeedback" BOOLEAN NOT NULL DEFAULT true,
    "linkDays" INTEGER NOT NULL DEFAULT 90,
    "linkEpoch" INTEGER NOT NULL DEFAULT 0,
    "frameHosts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PageSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProofAttempt" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blockedUntil" TIMESTAMPTZ(3),
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProofAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomDomain" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "hostname" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CustomDomain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PageCount" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "milestone" "Milestone" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PageCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryFeedback" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "shipmentId" UUID NOT NULL,
    "wentWell" BOOLEAN NOT NULL,
    "problem" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "proven" BOOLEAN NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeliveryFeedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExceptionCase" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "shipmentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "queue" TEXT NOT NULL,
    "severity" INTEGER NOT NULL DEFAULT 2,
    "summary" TEXT NOT NULL,
    "feedbackId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledByName" TEXT,
    "outcome" TEXT,
    "outcomeNote" TEXT,

    CONSTRAINT "ExceptionCase_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BrandVersion_teamId_number_key" ON "BrandVersion"("teamId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "BrandVersion_teamId_id_key" ON "BrandVersion"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "BrandAsset_teamId_sha256_key" ON "BrandAsset"("teamId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "BrandAsset_teamId_id_key" ON "BrandAsset"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TextOverride_teamId_language_key_key" ON "TextOverride"("teamId", "language", "key");

-- CreateIndex
CREATE UNIQUE INDEX "TextOverride_teamId_id_key" ON "TextOverride"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PageSettings_teamId_key" ON "PageSettings"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "PageSettings_teamId_id_key" ON "PageSettings"("teamId", "id");

-- CreateIndex
CREATE INDEX "ProofAttempt_lastAt_idx" ON "ProofAttempt"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "ProofAttempt_teamId_subject_key" ON "ProofAttempt"("teamId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "ProofAttempt_teamId_id_key" ON "ProofAttempt"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CustomDomain_hostname_key" ON "CustomDomain"("hostname");

-- CreateIndex
CREATE UNIQUE INDEX "CustomDomain_teamId_id_key" ON "CustomDomain"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PageCount_teamId_day_kind_milestone_key" ON "PageCount"("teamId", "day", "kind", "milestone");

-- CreateIndex
CREATE UNIQUE INDEX "PageCount_teamId_id_key" ON "PageCount"("teamId", "id");

-- CreateIndex
CREATE INDEX "DeliveryFeedback_teamId_shipmentId_idx" ON "DeliveryFeedback"("teamId", "shipmentId");

-- CreateIndex
CREATE INDEX "DeliveryFeedback_teamId_givenAt_idx" ON "DeliveryFeedback"("teamId", "givenAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "DeliveryFeedback_teamId_id_key" ON "DeliveryFeedback"("teamId", "id");

-- CreateIndex
CREATE INDEX "ExceptionCase_teamId_settledAt_openedAt_idx" ON "ExceptionCase"("teamId", "settledAt", "openedAt" DESC);

-- CreateIndex
CREATE INDEX "ExceptionCase_teamId_shipmentId_idx" ON "ExceptionCase"("teamId", "shipmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ExceptionCase_teamId_feedbackId_key" ON "ExceptionCase"("teamId", "feedbackId");

-- CreateIndex
CREATE UNIQUE INDEX "ExceptionCase_teamId_id_key" ON "ExceptionCase"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Brand_previewToken_key" ON "Brand"("previewToken");

-- AddForeignKey
ALTER TABLE "BrandVersion" ADD CONSTRAINT "BrandVersion_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrandAsset" ADD CONSTRAINT "BrandAsset_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextOverride" ADD CONSTRAINT "TextOverride_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageSettings" ADD CONSTRAINT "PageSettings_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofAttempt" ADD CONSTRAINT "ProofAttempt_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomDomain" ADD CONSTRAINT "CustomDomain_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageCount" ADD CONSTRAINT "PageCount_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryFeedback" ADD CONSTRAINT "DeliveryFeedback_teamId_shipmentId_fkey" FOREIGN KEY ("teamId", "shipmentId") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExceptionCase" ADD CONSTRAINT "ExceptionCase_teamId_shipmentId_fkey" FOREIGN KEY ("teamId", "shipmentId") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExceptionCase" ADD CONSTRAINT "ExceptionCase_teamId_feedbackId_fkey" FOREIGN KEY ("teamId", "feedbackId") REFERENCES "DeliveryFeedback"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
