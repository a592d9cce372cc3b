-- Time in the database: the same dates and periods as lib/domain/edtf.ts and lib/domain/period.ts, tested equal by
-- tests/integration/period-sql.test.ts. What changes here changes there.
--
-- The functions that constraints, indexes and triggers call keep the search path of their making: a restore and some
-- maintenance commands run with an empty one.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- First and last day that one EDTF date (no interval) can mean, inclusive; two nulls if it is none.
CREATE FUNCTION edtf_point_bounds(value text, OUT earliest date, OUT latest date)
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  margin int := CASE WHEN right(value, 1) IN ('?', '~', '%') THEN 1 ELSE 0 END;
  body text := left(value, length(value) - margin);
  first_year int;
  second int;
  first_month int := 1;
  months int := 12;
  day int;
BEGIN
  -- Only a match without captures is fast here; the parts are at fixed places.
  IF body !~ '^(?:[0-9]{2}XX|[0-9]{3}X|[0-9]{4}(?:-XX(?:-XX)?|-[0-9]{2}(?:-(?:[0-9]{2}|XX))?)?)$' THEN RETURN; END IF;

  IF length(body) = 4 AND right(body, 1) = 'X' THEN
    months := CASE WHEN right(body, 2) = 'XX' THEN 1200 ELSE 120 END;
    first_year := replace(body, 'X', '0')::int;
  ELSE
    first_year := left(body, 4)::int;
    IF first_year < 1 THEN RETURN; END IF;
    IF length(body) > 4 AND substr(body, 6, 2) <> 'XX' THEN
      second := substr(body, 6, 2)::int;
      IF second BETWEEN 21 AND 24 AND length(body) = 7 THEN
        months := 3;
        first_month := 3 * (second - 20);
      ELSIF second BETWEEN 1 AND 12 THEN
        months := 1;
        first_month := second;
      ELSE
        RETURN;
      END IF;
      IF length(body) = 10 AND right(body, 2) <> 'XX' THEN
        day := right(body, 2)::int;
        IF day < 1 THEN RETURN; END IF;
      END IF;
    END IF;
  END IF;

  -- Counted from year 1, so that a year 0 and a year 10000 may occur on the way without being written.
  earliest := (date '0001-01-01' + make_interval(months => (first_year - 1) * 12 + first_month - 1))::date;
  IF day IS NOT NULL THEN
    latest := earliest + day - 1;
    IF extract(month FROM latest) <> first_month THEN
      earliest := NULL;
      latest := NULL;
      RETURN;
    END IF;
    earliest := latest - margin;
    latest := latest + margin;
  ELSE
    latest := (earliest + make_interval(months => (1 + margin) * months))::date - 1;
    earliest := (earliest - make_interval(months => margin * months))::date;
  END IF;
  earliest := greatest(earliest, date '0001-01-01');
  latest := least(latest, date '9999-12-31');
END
$$;

-- The same for any EDTF date: `A/B` is one day somewhere from A to B.
CREATE FUNCTION edtf_bounds(value text, OUT earliest date, OUT latest date)
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  slash int := position('/' IN value);
  point record;
  other record;
BEGIN
  IF slash = 0 THEN
    point := edtf_point_bounds(value);
    earliest := point.earliest;
    latest := point.latest;
    RETURN;
  END IF;
  point := edtf_point_bounds(left(value, slash - 1));
  other := edtf_point_bounds(substr(value, slash + 1));
  IF point.earliest IS NULL OR other.latest IS NULL OR point.earliest > other.latest
    OR left(value, slash - 1) = substr(value, slash + 1)
  THEN
    RETURN;
  END IF;
  earliest := point.earliest;
  latest := other.latest;
END
$$;

-- Whether the text is an EDTF date; null for null, so that a check lets an unknown date pass.
CREATE FUNCTION edtf_valid(value text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN (edtf_bounds(value)).earliest IS NOT NULL;
END
$$;

-- First day that the date can mean; null if it is none.
CREATE FUNCTION edtf_earliest(value text) RETURNS date
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN (edtf_bounds(value)).earliest;
END
$$;

-- Last day that the date can mean; null if it is none.
CREATE FUNCTION edtf_latest(value text) RETURNS date
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN (edtf_bounds(value)).latest;
END
$$;

-- The four bounds of a period. Raises check_violation where a side is no EDTF date or the end lies before the start.
CREATE FUNCTION period_bounds(
  period_from text, period_to text, attested text,
  OUT start_earliest date, OUT start_latest date, OUT end_earliest date, OUT end_latest date
)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  first_day CONSTANT date := '0001-01-01';
  last_day CONSTANT date := '9999-12-31';
  side record;
  held date;
BEGIN
  start_earliest := first_day;
  start_latest := last_day;
  IF period_from = '..' THEN
    start_latest := first_day;
  ELSIF period_from IS NOT NULL THEN
    side := edtf_bounds(period_from);
    IF side.earliest IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'check_violation', COLUMN = 'from',
        MESSAGE = format('"from" is not an EDTF date: %s', period_from);
    END IF;
    start_earliest := side.earliest;
    start_latest := side.latest;
  END IF;

  end_earliest := first_day;
  end_latest := last_day;
  IF period_to = '..' THEN
    end_earliest := last_day;
  ELSIF period_to IS NOT NULL THEN
    side := edtf_bounds(period_to);
    IF side.earliest IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'check_violation', COLUMN = 'to',
        MESSAGE = format('"to" is not an EDTF date: %s', period_to);
    END IF;
    end_earliest := side.earliest;
    end_latest := side.latest;
  END IF;

  IF end_latest < start_earliest THEN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', COLUMN = 'to',
      MESSAGE = format('a period cannot end (%s) before it starts (%s)', period_to, period_from);
  END IF;
  start_latest := least(start_latest, end_latest);
  end_earliest := greatest(end_earliest, start_earliest);

  IF attested IS NOT NULL THEN
    side := edtf_bounds(attested);
    held := side.latest;
    IF held IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'check_violation', COLUMN = 'attested',
        MESSAGE = format('"attested" is not an EDTF date: %s', attested);
    END IF;
    IF held BETWEEN start_earliest AND end_latest THEN
      start_latest := least(start_latest, held);
      end_earliest := greatest(end_earliest, held);
    END IF;
  END IF;
END
$$;

-- `yes`, `maybe` or `no`: whether the period covers the day. Plain SQL without a search path, so that it is inlined.
CREATE FUNCTION period_as_of(start_earliest date, start_latest date, end_earliest date, end_latest date, day date)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN day < start_earliest OR day > end_latest THEN 'no'
    WHEN start_latest <= day AND day <= end_earliest THEN 'yes'
    ELSE 'maybe'
  END
$$;

-- The days that the period certainly covers, without the last one, empty if there is none: two such ranges of one seat
-- must not overlap. The last day is left out because a seat may change hands on it.
CREATE FUNCTION period_core(start_latest date, end_earliest date)
RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN start_latest > end_earliest OR start_latest = date '9999-12-31' OR end_earliest = date '0001-01-01'
      THEN 'empty'::daterange
    ELSE daterange(start_latest, end_earliest, '[)')
  END
$$;

-- Trigger: fills the bounds of a row from its columns "from", "to" and attested.
CREATE FUNCTION set_period_bounds() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  bounds record;
BEGIN
  bounds := period_bounds(NEW."from", NEW."to", NEW.attested);
  NEW.start_earliest := bounds.start_earliest;
  NEW.start_latest := bounds.start_latest;
  NEW.end_earliest := bounds.end_earliest;
  NEW.end_latest := bounds.end_latest;
  RETURN NEW;
END
$$;
