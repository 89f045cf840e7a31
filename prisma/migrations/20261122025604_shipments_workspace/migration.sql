-- DropIndex
DROP INDEX "Shipment_searchText_idx";

-- DropIndex
DROP INDEX "Shipment_teamId_carrier_sortAt_id_idx";

-- DropIndex
DROP INDEX "Shipment_teamId_category_sortAt_id_idx";

-- DropIndex
DROP INDEX "Shipment_teamId_sortAt_id_idx";

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "preferences" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Shipment" DROP COLUMN "searchText",
ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "currency" TEXT,
ADD COLUMN     "items" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "orderId" TEXT,
ADD COLUMN     "orderValue" DECIMAL(14,2),
ADD COLUMN     "street" TEXT,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "warehouse" TEXT;

-- CreateTable
CREATE TABLE "ShipmentSearch" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "ShipmentSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShipmentTally" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "teamId" UUID NOT NULL,
    "archived" BOOLEAN NOT NULL,
    "category" "Category" NOT NULL,
    "milestone" "Milestone" NOT NULL,
    "terminal" BOOLEAN NOT NULL,
    "actionRequired" BOOLEAN NOT NULL,
    "carrier" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "ShipmentTally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "byUserId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShipmentNote" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "shipmentId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" UUID[],
    "byUserId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShipmentNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskFile" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaskFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "shipment" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ShipmentSearch_grams_idx" ON "ShipmentSearch" USING GIN ("grams");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentSearch_teamId_id_key" ON "ShipmentSearch"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentTally_teamId_id_key" ON "ShipmentTally"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_teamId_id_key" ON "SavedView"("teamId", "id");

-- CreateIndex
CREATE INDEX "ShipmentNote_teamId_shipmentId_createdAt_idx" ON "ShipmentNote"("teamId", "shipmentId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ShipmentNote_teamId_id_key" ON "ShipmentNote"("teamId", "id");

-- CreateIndex
CREATE INDEX "TaskFile_teamId_taskId_idx" ON "TaskFile"("teamId", "taskId");

-- CreateIndex
CREATE UNIQUE INDEX "TaskFile_teamId_id_key" ON "TaskFile"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_taskId_line_key" ON "ImportRow"("taskId", "line");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_teamId_id_key" ON "ImportRow"("teamId", "id");

-- AddForeignKey
ALTER TABLE "ShipmentSearch" ADD CONSTRAINT "ShipmentSearch_teamId_id_fkey" FOREIGN KEY ("teamId", "id") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShipmentTally" ADD CONSTRAINT "ShipmentTally_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShipmentNote" ADD CONSTRAINT "ShipmentNote_teamId_shipmentId_fkey" FOREIGN KEY ("teamId", "shipmentId") REFERENCES "Shipment"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskFile" ADD CONSTRAINT "TaskFile_teamId_taskId_fkey" FOREIGN KEY ("teamId", "taskId") REFERENCES "Task"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_teamId_taskId_fkey" FOREIGN KEY ("teamId", "taskId") REFERENCES "Task"("teamId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The list's indexes. Partial and by expression, which the Prisma schema leaves alone.

-- Archived shipments must not slow down the ones people work with.
CREATE INDEX "Shipment_live_idx" ON "Shipment" ("teamId", "sortAt" DESC, "id" DESC)
  WHERE "archivedAt" IS NULL;
CREATE INDEX "Shipment_live_category_idx" ON "Shipment" ("teamId", "category", "sortAt" DESC, "id" DESC)
  WHERE "archivedAt" IS NULL;
CREATE INDEX "Shipment_live_carrier_idx" ON "Shipment" ("teamId", "carrier", "sortAt" DESC, "id" DESC)
  WHERE "archivedAt" IS NULL;
CREATE INDEX "Shipment_live_created_idx" ON "Shipment" ("teamId", "createdAt" DESC, "id" DESC)
  WHERE "archivedAt" IS NULL;
CREATE INDEX "Shipment_live_eta_idx" ON "Shipment" ("teamId", "eta", "id")
  WHERE "archivedAt" IS NULL;
CREATE INDEX "Shipment_archived_idx" ON "Shipment" ("teamId", "sortAt" DESC, "id" DESC)
  WHERE "archivedAt" IS NOT NULL;
CREATE INDEX "Shipment_active_idx" ON "Shipment" ("teamId", "sortAt" DESC, "id" DESC)
  WHERE "archivedAt" IS NULL AND NOT "terminal";
CREATE INDEX "Shipment_attention_idx" ON "Shipment" ("teamId", "sortAt" DESC, "id" DESC)
  WHERE "archivedAt" IS NULL AND "category" <> 'AvailableForPickup' AND ("actionRequired" OR (
    NOT "terminal" AND "category" IN ('DeliveryFailure', 'Exception', 'Error', 'Expired')));
CREATE INDEX "Shipment_unscanned_idx" ON "Shipment" ("teamId", "sortAt" DESC, "id" DESC)
  WHERE "archivedAt" IS NULL AND NOT "terminal" AND "handedOverAt" IS NULL;
CREATE INDEX "Shipment_tags_idx" ON "Shipment" USING GIN ("tags") WHERE "tags" <> '{}';
CREATE INDEX "Shipment_teamId_orderNumber_idx" ON "Shipment" ("teamId", "orderNumber")
  WHERE "orderNumber" IS NOT NULL;

-- When a shipment under way is late: at its promise, or a day after its estimate, which often names a day only.
CREATE FUNCTION shipment_late_at("promisedAt" TIMESTAMPTZ, "eta" TIMESTAMPTZ) RETURNS TIMESTAMPTZ
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN LEAST("promisedAt", ("eta" AT TIME ZONE 'UTC' + INTERVAL '24 hours') AT TIME ZONE 'UTC');
CREATE INDEX "Shipment_late_idx"
  ON "Shipment" ("teamId", shipment_late_at("promisedAt", "eta"))
  WHERE "archivedAt" IS NULL AND NOT "terminal";

-- Search.

-- Lower case, without accents. What is typed is folded in the same way (lib/shipments/search.ts).
CREATE FUNCTION search_fold(words TEXT) RETURNS TEXT
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(normalize(lower(words), NFKD), U&'[\0300-\036f]', '', 'g');

-- Letters and digits alone.
CREATE FUNCTION search_key(words TEXT) RETURNS TEXT
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN nullif(regexp_replace(search_fold(words), '[^[:alnum:]]+', '', 'g'), '');

-- What is known by its whole: numbers, order, customer, e-mail, postcode. A telephone number is also known by its
-- last eight digits, whatever its country or trunk prefix.
CREATE FUNCTION search_keys(s "Shipment") RETURNS TEXT[]
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN array_remove(ARRAY[search_key(s."trackingNumber"), search_key(s."orderNumber"),
    search_key(s."orderId"), search_key(s."customerId"), search_key(s."recipientEmail"),
    search_key(s."postalCode"), nullif(regexp_replace(s."recipientPhone", '\D+', '', 'g'), ''),
    CASE WHEN length(regexp_replace(s."recipientPhone", '\D+', '', 'g')) > 8
      THEN right(regexp_replace(s."recipientPhone", '\D+', '', 'g'), 8) END], NULL);

CREATE FUNCTION search_text(s "Shipment") RETURNS TEXT
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN search_fold(concat_ws(' ', s."recipientName", s."recipientEmail", s."orderNumber",
    s."trackingNumber", s."orderId", s."customerId", s."postalCode",
    array_to_string(search_keys(s), ' ')));

-- Words are found by their start, the e-mail's up to its @. What has a digit in it is a number: found by its first or
-- last characters, and by any five.
CREATE FUNCTION search_grams(s "Shipment") RETURNS TEXT[]
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  grams TEXT[] := '{}';
  key TEXT;
  word TEXT;
BEGIN
  FOREACH key IN ARRAY search_keys(s) LOOP
    grams := grams || ('=' || key);
    CONTINUE WHEN key !~ '\d';
    FOR size IN 3..least(4, length(key) - 1) LOOP
      grams := grams || (right(key, size) || '$');
    END LOOP;
    FOR start IN 1..length(key) - 4 LOOP
      grams := grams || substr(key, start, 5);
    END LOOP;
  END LOOP;
  FOREACH word IN ARRAY regexp_split_to_array(search_fold(concat_ws(' ', s."recipientName",
    split_part(s."recipientEmail", '@', 1), s."orderNumber", s."trackingNumber", s."orderId",
    s."customerId")), '[^[:alnum:]]+') LOOP
    FOR size IN 1..least(length(word), 10) LOOP
      grams := grams || ('^' || left(word, size));
    END LOOP;
  END LOOP;
  RETURN grams;
END $$;

CREATE FUNCTION shipment_search_added() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ShipmentSearch" ("id", "teamId", "text", "grams")
  SELECT a."id", a."teamId", search_text(s), search_grams(s)
  FROM added a JOIN "Shipment" s ON s."id" = a."id";
  RETURN NULL;
END $$;

CREATE FUNCTION shipment_search_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ShipmentSearch" SET "text" = search_text(NEW), "grams" = search_grams(NEW)
  WHERE "id" = NEW."id" AND "text" IS DISTINCT FROM search_text(NEW);
  RETURN NULL;
END $$;

INSERT INTO "ShipmentSearch" ("id", "teamId", "text", "grams")
SELECT s."id", s."teamId", search_text(s), search_grams(s) FROM "Shipment" s;

CREATE TRIGGER shipment_search_added AFTER INSERT ON "Shipment"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shipment_search_added();
CREATE TRIGGER shipment_search_changed AFTER UPDATE OF "trackingNumber", "orderNumber", "orderId",
  "customerId", "recipientName", "recipientEmail", "recipientPhone", "postalCode" ON "Shipment"
  FOR EACH ROW EXECUTE FUNCTION shipment_search_changed();

-- Counts.

CREATE FUNCTION shipment_tally_added() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ShipmentTally" ("teamId", "archived", "category", "milestone", "terminal", "actionRequired", "carrier", "delta")
  SELECT "teamId", "archivedAt" IS NOT NULL, "category", "milestone", "terminal", "actionRequired", "carrier", count(*)
  FROM added GROUP BY 1, 2, 3, 4, 5, 6, 7;
  RETURN NULL;
END $$;

CREATE FUNCTION shipment_tally_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ShipmentTally" ("teamId", "archived", "category", "milestone", "terminal", "actionRequired", "carrier", "delta")
  SELECT "teamId", archived, "category", "milestone", "terminal", "actionRequired", "carrier", sum(d)
  FROM (
    SELECT "teamId", "archivedAt" IS NOT NULL AS archived, "category", "milestone", "terminal", "actionRequired", "carrier", 1 AS d FROM after_it
    UNION ALL
    SELECT "teamId", "archivedAt" IS NOT NULL, "category", "milestone", "terminal", "actionRequired", "carrier", -1 FROM before_it
  ) both_sides GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(d) <> 0;
  RETURN NULL;
END $$;

-- When a whole team goes, its tallies go with it.
CREATE FUNCTION shipment_tally_removed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ShipmentTally" ("teamId", "archived", "category", "milestone", "terminal", "actionRequired", "carrier", "delta")
  SELECT "teamId", "archivedAt" IS NOT NULL, "category", "milestone", "terminal", "actionRequired", "carrier", -count(*)
  FROM removed WHERE EXISTS (SELECT FROM "Team" t WHERE t."id" = removed."teamId")
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
  RETURN NULL;
END $$;

INSERT INTO "ShipmentTally" ("teamId", "archived", "category", "milestone", "terminal", "actionRequired", "carrier", "delta")
SELECT "teamId", "archivedAt" IS NOT NULL, "category", "milestone", "terminal", "actionRequired", "carrier", count(*)
FROM "Shipment" GROUP BY 1, 2, 3, 4, 5, 6, 7;

CREATE TRIGGER shipment_tally_added AFTER INSERT ON "Shipment"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION shipment_tally_added();
CREATE TRIGGER shipment_tally_changed AFTER UPDATE ON "Shipment"
  REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
  FOR EACH STATEMENT EXECUTE FUNCTION shipment_tally_changed();
CREATE TRIGGER shipment_tally_removed AFTER DELETE ON "Shipment"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION shipment_tally_removed();
