-- What the list's filters ask beside its order. Partial and by expression, which the Prisma schema leaves alone.

-- Ranges of dates and amounts, with what a page and its counts need: a range is put in order, and counted by category,
-- without the table.
CREATE INDEX "Shipment_live_promised_idx" ON "Shipment" ("teamId", "promisedAt")
  INCLUDE ("sortAt", "id", "category") WHERE "archivedAt" IS NULL AND "promisedAt" IS NOT NULL;
CREATE INDEX "Shipment_live_scanned_idx" ON "Shipment" ("teamId", "handedOverAt")
  INCLUDE ("sortAt", "id", "category") WHERE "archivedAt" IS NULL AND "handedOverAt" IS NOT NULL;
CREATE INDEX "Shipment_live_delivered_idx" ON "Shipment" ("teamId", "deliveredAt")
  INCLUDE ("sortAt", "id", "category") WHERE "archivedAt" IS NULL AND "deliveredAt" IS NOT NULL;
CREATE INDEX "Shipment_live_value_idx" ON "Shipment" ("teamId", "orderValue")
  INCLUDE ("sortAt", "id", "category") WHERE "archivedAt" IS NULL AND "orderValue" IS NOT NULL;
DROP INDEX "Shipment_live_created_idx";
CREATE INDEX "Shipment_live_created_idx" ON "Shipment" ("teamId", "createdAt" DESC, "id" DESC)
  INCLUDE ("sortAt", "category") WHERE "archivedAt" IS NULL;
DROP INDEX "Shipment_live_eta_idx";
CREATE INDEX "Shipment_live_eta_idx" ON "Shipment" ("teamId", "eta", "id")
  INCLUDE ("sortAt", "category") WHERE "archivedAt" IS NULL;

-- What a shipment is filtered by, as numbers that are the team's own: one index finds what few shipments have, alone
-- or together, and knows at once what none has.
CREATE FUNCTION shipment_facet("teamId" UUID, archived BOOLEAN, facet TEXT) RETURNS BIGINT
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN hashtextextended(facet, uuid_hash_extended("teamId", archived::int));

CREATE FUNCTION shipment_facets("teamId" UUID, archived BOOLEAN, milestone "Milestone", detail TEXT,
  "serviceLevel" TEXT, warehouse TEXT, country TEXT, "connectionId" UUID, "assigneeId" UUID)
  RETURNS BIGINT[] LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN array_remove(ARRAY[
    shipment_facet("teamId", archived, 'milestone ' || milestone),
    shipment_facet("teamId", archived, 'detail ' || detail),
    shipment_facet("teamId", archived, 'service ' || "serviceLevel"),
    shipment_facet("teamId", archived, 'warehouse ' || warehouse),
    shipment_facet("teamId", archived, 'country ' || country),
    shipment_facet("teamId", archived, 'connection ' || "connectionId"),
    shipment_facet("teamId", archived, 'assignee ' || "assigneeId")], NULL);

CREATE INDEX "Shipment_facets_idx" ON "Shipment" USING GIN (shipment_facets("teamId", "archivedAt" IS NOT NULL,
  "milestone", "detail", "serviceLevel", "warehouse", "destinationCountry", "connectionId", "assigneeId"))
  WITH (gin_pending_list_limit = 1024);

ANALYZE "Shipment";
