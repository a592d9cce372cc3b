-- What the one box finds, kept by the write path in the transaction of each change and made anew by
-- `npm run search:rebuild`. All of it is derived: nothing here is a fact of its own.

-- Text search of each language: without accents, stemmed. `und` is for titles in no particular language, and for
-- languages that PostgreSQL has no words of.
CREATE TEXT SEARCH CONFIGURATION directory_fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION directory_fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION directory_de (COPY = german);
ALTER TEXT SEARCH CONFIGURATION directory_de ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;
CREATE TEXT SEARCH CONFIGURATION directory_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION directory_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION directory_und (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION directory_und ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE FUNCTION search_config(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE locale
    WHEN 'fr' THEN 'directory_fr'::regconfig
    WHEN 'de' THEN 'directory_de'::regconfig
    WHEN 'en' THEN 'directory_en'::regconfig
    ELSE 'directory_und'::regconfig
  END
$$;

-- CreateTable
CREATE TABLE "search_name" (
    "record_id" UUID NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "at" SMALLINT NOT NULL,
    "type" TEXT NOT NULL,
    "term" TEXT COLLATE "C" NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_name_pkey" PRIMARY KEY ("record_id", "key", "at")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "typo_keys" INTEGER[],

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "search_text" (
    "source_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "context" TEXT NOT NULL DEFAULT '',
    "weight" INTEGER NOT NULL DEFAULT 0,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("source_id", "locale")
);

-- CreateTable
CREATE TABLE "search_index" (
    "edition" INTEGER NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_index_pkey" PRIMARY KEY ("edition")
);

-- CreateIndex
CREATE INDEX "search_text_record_id_idx" ON "search_text"("record_id");

-- AddForeignKey
ALTER TABLE "search_name" ADD CONSTRAINT "search_name_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "search_text" ADD CONSTRAINT "search_text_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "search_text" ADD CONSTRAINT "search_text_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;

-- The best known bodies first, whatever begins as what was typed: one index for each length of what was typed, so that
-- a single letter reads as few rows as a whole name.
CREATE INDEX "search_name_1" ON "search_name" ("type", ("at" <= 0), left("term", 1), "weight" DESC);
CREATE INDEX "search_name_2" ON "search_name" ("type", ("at" <= 0), left("term", 2), "weight" DESC);
CREATE INDEX "search_name_3" ON "search_name" ("type", ("at" <= 0), left("term", 3), "weight" DESC);
CREATE INDEX "search_name_5" ON "search_name" ("type", ("at" <= 0), left("term", 5), "weight" DESC);
CREATE INDEX "search_name_term" ON "search_name" (("at" <= 0), "term", "weight" DESC);
CREATE INDEX "search_name_word" ON "search_name" ("word", "weight" DESC);
-- Several words in any order.
CREATE INDEX "search_name_words" ON "search_name" USING gin (array_to_tsvector(string_to_array("key", ' '))) WHERE "at" = 0;
-- Words within two typing errors.
CREATE INDEX "search_word_typo_keys" ON "search_word" USING gin ("typo_keys");
CREATE INDEX "search_text_words" ON "search_text" USING gin ("words");

-- The lexemes of a text: its title weighs most, the names of its network (context) least.
CREATE FUNCTION search_words(locale text, title text, body text, context text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(search_config(locale), title), 'A')
    || setweight(to_tsvector(search_config(locale), body), 'B')
    || setweight(to_tsvector(search_config(locale), context), 'D')
$$;

-- Names are now found by the index above; the beginning of a key still leads addresses to their record.
DROP INDEX "name_key_likeness";
