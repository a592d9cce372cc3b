/** Where `Intl` sees the end of a sentence and there is none: "9. Juli", "e. V.", "J. F. Kennedy". */
const NO_END = /(?:\b\d{1,2}|\b\p{L})\.\s*$/u

/** The first sentence of a text, for a line in a list; the whole text where it has no end. `lang` is a BCP 47 tag. */
export function firstSentence(text: string, lang: string): string {
  let sentence = ''
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    sentence += segment
    if (!NO_END.test(sentence)) break
  }
  return sentence.trim()
}
