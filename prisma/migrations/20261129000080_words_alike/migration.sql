-- The words that share a key with one that was typed, the most similar first. In a function of its own because the planner
-- knows nothing of how rare the keys are (there are too many for its statistics), takes them for common, and would read the
-- whole table rather than the index, which finds a few hundred words among hundreds of thousands in a few milliseconds.
CREATE FUNCTION words_alike(typed text, keys integer[], shortest integer, longest integer, most integer)
RETURNS TABLE (word text)
LANGUAGE sql STABLE
SET enable_seqscan = off
AS $$
  SELECT w.word FROM search_word w
  WHERE w.typo_keys && keys AND length(w.word) BETWEEN shortest AND longest
  ORDER BY similarity(w.word, typed) DESC, w.word
  LIMIT most
$$;

-- Most terms are in one name or two, which a sample of the table does not show: taken for common, a whole name typed would be
-- looked for by several processes, and starting them takes ten times longer than finding it.
ALTER TABLE "search_name" ALTER COLUMN "term" SET (n_distinct = -0.5);
