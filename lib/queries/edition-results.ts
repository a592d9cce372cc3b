import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/domain/vocabulary'
import type { EventRowView } from './event-rows'
import { type SentencesView, sentences } from './record-texts'

/** What came of an edition of a series. */
export interface EditionResultsView {
  edition: EventRowView
  outcomes: SentencesView
}

/** The outcomes of the editions of a series, by the slug of the edition; of those alone of which any are known. */
export async function loadEditionOutcomes(
  series: string,
  locale: Locale,
): Promise<Map<string, SentencesView>> {
  const rows = await db.event.findMany({
    where: { series: { slug: series }, texts: { some: { outcomes: { isEmpty: false } } } },
    select: { slug: true, texts: { select: { locale: true, outcomes: true } } },
  })
  return new Map(
    rows.flatMap(({ slug, texts }) => {
      const own = sentences(texts, locale, ({ outcomes }) => outcomes)
      return own ? [[slug, own] as const] : []
    }),
  )
}
