-- Forms of readers that came back with errors: what was typed, for a day at most.

CREATE TABLE "returned_form" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "form" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "returned_form_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "returned_form_created_at_idx" ON "returned_form" ("created_at");
