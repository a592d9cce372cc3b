-- What the directory must never hold, kept by PostgreSQL itself. Closed lists are those of lib/domain/vocabulary.ts.

-- Country codes: ISO 3166-1 alpha-2, and XK, which is used for Kosovo.
INSERT INTO "country" ("code")
SELECT unnest(string_to_array('AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW', ' '));

-- Closed lists
ALTER TABLE "record" ADD CONSTRAINT "record_type_listed" CHECK ("type" IN ('source', 'theme', 'organization', 'membership', 'organ', 'mandate', 'action-field', 'event-series', 'event', 'partnership', 'document', 'change-event', 'claim'));
ALTER TABLE "record" ADD CONSTRAINT "record_last_origin_listed" CHECK ("last_origin" IN ('seed', 'edit', 'import', 'suggestion', 'revert'));
ALTER TABLE "record" ADD CONSTRAINT "record_retired_reason_listed" CHECK ("retired_reason" IN ('dissolved', 'merged', 'duplicate', 'error'));
ALTER TABLE "citation" ADD CONSTRAINT "citation_stance_listed" CHECK ("stance" IN ('supports', 'contradicts'));
ALTER TABLE "citation" ADD CONSTRAINT "citation_confidence_listed" CHECK ("confidence" IN ('high', 'medium'));
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_origin_listed" CHECK ("origin" IN ('seed', 'edit', 'import', 'suggestion', 'revert'));
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_status_listed" CHECK ("status" IN ('draft', 'submitted', 'applied', 'rejected'));
ALTER TABLE "change" ADD CONSTRAINT "change_action_listed" CHECK ("action" IN ('create', 'update', 'retire', 'restore'));
ALTER TABLE "change" ADD CONSTRAINT "change_record_type_listed" CHECK ("record_type" IN ('source', 'theme', 'organization', 'membership', 'organ', 'mandate', 'action-field', 'event-series', 'event', 'partnership', 'document', 'change-event', 'claim'));
ALTER TABLE "organization" ADD CONSTRAINT "organization_kind_listed" CHECK ("kind" IN ('network', 'city', 'borough', 'intercommunality', 'region', 'port', 'association', 'ministry', 'university', 'company', 'other'));
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_kind_listed" CHECK ("kind" IN ('official', 'exonym', 'acronym', 'former', 'alternative'));
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_scheme_listed" CHECK ("scheme" IN ('wikidata', 'geonames', 'insee', 'siren', 'ags', 'nuts', 'uia', 'egtc'));
ALTER TABLE "network" ADD CONSTRAINT "network_scope_listed" CHECK ("scope" IN ('cross-border', 'bilateral', 'national', 'european', 'mediterranean', 'international'));
ALTER TABLE "network" ADD CONSTRAINT "network_status_listed" CHECK ("status" IN ('active', 'dormant', 'dissolved'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_class_listed" CHECK ("class" IN ('full', 'associate', 'observer', 'partner', 'unknown'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_roles_listed" CHECK ("roles" <@ ARRAY['founder', 'host', 'president', 'vice-president']);
ALTER TABLE "membership" ADD CONSTRAINT "membership_status_listed" CHECK ("status" IN ('applied', 'active', 'suspended', 'ended', 'unknown'));
ALTER TABLE "organ" ADD CONSTRAINT "organ_kind_listed" CHECK ("kind" IN ('assembly', 'executive', 'presidency', 'secretariat', 'working-group', 'advisory', 'agency', 'forum'));
ALTER TABLE "organ_seat_rule" ADD CONSTRAINT "organ_seat_rule_basis_listed" CHECK ("basis" IN ('per-member', 'in-all'));
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_form_listed" CHECK ("form" IN ('twinning', 'decentralised-cooperation-project', 'cooperation-agreement', 'friendship-agreement', 'charter'));
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_status_listed" CHECK ("status" IN ('active', 'dormant', 'ended'));
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_triennial_listed" CHECK ("triennial" IN ('yes', 'no', 'unknown', 'not-applicable'));
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_communication_home_listed" CHECK ("communication_home" IN ('yes', 'no', 'unknown', 'not-applicable'));
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_communication_partner_listed" CHECK ("communication_partner" IN ('yes', 'no', 'unknown', 'not-applicable'));
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_evaluation_listed" CHECK ("evaluation" IN ('yes', 'no', 'unknown', 'not-applicable'));
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_volunteers_listed" CHECK ("volunteers" IN ('yes', 'no', 'unknown', 'not-applicable'));
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_side_listed" CHECK ("side" IN ('home', 'partner'));
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_roles_listed" CHECK ("roles" <@ ARRAY['partner', 'project-owner', 'associated', 'signatory', 'twin-city']);
ALTER TABLE "partnership_theme" ADD CONSTRAINT "partnership_theme_rank_listed" CHECK ("rank" IN ('main', 'other'));
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_kind_listed" CHECK ("kind" IN ('founded', 'merged', 'split', 'renamed', 'legal-form', 'replaced-by', 'dissolved'));
ALTER TABLE "change_event_organization" ADD CONSTRAINT "change_event_organization_side_listed" CHECK ("side" IN ('from', 'to'));
ALTER TABLE "document" ADD CONSTRAINT "document_kind_listed" CHECK ("kind" IN ('statutes', 'charter', 'declaration', 'memorandum', 'decision', 'law', 'strategy', 'plan', 'study', 'report', 'guide', 'brochure', 'bulletin'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_kind_listed" CHECK ("kind" IN ('members', 'countries', 'population', 'municipalities', 'represented', 'cooperations', 'founded', 'elected-by', 'secretariat-start', 'event-date', 'organ-seats', 'mandate-end'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_unit_listed" CHECK ("unit" IN ('members', 'cities', 'inhabitants', 'municipalities', 'countries', 'local-authorities', 'intermunicipal-bodies', 'poles-metropolitains', 'cities-and-groupings', 'ports', 'mayors-and-presidents', 'national-associations', 'towns-and-regions', 'local-and-regional-governments', 'towns-cities-regions-and-metropolitan-areas', 'bodies', 'institutions', 'cooperations', 'cities-and-partners', 'seats', 'date', 'organ'));
ALTER TABLE "user" ADD CONSTRAINT "user_role_listed" CHECK ("role" IN ('administrator', 'editor', 'network-editor', 'contributor'));
ALTER TABLE "draft" ADD CONSTRAINT "draft_record_type_listed" CHECK ("record_type" IN ('source', 'theme', 'organization', 'membership', 'organ', 'mandate', 'action-field', 'event-series', 'event', 'partnership', 'document', 'change-event', 'claim'));

-- Periods: the bounds follow from the EDTF texts; a text that is none, or an end before its start, is refused.
CREATE TRIGGER "network_period" BEFORE INSERT OR UPDATE ON "network"
  FOR EACH ROW EXECUTE FUNCTION set_period_bounds();
CREATE TRIGGER "legal_form_period" BEFORE INSERT OR UPDATE ON "legal_form"
  FOR EACH ROW EXECUTE FUNCTION set_period_bounds();
CREATE TRIGGER "membership_period" BEFORE INSERT OR UPDATE ON "membership"
  FOR EACH ROW EXECUTE FUNCTION set_period_bounds();
CREATE TRIGGER "organ_period" BEFORE INSERT OR UPDATE ON "organ"
  FOR EACH ROW EXECUTE FUNCTION set_period_bounds();
CREATE TRIGGER "mandate_period" BEFORE INSERT OR UPDATE ON "mandate"
  FOR EACH ROW EXECUTE FUNCTION set_period_bounds();
CREATE TRIGGER "partnership_period" BEFORE INSERT OR UPDATE ON "partnership"
  FOR EACH ROW EXECUTE FUNCTION set_period_bounds();
CREATE TRIGGER "event_period" BEFORE INSERT OR UPDATE ON "event"
  FOR EACH ROW EXECUTE FUNCTION set_period_bounds();

-- Single dates
ALTER TABLE "source" ADD CONSTRAINT "source_accessed_edtf" CHECK (edtf_valid("accessed"));
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_first_signed_edtf" CHECK (edtf_valid("first_signed"));
ALTER TABLE "document" ADD CONSTRAINT "document_date_edtf" CHECK (edtf_valid("date"));
ALTER TABLE "change_event" ADD CONSTRAINT "change_event_date_edtf" CHECK (edtf_valid("date"));
ALTER TABLE "claim" ADD CONSTRAINT "claim_date_edtf" CHECK (edtf_valid("date"));
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_from_edtf" CHECK ("from" = '..' OR edtf_valid("from"));
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_to_edtf" CHECK ("to" = '..' OR edtf_valid("to"));

-- No two memberships of one body in one network, and no two mandates in one seat, on a day that both certainly cover.
-- Periods that may overlap, because their dates are only partly known, are let be.
ALTER TABLE "membership" ADD CONSTRAINT "membership_no_overlap" EXCLUDE USING gist (
  "member_id" WITH =, "network_id" WITH =, period_core("start_latest", "end_earliest") WITH &&
);
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_one_holder_a_seat" EXCLUDE USING gist (
  "organ_id" WITH =, "seat" WITH =, period_core("start_latest", "end_earliest") WITH &&
) WHERE ("seat" IS NOT NULL);
ALTER TABLE "membership" ADD CONSTRAINT "membership_period_once"
  UNIQUE NULLS NOT DISTINCT ("network_id", "member_id", "from", "to");

-- Records
ALTER TABLE "record" ADD CONSTRAINT "record_version_positive" CHECK ("version" >= 1);
ALTER TABLE "record" ADD CONSTRAINT "record_retirement_whole" CHECK (("retired_at" IS NULL) = ("retired_reason" IS NULL));
ALTER TABLE "record" ADD CONSTRAINT "record_successor_retired" CHECK ("successor_id" IS NULL OR "retired_at" IS NOT NULL);
ALTER TABLE "record" ADD CONSTRAINT "record_not_its_successor" CHECK ("successor_id" <> "id");
ALTER TABLE "change_set" ADD CONSTRAINT "change_set_applied_whole"
  CHECK (("status" = 'applied') = ("number" IS NOT NULL) AND ("status" = 'applied') = ("applied_at" IS NOT NULL));
ALTER TABLE "change" ADD CONSTRAINT "change_values" CHECK (
  CASE "action"
    WHEN 'create' THEN "before" IS NULL AND "after" IS NOT NULL
    WHEN 'update' THEN "after" IS NOT NULL
    WHEN 'retire' THEN "after" IS NULL
    ELSE TRUE
  END
);
ALTER TABLE "change" ADD CONSTRAINT "change_applied_record" CHECK ("applied_record_id" = "record_id");

-- Addresses
ALTER TABLE "organization" ADD CONSTRAINT "organization_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "organ" ADD CONSTRAINT "organ_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "theme" ADD CONSTRAINT "theme_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "event_series" ADD CONSTRAINT "event_series_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "event" ADD CONSTRAINT "event_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "document" ADD CONSTRAINT "document_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "slug_alias" ADD CONSTRAINT "slug_alias_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Organizations
ALTER TABLE "organization" ADD CONSTRAINT "organization_coordinates" CHECK (
  ("latitude" IS NULL) = ("longitude" IS NULL) AND "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180
);
ALTER TABLE "organization" ADD CONSTRAINT "organization_population" CHECK ("population" >= 0);
ALTER TABLE "organization" ADD CONSTRAINT "organization_population_year" CHECK ("population_year" BETWEEN 1000 AND 2999);
ALTER TABLE "organization" ADD CONSTRAINT "organization_not_part_of_itself" CHECK ("part_of_id" <> "id");
ALTER TABLE "network" ADD CONSTRAINT "network_not_its_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "membership" ADD CONSTRAINT "membership_not_of_itself" CHECK ("network_id" <> "member_id");
ALTER TABLE "theme" ADD CONSTRAINT "theme_not_its_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "theme" ADD CONSTRAINT "theme_sdg" CHECK (
  "sdg" <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
);
ALTER TABLE "organ" ADD CONSTRAINT "organ_seats" CHECK ("seats" >= 0);
ALTER TABLE "organ" ADD CONSTRAINT "organ_term" CHECK ("term_years" > 0);
ALTER TABLE "organ" ADD CONSTRAINT "organ_does_not_report_to_itself" CHECK ("reports_to_id" <> "id");
ALTER TABLE "organ_seat_rule" ADD CONSTRAINT "organ_seat_rule_count" CHECK ("count" >= 0);
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_has_a_holder" CHECK ("person" IS NOT NULL OR "organization_id" IS NOT NULL);
ALTER TABLE "partnership_theme" ADD CONSTRAINT "partnership_theme_priority" CHECK ("priority" BETWEEN 1 AND 99);
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_currency" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_amount" CHECK ("amount" >= 0);
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_water" CHECK ("water_amount" >= 0);
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_year" CHECK ("year" BETWEEN 1900 AND 2999);

-- Texts: a language tag, and no empty text (a missing text is null)
ALTER TABLE "organization_text" ADD CONSTRAINT "organization_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "organization_text" ADD CONSTRAINT "organization_text_not_empty" CHECK ("name" <> '');
ALTER TABLE "network_text" ADD CONSTRAINT "network_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "network_text" ADD CONSTRAINT "network_text_not_empty" CHECK ("summary" <> '' AND "area" <> '');
ALTER TABLE "membership_text" ADD CONSTRAINT "membership_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "membership_text" ADD CONSTRAINT "membership_text_not_empty" CHECK ("note" <> '');
ALTER TABLE "organ_text" ADD CONSTRAINT "organ_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "organ_text" ADD CONSTRAINT "organ_text_not_empty" CHECK ("name" <> '' AND "composition" <> '');
ALTER TABLE "mandate_text" ADD CONSTRAINT "mandate_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "mandate_text" ADD CONSTRAINT "mandate_text_not_empty" CHECK ("position" <> '');
ALTER TABLE "theme_text" ADD CONSTRAINT "theme_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "theme_text" ADD CONSTRAINT "theme_text_not_empty" CHECK ("name" <> '' AND "description" <> '');
ALTER TABLE "action_field_text" ADD CONSTRAINT "action_field_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "action_field_text" ADD CONSTRAINT "action_field_text_not_empty" CHECK ("heading" <> '' AND "name" <> '' AND "description" <> '');
ALTER TABLE "partnership_text" ADD CONSTRAINT "partnership_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "partnership_text" ADD CONSTRAINT "partnership_text_not_empty" CHECK ("title" <> '' AND "form_label" <> '' AND "status_claimed" <> '' AND "context" <> '' AND "history" <> '' AND "description" <> '' AND "beneficiaries" <> '' AND "note" <> '');
ALTER TABLE "event_series_text" ADD CONSTRAINT "event_series_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "event_series_text" ADD CONSTRAINT "event_series_text_not_empty" CHECK ("name" <> '' AND "description" <> '' AND "origin" <> '');
ALTER TABLE "event_text" ADD CONSTRAINT "event_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "event_text" ADD CONSTRAINT "event_text_not_empty" CHECK ("title" <> '' AND "summary" <> '' AND "programme" <> '' AND "note" <> '');
ALTER TABLE "document_text" ADD CONSTRAINT "document_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "document_text" ADD CONSTRAINT "document_text_not_empty" CHECK ("title" <> '' AND "note" <> '');
ALTER TABLE "change_event_text" ADD CONSTRAINT "change_event_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "change_event_text" ADD CONSTRAINT "change_event_text_not_empty" CHECK ("text" <> '');
ALTER TABLE "claim_text" ADD CONSTRAINT "claim_text_locale" CHECK ("locale" ~ '^[a-z]{2,3}$');
ALTER TABLE "claim_text" ADD CONSTRAINT "claim_text_not_empty" CHECK ("note" <> '');

-- An organization of kind network has a network profile, and no other has one.
CREATE FUNCTION check_network_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM organization o LEFT JOIN network n ON n.id = o.id
    WHERE o.id = NEW.id AND (o.kind = 'network') <> (n.id IS NOT NULL)
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'network_kind',
      MESSAGE = format('network_kind: organization %s is of kind network, or has a network profile, but not both', NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "network_kind" AFTER INSERT OR UPDATE ON "network"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_network_kind();
CREATE CONSTRAINT TRIGGER "organization_network_kind" AFTER INSERT OR UPDATE OF "kind" ON "organization"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_network_kind();

-- An organ is elected by, and reports to, an organ of its own network.
ALTER TABLE "organ" ADD CONSTRAINT "organ_id_network" UNIQUE ("id", "network_id");
ALTER TABLE "organ" ADD CONSTRAINT "organ_elected_in_its_network"
  FOREIGN KEY ("elected_by_id", "network_id") REFERENCES "organ" ("id", "network_id");
ALTER TABLE "organ" ADD CONSTRAINT "organ_reports_in_its_network"
  FOREIGN KEY ("reports_to_id", "network_id") REFERENCES "organ" ("id", "network_id");

-- Containment, sections and themes have no circles, and themes at most three levels.
CREATE FUNCTION check_no_circle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  column_name text := TG_ARGV[0];
  deepest int := TG_ARGV[1];
  current uuid := NEW.id;
  steps int := 0;
BEGIN
  LOOP
    EXECUTE format('SELECT %I FROM %I WHERE id = $1', column_name, TG_TABLE_NAME) INTO current USING current;
    EXIT WHEN current IS NULL;
    steps := steps + 1;
    IF current = NEW.id OR steps >= deepest THEN
      RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME,
        MESSAGE = format('%s of %s %s: a circle, or more than %s levels', column_name, TG_TABLE_NAME, NEW.id, deepest);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "organization_part_of_no_circle" AFTER INSERT OR UPDATE ON "organization"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.part_of_id IS NOT NULL)
  EXECUTE FUNCTION check_no_circle('part_of_id', '8');
CREATE CONSTRAINT TRIGGER "network_parent_no_circle" AFTER INSERT OR UPDATE ON "network"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL)
  EXECUTE FUNCTION check_no_circle('parent_id', '8');
CREATE CONSTRAINT TRIGGER "theme_three_levels" AFTER INSERT OR UPDATE ON "theme"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL)
  EXECUTE FUNCTION check_no_circle('parent_id', '3');

-- Names are searched by beginning and by likeness.
CREATE INDEX "name_key_prefix" ON "name_key" ("key" text_pattern_ops);
CREATE INDEX "name_key_likeness" ON "name_key" USING gin ("key" gin_trgm_ops);
CREATE INDEX "membership_member_bounds" ON "membership" ("member_id", "network_id", "start_earliest", "end_latest");
CREATE INDEX "membership_network_bounds" ON "membership" ("network_id", "member_id", "start_earliest", "end_latest");
CREATE INDEX "record_retired" ON "record" ("type", "slug") WHERE "retired_at" IS NOT NULL;

-- A change set writes its records in any order: keys between records are checked when it ends.
DO $$
DECLARE
  key record;
BEGIN
  FOR key IN
    SELECT conrelid::regclass AS owner, conname AS name
    FROM pg_constraint
    WHERE contype = 'f' AND confdeltype = 'a' AND connamespace = current_schema()::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', key.owner, key.name);
  END LOOP;
END $$;
