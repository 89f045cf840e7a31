-- DropIndex
DROP INDEX "AuditEntry_teamId_taskId_idx";

-- CreateIndex
CREATE INDEX "AuditEntry_teamId_taskId_shipmentId_idx" ON "AuditEntry"("teamId", "taskId", "shipmentId");
