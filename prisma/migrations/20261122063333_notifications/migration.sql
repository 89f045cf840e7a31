-- AlterTable
ALTER TABLE "NotificationRule" ADD COLUMN     "conditions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "copies" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "delayMinutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "toRecipient" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "NotificationSettings" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "quietFrom" TEXT,
    "quietUntil" TEXT,
    "dailyLimit" INTEGER NOT NULL DEFAULT 3,
    "newsHours" INTEGER NOT NULL DEFAULT 72,
    "carriersThatTell" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "watchOpens" BOOLEAN NOT NULL DEFAULT false,
    "senderName" TEXT,
    "senderLocalPart" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotificationSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecipientPreference" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "off" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "unsubscribedAt" TIMESTAMPTZ(3),
    "bouncedAt" TIMESTAMPTZ(3),
    "bounceReason" TEXT,
    "complainedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecipientPreference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailEvent" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "mailId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "reason" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SenderDomain" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "externalId" TEXT,
    "records" JSONB NOT NULL DEFAULT '[]',
    "verifiedAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SenderDomain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertPreference" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "inbox" BOOLEAN NOT NULL DEFAULT true,
    "mail" TEXT NOT NULL DEFAULT 'off',

    CONSTRAINT "AlertPreference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxItem" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL,
    "shipmentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboxItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertChannel" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sealedUrl" TEXT NOT NULL,
    "sealedSecret" TEXT,
    "kinds" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "lastSentAt" TIMESTAMPTZ(3),
    "failingSince" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AlertChannel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertDelivery" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "AlertDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "NotificationSettings_teamId_key" ON "NotificationSettings"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "NotificationSettings_teamId_id_key" ON "NotificationSettings"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RecipientPreference_teamId_address_key" ON "RecipientPreference"("teamId", "address");

-- CreateIndex
CREATE UNIQUE INDEX "RecipientPreference_teamId_id_key" ON "RecipientPreference"("teamId", "id");

-- CreateIndex
CREATE INDEX "MailEvent_teamId_mailId_idx" ON "MailEvent"("teamId", "mailId");

-- CreateIndex
CREATE UNIQUE INDEX "MailEvent_teamId_externalId_key" ON "MailEvent"("teamId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "MailEvent_teamId_id_key" ON "MailEvent"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SenderDomain_teamId_domain_key" ON "SenderDomain"("teamId", "domain");

-- CreateIndex
CREATE UNIQUE INDEX "SenderDomain_teamId_id_key" ON "SenderDomain"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AlertPreference_teamId_userId_kind_key" ON "AlertPreference"("teamId", "userId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "AlertPreference_teamId_id_key" ON "AlertPreference"("teamId", "id");

-- CreateIndex
CREATE INDEX "InboxItem_teamId_userId_readAt_createdAt_idx" ON "InboxItem"("teamId", "userId", "readAt", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "InboxItem_teamId_userId_dedupeKey_key" ON "InboxItem"("teamId", "userId", "dedupeKey");

-- CreateIndex
CREATE UNIQUE INDEX "InboxItem_teamId_id_key" ON "InboxItem"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AlertChannel_teamId_id_key" ON "AlertChannel"("teamId", "id");

-- CreateIndex
CREATE INDEX "AlertDelivery_teamId_createdAt_idx" ON "AlertDelivery"("teamId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AlertDelivery_teamId_channelId_dedupeKey_key" ON "AlertDelivery"("teamId", "channelId", "dedupeKey");

-- CreateIndex
CREATE UNIQUE INDEX "AlertDelivery_teamId_id_key" ON "AlertDelivery"("teamId", "id");

-- AddForeignKey
ALTER TABLE "NotificationSettings" ADD CONSTRAINT "NotificationSettings_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecipientPreference" ADD CONSTRAINT "RecipientPreference_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailEvent" ADD CONSTRAINT "MailEvent_teamId_mailId_fkey" FOREIGN KEY ("teamId", "mailId") REFERENCES "MailMessage"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SenderDomain" ADD CONSTRAINT "SenderDomain_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertPreference" ADD CONSTRAINT "AlertPreference_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxItem" ADD CONSTRAINT "InboxItem_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertChannel" ADD CONSTRAINT "AlertChannel_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertDelivery" ADD CONSTRAINT "AlertDelivery_teamId_channelId_fkey" FOREIGN KEY ("teamId", "channelId") REFERENCES "AlertChannel"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
