-- Reviewing proposals.

-- "Checked today": a change that confirms a record as it stands.
ALTER TABLE "change" DROP CONSTRAINT "change_action_listed";
ALTER TABLE "change" ADD CONSTRAINT "change_action_listed" CHECK ("action" IN ('create', 'update', 'retire', 'restore', 'confirm'));

-- Who may decide on a proposal follows from its records; kept with it, so that lists of what waits need one statement.
ALTER TABLE "change_set" ADD COLUMN "reach" TEXT;
ALTER TABLE "change_set" ADD COLUMN "network_ids" UUID[] NOT NULL DEFAULT '{}';
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_reach_listed" CHECK ("reach" IN ('networks', 'directory', 'taxonomy'));
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_submitted_whole"
  CHECK ("status" <> 'submitted' OR ("reach" IS NOT NULL AND "submitted_at" IS NOT NULL));

-- Who changed the proposed values during the review, if somebody did.
ALTER TABLE "change_set" ADD COLUMN "amended_at" TIMESTAMPTZ(3);
ALTER TABLE "change_set" ADD COLUMN "amended_by_id" TEXT;
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_amended_by_id_fkey"
  FOREIGN KEY ("amended_by_id") REFERENCES "user" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX "change_set_author_id_submitted_at_idx" ON "change_set" ("author_id", "submitted_at");
