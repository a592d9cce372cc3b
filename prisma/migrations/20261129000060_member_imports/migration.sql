-- Lists of members that are being imported: what was uploaded and what a person decided about it, until it is submitted.

CREATE TABLE "member_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT NOT NULL,
    "network_id" UUID NOT NULL,
    "file_name" TEXT,
    "header" TEXT[],
    "columns" TEXT[],
    "day" TEXT,
    "source" JSONB,
    "end_date" TEXT,
    "endings" UUID[],
    "change_set_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_import_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "member_import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],
    "candidates" JSONB,
    "choice" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "member_import_row_pkey" PRIMARY KEY ("import_id", "line")
);

CREATE INDEX "member_import_user_id_updated_at_idx" ON "member_import" ("user_id", "updated_at");

ALTER TABLE "member_import" ADD CONSTRAINT "member_import_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "member_import" ADD CONSTRAINT "member_import_network_id_fkey"
  FOREIGN KEY ("network_id") REFERENCES "record" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "member_import" ADD CONSTRAINT "member_import_change_set_id_fkey"
  FOREIGN KEY ("change_set_id") REFERENCES "change_set" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "member_import_row" ADD CONSTRAINT "member_import_row_import_id_fkey"
  FOREIGN KEY ("import_id") REFERENCES "member_import" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "member_import" ADD CONSTRAINT "member_import_day_edtf" CHECK (edtf_valid("day"));
ALTER TABLE "member_import" ADD CONSTRAINT "member_import_end_date_edtf" CHECK (edtf_valid("end_date"));
ALTER TABLE "member_import" ADD CONSTRAINT "member_import_columns_known"
  CHECK ("columns" <@ ARRAY['', 'name', 'country', 'identifier', 'class', 'roles', 'status', 'from', 'to']);
