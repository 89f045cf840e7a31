-- Where a carrier names a window of delivery, `eta` is when it shuts; this is when it opens.

-- AlterTable
ALTER TABLE "Shipment" ADD COLUMN     "etaFrom" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ShipmentChange" ADD COLUMN     "etaFrom" TIMESTAMPTZ(3),
ADD COLUMN     "previousEtaFrom" TIMESTAMPTZ(3);

-- As before (tell_pages), and a window that opens at another hour makes a page old too.
CREATE OR REPLACE FUNCTION shipment_pages_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  team_ids UUID[];
  carriers TEXT[];
  numbers TEXT[];
BEGIN
  SELECT array_agg(c."teamId"), array_agg(c."carrier"), array_agg(c."trackingNumber")
  INTO team_ids, carriers, numbers
  FROM changed n
  JOIN former o ON o."id" = n."id"
  CROSS JOIN LATERAL (VALUES (n."teamId", n."carrier", n."trackingNumber"),
    (o."teamId", o."carrier", o."trackingNumber")) AS c ("teamId", "carrier", "trackingNumber")
  WHERE (n."version", n."carrier", n."trackingNumber", n."category", n."detail", n."milestone",
      n."actionRequired", n."terminal", n."returning", n."handedOverAt", n."deliveredAt", n."eta",
      n."etaFrom", n."originalEta", n."etaReadAt", n."pickupPoint", n."lastCheckedAt", n."checkFailures", n."archivedAt")
    IS DISTINCT FROM
     (o."version", o."carrier", o."trackingNumber", o."category", o."detail", o."milestone",
      o."actionRequired", o."terminal", o."returning", o."handedOverAt", o."deliveredAt", o."eta",
      o."etaFrom", o."originalEta", o."etaReadAt", o."pickupPoint", o."lastCheckedAt", o."checkFailures", o."archivedAt");
  IF team_ids IS NOT NULL THEN
    PERFORM tell_pages(team_ids, carriers, numbers);
  END IF;
  RETURN NULL;
END $$;
