-- Search keeps a shipment's words only. The pieces by which the index finds them are made for the index alone: kept
-- beside the words they were seven eighths of the table, and each find read pages that held little else. They begin
-- with a mark of the team, so that a shop's search does not wade through what other shops have.

-- Letters and digits alone, and the @ of an e-mail, so that no piece reaches over it into its domain.
CREATE OR REPLACE FUNCTION search_key(words TEXT) RETURNS TEXT
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN nullif(regexp_replace(search_fold(words), '[^[:alnum:]@]+', '', 'g'), '');

-- Tokens with a blank before and behind each: words first (of an e-mail those before its @), then what is known by its
-- whole, as =whole.
CREATE OR REPLACE FUNCTION search_text(s "Shipment") RETURNS TEXT
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN concat(' ', btrim(regexp_replace(search_fold(concat_ws(' ', s."recipientName",
    split_part(s."recipientEmail", '@', 1), s."orderNumber", s."trackingNumber", s."orderId",
    s."customerId")), '[^[:alnum:]]+', ' ', 'g')), ' =', array_to_string(search_keys(s), ' ='), ' ');

-- The pieces of such a text. Words are found by their start. What has a digit in it is a number: found by its first or
-- last characters, and by any five. lib/shipments/search.ts asks for them.
CREATE FUNCTION search_grams("teamId" UUID, "text" TEXT) RETURNS TEXT[]
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  mark CONSTANT TEXT := left("teamId"::text, 4);
  grams TEXT[] := '{}';
  token TEXT;
  piece TEXT;
  wordy BOOLEAN;
BEGIN
  FOREACH token IN ARRAY string_to_array(btrim("text"), ' ') LOOP
    IF starts_with(token, '=') THEN
      grams := grams || (mark || token);
      -- A number of one word has its pieces there already.
      CONTINUE WHEN strpos("text", ' ' || ltrim(token, '=') || ' ') > 0;
    ELSE
      FOR size IN 1..least(length(token), 10, greatest(4, length(substring(token FROM '^[^0-9]*')))) LOOP
        grams := grams || (mark || '^' || left(token, size));
      END LOOP;
    END IF;
    CONTINUE WHEN token !~ '[0-9]';
    FOR size IN 3..least(4, length(ltrim(token, '=')) - 1) LOOP
      CONTINUE WHEN right(token, size) !~ '[0-9]';
      grams := grams || (mark || right(token, size) || '$');
    END LOOP;
    FOREACH piece IN ARRAY string_to_array(ltrim(token, '='), '@') LOOP
      wordy := piece ~ '[^0-9]{5}';
      FOR start IN 1..length(piece) - 4 LOOP
        CONTINUE WHEN wordy AND substr(piece, start, 5) !~ '[0-9]';
        grams := grams || (mark || substr(piece, start, 5));
      END LOOP;
    END LOOP;
  END LOOP;
  RETURN grams;
END $$;

CREATE OR REPLACE FUNCTION shipment_search_added() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ShipmentSearch" ("id", "teamId", "text")
  SELECT a."id", a."teamId", search_text(s)
  FROM added a JOIN "Shipment" s ON s."id" = a."id";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION shipment_search_changed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ShipmentSearch" SET "text" = search_text(NEW)
  WHERE "id" = NEW."id" AND "text" IS DISTINCT FROM search_text(NEW);
  RETURN NULL;
END $$;

DROP INDEX "ShipmentSearch_grams_idx";
DROP FUNCTION search_grams("Shipment");
ALTER TABLE "ShipmentSearch" DROP COLUMN "grams";

SET LOCAL maintenance_work_mem = '256MB';

-- Written anew rather than changed: the old rows would stay in the table as empty space.
TRUNCATE "ShipmentSearch";
INSERT INTO "ShipmentSearch" ("id", "teamId", "text")
SELECT s."id", s."teamId", search_text(s) FROM "Shipment" s;

CREATE INDEX "ShipmentSearch_grams_idx" ON "ShipmentSearch" USING GIN (search_grams("teamId", "text"))
  WITH (gin_pending_list_limit = 512);
ANALYZE "ShipmentSearch";
