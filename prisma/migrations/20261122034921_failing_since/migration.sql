-- AlterTable
ALTER TABLE "SourceConnection" ADD COLUMN     "failingSince" TIMESTAMPTZ(3);

-- Nobody noted when trouble began; the last failure is the earliest that is known.
UPDATE "SourceConnection" SET "failingSince" = "lastFailureAt" WHERE "consecutiveFailures" > 0;
