-- What is due next, of each connection and rank (lib/inbox/due.ts), without looking at what is not taken.
CREATE INDEX "Shipment_due_idx" ON "Shipment" ("connectionId", (CASE
  WHEN "category" = 'OutForDelivery' OR "actionRequired" THEN 0
  WHEN coalesce("eta", "promisedAt") < "nextCheckAt" THEN 1
  ELSE 2 END), "nextCheckAt")
WHERE "nextCheckAt" IS NOT NULL AND "archivedAt" IS NULL;

-- What is silent for longest, of each team, and not given up yet (lib/inbox/silent.ts).
CREATE INDEX "Shipment_silent_idx" ON "Shipment" ("teamId", "sortAt")
WHERE NOT "terminal" AND NOT "returning" AND "archivedAt" IS NULL
  AND "category" <> 'Delivered' AND "detail" <> 'no_recent_events';
