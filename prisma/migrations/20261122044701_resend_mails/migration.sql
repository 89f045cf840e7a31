-- DropIndex
DROP INDEX "NotificationDecision_changeId_trigger_recipient_key";

-- AlterTable
ALTER TABLE "NotificationDecision" ADD COLUMN     "resend" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "NotificationDecision_changeId_trigger_recipient_resend_key" ON "NotificationDecision"("changeId", "trigger", "recipient", "resend");
