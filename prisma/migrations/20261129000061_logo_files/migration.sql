-- Pictures are kept by their digest, apart from the records that show them: a record's value names the digest, so that
-- history, undo and merge hold for logos as for every other field.

CREATE TABLE "picture" (
    "digest" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("digest"),
    CONSTRAINT "picture_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "picture_size" CHECK ("width" BETWEEN 1 AND 2000 AND "height" BETWEEN 1 AND 2000)
);

ALTER TABLE "logo" DROP COLUMN "media_type", DROP COLUMN "width", DROP COLUMN "height", DROP COLUMN "bytes",
  DROP COLUMN "storage_key";
ALTER TABLE "logo" ADD CONSTRAINT "logo_digest_fkey"
  FOREIGN KEY ("digest") REFERENCES "picture" ("digest") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "logo" ADD CONSTRAINT "logo_credit_not_empty" CHECK ("credit" <> '' AND "licence" <> '');
ALTER TABLE "logo" DROP CONSTRAINT "logo_organization_id_fkey";
ALTER TABLE "logo" ADD CONSTRAINT "logo_organization_id_fkey"
  FOREIGN KEY ("organization_id") REFERENCES "organization" ("id") ON DELETE CASCADE ON UPDATE NO ACTION;
CREATE INDEX "logo_digest_idx" ON "logo" ("digest");
