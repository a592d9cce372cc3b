-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "record" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "slug" TEXT,
    "label" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_origin" TEXT NOT NULL DEFAULT 'seed',
    "retired_at" TIMESTAMPTZ(3),
    "retired_reason" TEXT,
    "successor_id" UUID,

    CONSTRAINT "record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slug_alias" (
    "type" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "slug" TEXT NOT NULL,
    "record_id" UUID NOT NULL,

    CONSTRAINT "slug_alias_pkey" PRIMARY KEY ("type","scope","slug")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "accessed" TEXT,
    "licence" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "record_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "field" TEXT NOT NULL DEFAULT '',
    "stance" TEXT NOT NULL DEFAULT 'supports',
    "confidence" TEXT NOT NULL,
    "url" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_set" (
    "id" UUID NOT NULL,
    "number" INTEGER,
    "origin" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT,
    "author_id" TEXT,
    "author_role" TEXT,
    "reply_to" TEXT,
    "reviewer_id" TEXT,
    "reverts_id" UUID,
    "fingerprint" TEXT,
    "tags" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "reviewed_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "change_set_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "applied_record_id" UUID,
    "base_version" INTEGER,
    "version" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "retirement" JSONB,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_set_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "change_set_id" UUID NOT NULL,
    "author_id" TEXT,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "change_set_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_set_load" (
    "digest" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "data_set_load_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "country" (
    "code" TEXT NOT NULL,

    CONSTRAINT "country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country_code" TEXT,
    "admin1" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "population" INTEGER,
    "population_year" INTEGER,
    "website" TEXT,
    "part_of_id" UUID,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_text" (
    "organization_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "organization_text_pkey" PRIMARY KEY ("organization_id","locale")
);

-- CreateTable
CREATE TABLE "organization_name" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,

    CONSTRAINT "organization_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name_key" (
    "organization_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "name_key_pkey" PRIMARY KEY ("organization_id","key","lang","kind")
);

-- CreateTable
CREATE TABLE "identifier" (
    "organization_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "identifier_pkey" PRIMARY KEY ("organization_id","scheme","value")
);

-- CreateTable
CREATE TABLE "logo" (
    "organization_id" UUID NOT NULL,
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA,
    "storage_key" TEXT,
    "digest" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "licence" TEXT NOT NULL,

    CONSTRAINT "logo_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "network" (
    "id" UUID NOT NULL,
    "acronym" TEXT,
    "scope" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "languages" TEXT[],
    "seat_id" UUID,
    "secretariat_id" UUID,
    "parent_id" UUID,
    "from" TEXT,
    "to" TEXT,
    "attested" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_text" (
    "network_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "summary" TEXT,
    "area" TEXT,

    CONSTRAINT "network_text_pkey" PRIMARY KEY ("network_id","locale")
);

-- CreateTable
CREATE TABLE "legal_form" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "network_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "labels" JSONB NOT NULL,
    "governing_law" TEXT,
    "from" TEXT,
    "to" TEXT,
    "attested" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,

    CONSTRAINT "legal_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "class" TEXT NOT NULL,
    "roles" TEXT[],
    "status" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "attested" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_text" (
    "membership_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "membership_text_pkey" PRIMARY KEY ("membership_id","locale")
);

-- CreateTable
CREATE TABLE "organ" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "seats" INTEGER,
    "term_years" DECIMAL(4,1),
    "elected_by_id" UUID,
    "reports_to_id" UUID,
    "seat_id" UUID,
    "from" TEXT,
    "to" TEXT,
    "attested" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,

    CONSTRAINT "organ_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organ_text" (
    "organ_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "composition" TEXT,
    "responsibilities" TEXT[],

    CONSTRAINT "organ_text_pkey" PRIMARY KEY ("organ_id","locale")
);

-- CreateTable
CREATE TABLE "organ_seat_rule" (
    "organ_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "labels" JSONB NOT NULL,

    CONSTRAINT "organ_seat_rule_pkey" PRIMARY KEY ("organ_id","position")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" UUID NOT NULL,
    "organ_id" UUID NOT NULL,
    "seat" TEXT,
    "person" TEXT,
    "organization_id" UUID,
    "from" TEXT,
    "to" TEXT,
    "attested" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate_text" (
    "mandate_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "position" TEXT NOT NULL,

    CONSTRAINT "mandate_text_pkey" PRIMARY KEY ("mandate_id","locale")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "sdg" INTEGER[],
    "atlas_label" TEXT,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_text" (
    "theme_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,

    CONSTRAINT "theme_text_pkey" PRIMARY KEY ("theme_id","locale")
);

-- CreateTable
CREATE TABLE "action_field" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "action_field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_field_text" (
    "action_field_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "heading" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT,

    CONSTRAINT "action_field_text_pkey" PRIMARY KEY ("action_field_id","locale")
);

-- CreateTable
CREATE TABLE "action_field_theme" (
    "action_field_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "action_field_theme_pkey" PRIMARY KEY ("action_field_id","theme_id")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "network_id" UUID,
    "form" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "title_full" TEXT,
    "title_cut" BOOLEAN NOT NULL DEFAULT false,
    "registry" TEXT,
    "registry_id" TEXT,
    "first_signed" TEXT,
    "triennial" TEXT NOT NULL,
    "communication_home" TEXT NOT NULL,
    "communication_partner" TEXT NOT NULL,
    "evaluation" TEXT NOT NULL,
    "volunteers" TEXT NOT NULL DEFAULT 'unknown',
    "from" TEXT,
    "to" TEXT,
    "attested" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_text" (
    "partnership_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "form_label" TEXT,
    "status_claimed" TEXT,
    "context" TEXT,
    "history" TEXT,
    "description" TEXT,
    "beneficiaries" TEXT,
    "objectives_home" TEXT[],
    "objectives_partner" TEXT[],
    "contacts" TEXT[],
    "note" TEXT,

    CONSTRAINT "partnership_text_pkey" PRIMARY KEY ("partnership_id","locale")
);

-- CreateTable
CREATE TABLE "partnership_party" (
    "partnership_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name_as_written" TEXT,
    "side" TEXT NOT NULL,
    "roles" TEXT[],
    "listed_as_partner" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "partnership_party_pkey" PRIMARY KEY ("partnership_id","organization_id")
);

-- CreateTable
CREATE TABLE "partnership_theme" (
    "partnership_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "rank" TEXT NOT NULL,
    "priority" INTEGER,
    "labels" JSONB,

    CONSTRAINT "partnership_theme_pkey" PRIMARY KEY ("partnership_id","position")
);

-- CreateTable
CREATE TABLE "funding_line" (
    "partnership_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "funder_id" UUID,
    "labels" JSONB NOT NULL,
    "year" INTEGER,
    "amount" DECIMAL(16,2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "water_amount" DECIMAL(16,2),

    CONSTRAINT "funding_line_pkey" PRIMARY KEY ("partnership_id","key")
);

-- CreateTable
CREATE TABLE "partnership_network" (
    "partnership_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "partnership_network_pkey" PRIMARY KEY ("partnership_id","organization_id")
);

-- CreateTable
CREATE TABLE "event_series" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "network_id" UUID,
    "organ_id" UUID,
    "parent_programme" TEXT,

    CONSTRAINT "event_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_series_text" (
    "event_series_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "origin" TEXT,
    "objectives" TEXT[],
    "outcomes" TEXT[],

    CONSTRAINT "event_series_text_pkey" PRIMARY KEY ("event_series_id","locale")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "network_id" UUID,
    "series_id" UUID,
    "place_id" UUID,
    "from" TEXT,
    "to" TEXT,
    "attested" TEXT,
    "start_earliest" DATE,
    "start_latest" DATE,
    "end_earliest" DATE,
    "end_latest" DATE,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_text" (
    "event_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "programme" TEXT,
    "outcomes" TEXT[],
    "note" TEXT,

    CONSTRAINT "event_text_pkey" PRIMARY KEY ("event_id","locale")
);

-- CreateTable
CREATE TABLE "event_host" (
    "event_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "event_host_pkey" PRIMARY KEY ("event_id","organization_id")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organization_id" UUID,
    "functions" JSONB,
    "sessions" JSONB,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "network_id" UUID,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    "languages" TEXT[],
    "url" TEXT,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_text" (
    "document_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT,
    "note" TEXT,

    CONSTRAINT "document_text_pkey" PRIMARY KEY ("document_id","locale")
);

-- CreateTable
CREATE TABLE "document_subject" (
    "document_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,

    CONSTRAINT "document_subject_pkey" PRIMARY KEY ("document_id","record_id")
);

-- CreateTable
CREATE TABLE "change_event" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,

    CONSTRAINT "change_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_event_text" (
    "change_event_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "change_event_text_pkey" PRIMARY KEY ("change_event_id","locale")
);

-- CreateTable
CREATE TABLE "change_event_organization" (
    "change_event_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "side" TEXT NOT NULL,

    CONSTRAINT "change_event_organization_pkey" PRIMARY KEY ("change_event_id","organization_id","side")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "subject_id" UUID,
    "kind" TEXT NOT NULL,
    "value" TEXT,
    "number" INTEGER,
    "unit" TEXT NOT NULL,
    "date" TEXT,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_text" (
    "claim_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "claim_text_pkey" PRIMARY KEY ("claim_id","locale")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'contributor',
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_network" (
    "user_id" TEXT NOT NULL,
    "network_id" UUID NOT NULL,

    CONSTRAINT "user_network_pkey" PRIMARY KEY ("user_id","network_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" TEXT NOT NULL,
    "record_type" TEXT NOT NULL,
    "record_id" UUID,
    "base_version" INTEGER,
    "form" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "subject" TEXT,
    "ip_address" TEXT,
    "details" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_type_updated_at_idx" ON "record"("type", "updated_at");

-- CreateIndex
CREATE INDEX "record_type_slug_idx" ON "record"("type", "slug");

-- CreateIndex
CREATE INDEX "slug_alias_record_id_idx" ON "slug_alias"("record_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_url_key" ON "source"("url");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_record_id_source_id_field_stance_key" ON "citation"("record_id", "source_id", "field", "stance");

-- CreateIndex
CREATE UNIQUE INDEX "change_set_number_key" ON "change_set"("number");

-- CreateIndex
CREATE INDEX "change_set_status_created_at_idx" ON "change_set"("status", "created_at");

-- CreateIndex
CREATE INDEX "change_set_applied_at_idx" ON "change_set"("applied_at");

-- CreateIndex
CREATE INDEX "change_record_type_record_id_idx" ON "change"("record_type", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_change_set_id_position_key" ON "change"("change_set_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "change_applied_record_id_version_key" ON "change"("applied_record_id", "version");

-- CreateIndex
CREATE INDEX "change_set_comment_change_set_id_idx" ON "change_set_comment"("change_set_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "organization_kind_country_code_idx" ON "organization"("kind", "country_code");

-- CreateIndex
CREATE INDEX "organization_part_of_id_idx" ON "organization"("part_of_id");

-- CreateIndex
CREATE INDEX "organization_name_organization_id_idx" ON "organization_name"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_name_organization_id_text_lang_kind_key" ON "organization_name"("organization_id", "text", "lang", "kind");

-- CreateIndex
CREATE INDEX "name_key_key_idx" ON "name_key"("key");

-- CreateIndex
CREATE INDEX "identifier_scheme_value_idx" ON "identifier"("scheme", "value");

-- CreateIndex
CREATE INDEX "network_scope_idx" ON "network"("scope");

-- CreateIndex
CREATE INDEX "network_seat_id_idx" ON "network"("seat_id");

-- CreateIndex
CREATE INDEX "network_parent_id_idx" ON "network"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "legal_form_network_id_position_key" ON "legal_form"("network_id", "position");

-- CreateIndex
CREATE INDEX "membership_network_id_idx" ON "membership"("network_id");

-- CreateIndex
CREATE INDEX "membership_member_id_idx" ON "membership"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "organ_network_id_slug_key" ON "organ"("network_id", "slug");

-- CreateIndex
CREATE INDEX "mandate_organ_id_idx" ON "mandate"("organ_id");

-- CreateIndex
CREATE INDEX "mandate_organization_id_idx" ON "mandate"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "theme_slug_key" ON "theme"("slug");

-- CreateIndex
CREATE INDEX "theme_parent_id_idx" ON "theme"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "action_field_network_id_key_key" ON "action_field"("network_id", "key");

-- CreateIndex
CREATE INDEX "action_field_theme_theme_id_idx" ON "action_field_theme"("theme_id");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_slug_key" ON "partnership"("slug");

-- CreateIndex
CREATE INDEX "partnership_network_id_idx" ON "partnership"("network_id");

-- CreateIndex
CREATE INDEX "partnership_form_idx" ON "partnership"("form");

-- CreateIndex
CREATE INDEX "partnership_party_organization_id_idx" ON "partnership_party"("organization_id");

-- CreateIndex
CREATE INDEX "partnership_theme_theme_id_idx" ON "partnership_theme"("theme_id");

-- CreateIndex
CREATE INDEX "funding_line_funder_id_idx" ON "funding_line"("funder_id");

-- CreateIndex
CREATE INDEX "partnership_network_organization_id_idx" ON "partnership_network"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_series_slug_key" ON "event_series"("slug");

-- CreateIndex
CREATE INDEX "event_series_network_id_idx" ON "event_series"("network_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_network_id_idx" ON "event"("network_id");

-- CreateIndex
CREATE INDEX "event_series_id_idx" ON "event"("series_id");

-- CreateIndex
CREATE INDEX "event_host_organization_id_idx" ON "event_host"("organization_id");

-- CreateIndex
CREATE INDEX "event_participant_organization_id_idx" ON "event_participant"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_slug_key" ON "document"("slug");

-- CreateIndex
CREATE INDEX "document_network_id_idx" ON "document"("network_id");

-- CreateIndex
CREATE INDEX "document_subject_record_id_idx" ON "document_subject"("record_id");

-- CreateIndex
CREATE INDEX "change_event_network_id_idx" ON "change_event"("network_id");

-- CreateIndex
CREATE INDEX "change_event_organization_organization_id_idx" ON "change_event_organization"("organization_id");

-- CreateIndex
CREATE INDEX "claim_network_id_idx" ON "claim"("network_id");

-- CreateIndex
CREATE INDEX "claim_subject_id_idx" ON "claim"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_network_network_id_idx" ON "user_network"("network_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "draft_user_id_record_type_record_id_idx" ON "draft"("user_id", "record_type", "record_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_user_id_at_idx" ON "audit_entry"("user_id", "at");

-- AddForeignKey
ALTER TABLE "record" ADD CONSTRAINT "record_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "slug_alias" ADD CONSTRAINT "slug_alias_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_reverts_id_fkey" FOREIGN KEY ("reverts_id") REFERENCES "change_set"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_change_set_id_fkey" FOREIGN KEY ("change_set_id") REFERENCES "change_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_applied_record_id_fkey" FOREIGN KEY ("applied_record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change_set_comment" ADD CONSTRAINT "change_set_comment_change_set_id_fkey" FOREIGN KEY ("change_set_id") REFERENCES "change_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_set_comment" ADD CONSTRAINT "change_set_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organization_text" ADD CONSTRAINT "organization_text_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_key" ADD CONSTRAINT "name_key_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logo" ADD CONSTRAINT "logo_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "network" ADD CONSTRAINT "network_id_fkey" FOREIGN KEY ("id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network" ADD CONSTRAINT "network_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "network" ADD CONSTRAINT "network_secretariat_id_fkey" FOREIGN KEY ("secretariat_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "network" ADD CONSTRAINT "network_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "network_text" ADD CONSTRAINT "network_text_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_form" ADD CONSTRAINT "legal_form_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_form" ADD CONSTRAINT "legal_form_governing_law_fkey" FOREIGN KEY ("governing_law") REFERENCES "country"("code") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership_text" ADD CONSTRAINT "membership_text_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organ" ADD CONSTRAINT "organ_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organ" ADD CONSTRAINT "organ_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organ" ADD CONSTRAINT "organ_elected_by_id_fkey" FOREIGN KEY ("elected_by_id") REFERENCES "organ"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organ" ADD CONSTRAINT "organ_reports_to_id_fkey" FOREIGN KEY ("reports_to_id") REFERENCES "organ"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organ" ADD CONSTRAINT "organ_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organ_text" ADD CONSTRAINT "organ_text_organ_id_fkey" FOREIGN KEY ("organ_id") REFERENCES "organ"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organ_seat_rule" ADD CONSTRAINT "organ_seat_rule_organ_id_fkey" FOREIGN KEY ("organ_id") REFERENCES "organ"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_organ_id_fkey" FOREIGN KEY ("organ_id") REFERENCES "organ"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mandate_text" ADD CONSTRAINT "mandate_text_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "theme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "theme_text" ADD CONSTRAINT "theme_text_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_field" ADD CONSTRAINT "action_field_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "action_field" ADD CONSTRAINT "action_field_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "action_field_text" ADD CONSTRAINT "action_field_text_action_field_id_fkey" FOREIGN KEY ("action_field_id") REFERENCES "action_field"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_field_theme" ADD CONSTRAINT "action_field_theme_action_field_id_fkey" FOREIGN KEY ("action_field_id") REFERENCES "action_field"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_field_theme" ADD CONSTRAINT "action_field_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "partnership_text" ADD CONSTRAINT "partnership_text_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "partnership_theme" ADD CONSTRAINT "partnership_theme_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_theme" ADD CONSTRAINT "partnership_theme_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "partnership_network" ADD CONSTRAINT "partnership_network_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_network" ADD CONSTRAINT "partnership_network_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_series" ADD CONSTRAINT "event_series_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_series" ADD CONSTRAINT "event_series_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_series" ADD CONSTRAINT "event_series_organ_id_fkey" FOREIGN KEY ("organ_id") REFERENCES "organ"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_series_text" ADD CONSTRAINT "event_series_text_event_series_id_fkey" FOREIGN KEY ("event_series_id") REFERENCES "event_series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "event_series"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_text" ADD CONSTRAINT "event_text_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_host" ADD CONSTRAINT "event_host_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_host" ADD CONSTRAINT "event_host_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "document_text" ADD CONSTRAINT "document_text_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_subject" ADD CONSTRAINT "document_subject_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_subject" ADD CONSTRAINT "document_subject_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change_event_text" ADD CONSTRAINT "change_event_text_change_event_id_fkey" FOREIGN KEY ("change_event_id") REFERENCES "change_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_event_organization" ADD CONSTRAINT "change_event_organization_change_event_id_fkey" FOREIGN KEY ("change_event_id") REFERENCES "change_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_event_organization" ADD CONSTRAINT "change_event_organization_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_id_fkey" FOREIGN KEY ("id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_text" ADD CONSTRAINT "claim_text_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_network" ADD CONSTRAINT "user_network_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_network" ADD CONSTRAINT "user_network_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;
