import type { SentencesView } from '@/lib/queries/record-texts'

/** Sentences of a record, one below another; numbered where their number is part of what they say. */
export function SentenceList({
  sentences: { items, lang, fallback },
  numbered,
}: {
  sentences: SentencesView
  numbered?: boolean
}) {
  const List = numbered ? 'ol' : 'ul'
  return (
    <List
      lang={fallback ? lang : undefined}
      className={`max-w-(--container-text) space-y-1.5 ps-5 font-serif text-lg ${numbered ? 'list-decimal' : 'list-disc'}`}
    >
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </List>
  )
}
