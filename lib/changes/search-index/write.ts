import type { Tx } from '../records/definition'
import { KNOWN, LESS } from './known'
import { type IndexRows, wordRows } from './rows'

/** So many rows are sent in one statement. */
const BATCH = 4000

/** Adds rows of records that are written already, with how well known these are by now. */
export async function insertRows(tx: Tx, { names, texts }: IndexRows): Promise<void> {
  for (const batch of batches(names)) {
    await tx.$executeRaw`
      with r as (
        select * from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(
          record_id uuid, key text, at smallint, type text, term text, word text, kind text, texts jsonb)
      ), touched as (select distinct record_id as id from r), ${KNOWN}
      insert into search_name (record_id, key, at, type, term, word, kind, texts, weight)
      select record_id, key, at, type, term, word, kind, texts, known.weight - ${LESS}
      from r join known on known.id = r.record_id`
  }
  for (const batch of batches(texts)) {
    await tx.$executeRaw`
      with r as (
        select * from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(
          source_id uuid, locale text, record_id uuid, type text, title text, body text)
      ), touched as (select distinct record_id as id from r), ${KNOWN}
      insert into search_text (source_id, locale, record_id, type, title, body, context, weight, words)
      select source_id, locale, record_id, type, title, body, coalesce(owner.names, ''), known.weight,
        search_words(locale, title, body, coalesce(owner.names, ''))
      from r join known on known.id = r.record_id left join owner on owner.id = known.network_id`
  }
}

/** Removes what these records gave to the index; returns the words of their names. */
export async function removeRows(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  await tx.$executeRaw`delete from search_text where source_id = any(${[...ids]}::uuid[])`
  const gone = await tx.$queryRaw<{ word: string }[]>`
    with gone as (delete from search_name where record_id = any(${[...ids]}::uuid[]) returning word)
    select distinct word from gone`
  return gone.map(({ word }) => word)
}

/** Brings the list of words up to date: those of the names written, without those that no name has any more. */
export async function keepWords(
  tx: Tx,
  written: Iterable<string>,
  removed: readonly string[],
): Promise<void> {
  const all = [...new Set(written)]
  for (const batch of batches(all)) {
    const known = await tx.searchWord.findMany({ where: { word: { in: batch } }, select: { word: true } })
    const present = new Set(known.map(({ word }) => word))
    const rows = wordRows(batch.filter((word) => !present.has(word)))
    if (rows.length === 0) continue
    await tx.$executeRaw`
      insert into search_word (word, typo_keys)
      select word, array(select jsonb_array_elements_text(typo_keys)::int)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(word text, typo_keys jsonb)`
  }
  const kept = new Set(all)
  for (const batch of batches(removed.filter((word) => !kept.has(word)))) {
    await tx.$executeRaw`
      delete from search_word w where w.word = any(${batch})
        and not exists (select from search_name n where n.word = w.word)`
  }
}

function batches<Item>(items: readonly Item[]): Item[][] {
  const all: Item[][] = []
  for (let at = 0; at < items.length; at += BATCH) all.push(items.slice(at, at + BATCH))
  return all
}
