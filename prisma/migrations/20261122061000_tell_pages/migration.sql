-- Tells every process which recipients' pages have become old: in the transaction that made them so,
-- whoever wrote it. Messages on the channel porchlight_pages: {"teamId", "pages": [[carrier, number]]},
-- or {"teamId"} alone for all pages of a team (also where there would be too many to name).

CREATE FUNCTION tell_pages(team_ids UUID[], carriers TEXT[], numbers TEXT[]) RETURNS VOID
LANGUAGE sql AS $$
  SELECT pg_notify('porchlight_pages',
      CASE WHEN many OR octet_length(said) > 7800 THEN json_build_object('teamId', team_id)::text
      ELSE said END)
  FROM (
    SELECT team_id, many, json_build_object('teamId', team_id,
        'pages', json_agg(json_build_array(carrier, number) ORDER BY carrier, number))::text AS said
    FROM (
      SELECT *, count(*) OVER () > 400 AS many,
        (row_number() OVER (PARTITION BY team_id ORDER BY carrier, number) - 1) / 40 AS part
      FROM (SELECT DISTINCT * FROM unnest(team_ids, carriers, numbers) AS u (team_id, carrier, number)) AS old
    ) AS parted
    GROUP BY team_id, part, many
  ) AS messages
$$;

-- Only what a page shows: marking a shipment as due, or tagging it, leaves its page as it is.
CREATE FUNCTION shipment_pages_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
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
      n."originalEta", n."etaReadAt", n."pickupPoint", n."lastCheckedAt", n."checkFailures", n."archivedAt")
    IS DISTINCT FROM
     (o."version", o."carrier", o."trackingNumber", o."category", o."detail", o."milestone",
      o."actionRequired", o."terminal", o."returning", o."handedOverAt", o."deliveredAt", o."eta",
      o."originalEta", o."etaReadAt", o."pickupPoint", o."lastCheckedAt", o."checkFailures", o."archivedAt");
  IF team_ids IS NOT NULL THEN
    PERFORM tell_pages(team_ids, carriers, numbers);
  END IF;
  RETURN NULL;
END $$;

-- A number that is used again, and one that is gone.
CREATE FUNCTION shipment_pages_moved() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_pages(array_agg("teamId"), array_agg("carrier"), array_agg("trackingNumber"))
  FROM moved HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE FUNCTION event_pages_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_pages(array_agg(s."teamId"), array_agg(s."carrier"), array_agg(s."trackingNumber"))
  FROM "Shipment" s
  WHERE s."id" IN (SELECT "shipmentId" FROM touched)
  HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE FUNCTION team_pages_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('porchlight_pages', json_build_object('teamId',
    COALESCE(to_jsonb(NEW), to_jsonb(OLD)) ->> TG_ARGV[0])::text);
  RETURN NULL;
END $$;

CREATE TRIGGER shipment_pages_changed AFTER UPDATE ON "Shipment"
  REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION shipment_pages_changed();
CREATE TRIGGER shipment_pages_added AFTER INSERT ON "Shipment"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION shipment_pages_moved();
CREATE TRIGGER shipment_pages_removed AFTER DELETE ON "Shipment"
  REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION shipment_pages_moved();

CREATE TRIGGER event_pages_added AFTER INSERT ON "TrackingEvent"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION event_pages_changed();
CREATE TRIGGER event_pages_changed AFTER UPDATE ON "TrackingEvent"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION event_pages_changed();
CREATE TRIGGER event_pages_removed AFTER DELETE ON "TrackingEvent"
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION event_pages_changed();

CREATE TRIGGER team_pages_changed AFTER UPDATE OF "name", "slug", "locale", "timeZone" ON "Team"
  FOR EACH ROW EXECUTE FUNCTION team_pages_changed('id');
CREATE TRIGGER team_pages_removed AFTER DELETE ON "Team"
  FOR EACH ROW EXECUTE FUNCTION team_pages_changed('id');
CREATE TRIGGER brand_pages_changed AFTER INSERT OR UPDATE OR DELETE ON "Brand"
  FOR EACH ROW EXECUTE FUNCTION team_pages_changed('teamId');
CREATE TRIGGER settings_pages_changed AFTER INSERT OR UPDATE OR DELETE ON "PageSettings"
  FOR EACH ROW EXECUTE FUNCTION team_pages_changed('teamId');
CREATE TRIGGER texts_pages_changed AFTER INSERT OR UPDATE OR DELETE ON "TextOverride"
  FOR EACH ROW EXECUTE FUNCTION team_pages_changed('teamId');
CREATE TRIGGER domains_pages_changed AFTER INSERT OR UPDATE OR DELETE ON "CustomDomain"
  FOR EACH ROW EXECUTE FUNCTION team_pages_changed('teamId');
