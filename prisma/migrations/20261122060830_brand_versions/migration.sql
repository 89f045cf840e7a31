-- A brand's looks become one design, kept in versions; its logo becomes a picture of its own.
ALTER TABLE "Brand" ADD COLUMN "design" JSONB NOT NULL DEFAULT '{}';

INSERT INTO "BrandAsset" ("id", "teamId", "contentType", "bytes", "width", "height", "sha256")
SELECT gen_random_uuid(), "teamId", "logoType", "logo",
  -- A PNG states its size in its first 24 bytes (its header's upper bytes are zero for any real picture).
  CASE WHEN "logoType" = 'image/png' AND length("logo") > 24
    THEN nullif(get_byte("logo", 18) * 256 + get_byte("logo", 19), 0) END,
  CASE WHEN "logoType" = 'image/png' AND length("logo") > 24
    THEN nullif(get_byte("logo", 22) * 256 + get_byte("logo", 23), 0) END,
  encode(sha256("logo"), 'hex')
FROM "Brand"
WHERE "logo" IS NOT NULL AND "logoType" IN ('image/png', 'image/jpeg', 'image/webp')
ON CONFLICT DO NOTHING;

UPDATE "Brand" b SET "publishedNumber" = 1, "design" = jsonb_build_object(
  'displayName', b."displayName",
  'logo', jsonb_build_object('dark', null, 'light', (
    SELECT jsonb_build_object(
      'id', a."id", 'type', a."contentType", 'width', a."width", 'height', a."height")
    FROM "BrandAsset" a
    WHERE a."teamId" = b."teamId" AND a."sha256" = encode(sha256(b."logo"), 'hex'))),
  'favicon', null,
  'colours', jsonb_build_object(
    'brand', b."colour",
    'light', '{"page": null, "text": null}'::jsonb,
    'dark', '{"page": null, "text": null}'::jsonb),
  'font', 'system',
  'corners', 'round',
  'websiteUrl', b."websiteUrl",
  'headerLinks', '[]'::jsonb,
  'footerLinks', '[]'::jsonb,
  'socialLinks', '[]'::jsonb,
  'support', jsonb_build_object('url', b."supportUrl", 'email', b."supportEmail", 'phone', null),
  'promotion', null,
  'texts', '{}'::jsonb,
  'css', '');

INSERT INTO "BrandVersion" ("id", "teamId", "number", "design", "publishedAt", "byName")
SELECT gen_random_uuid(), "teamId", 1, "design", "updatedAt", ''
FROM "Brand"
ON CONFLICT DO NOTHING;

ALTER TABLE "Brand" DROP COLUMN "colour",
DROP COLUMN "displayName",
DROP COLUMN "logo",
DROP COLUMN "logoType",
DROP COLUMN "supportEmail",
DROP COLUMN "supportUrl",
DROP COLUMN "websiteUrl";
