-- CreateEnum
CREATE TYPE "BudgetWindow" AS ENUM ('minute', 'hour', 'day');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled', 'undone');

-- AlterTable
ALTER TABLE "ShipmentChange" ADD COLUMN     "correctedFrom" TEXT;

-- AlterTable
ALTER TABLE "SourceConnection" ADD COLUMN     "sandboxFault" TEXT;

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "silenceDays" INTEGER NOT NULL DEFAULT 30;

-- CreateTable
CREATE TABLE "CarrierCorrection" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "shipmentId" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarrierCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PollBudget" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "window" "BudgetWindow" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PollBudget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "status" "TaskStatus" NOT NULL DEFAULT 'waiting',
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "cursor" JSONB,
    "report" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT,
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "shipmentId" UUID,
    "taskId" UUID,
    "action" TEXT NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL DEFAULT '{}',
    "byUserId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CarrierCorrection_teamId_carrier_trackingNumber_key" ON "CarrierCorrection"("teamId", "carrier", "trackingNumber");

-- CreateIndex
CREATE UNIQUE INDEX "CarrierCorrection_teamId_id_key" ON "CarrierCorrection"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PollBudget_connectionId_window_key" ON "PollBudget"("connectionId", "window");

-- CreateIndex
CREATE UNIQUE INDEX "PollBudget_teamId_id_key" ON "PollBudget"("teamId", "id");

-- CreateIndex
CREATE INDEX "Task_teamId_createdAt_idx" ON "Task"("teamId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Task_teamId_id_key" ON "Task"("teamId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_teamId_shipmentId_at_idx" ON "AuditEntry"("teamId", "shipmentId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_teamId_taskId_idx" ON "AuditEntry"("teamId", "taskId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_teamId_id_key" ON "AuditEntry"("teamId", "id");

-- AddForeignKey
ALTER TABLE "CarrierCorrection" ADD CONSTRAINT "CarrierCorrection_teamId_shipmentId_fkey" FOREIGN KEY ("teamId", "shipmentId") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PollBudget" ADD CONSTRAINT "PollBudget_teamId_connectionId_fkey" FOREIGN KEY ("teamId", "connectionId") REFERENCES "SourceConnection"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_teamId_shipmentId_fkey" FOREIGN KEY ("teamId", "shipmentId") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_teamId_taskId_fkey" FOREIGN KEY ("teamId", "taskId") REFERENCES "Task"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
