-- Lists of what editors have to do: each is one statement, and these are what it looks up.
CREATE INDEX "record_confirmed" ON "record" ((coalesce("confirmed_at", "updated_at"))) WHERE "retired_at" IS NULL;
CREATE INDEX "change_updates" ON "change" ("applied_record_id", "version") WHERE "action" = 'update';
