import type { AsOfAnswer, ChangeSetOrigin } from '@/lib/domain/vocabulary'

export type { TextView } from '@/lib/i18n/text'

/**
 * The pieces that the view models of all pages share. Plain data, already in the language of the page: a
 * component that receives them never chooses a language and never sees a database row.
 */

/** A link; `lang` when its label is in another language than the page. */
export interface LinkView {
  label: string
  href: string
  lang?: string
}

/** One entry of the source list at the foot of a page. */
export interface SourceView {
  /** The number that marks refer to, from 1 in order of first use on the page. */
  number: number
  title: string
  /** Language of the title, when known. */
  lang?: string
  publisher: string | null
  url: string | null
  /** When the source was read, to follow a verb: “in November 2026”. */
  accessed: string | null
  /** The open licence of the source, if it has one. */
  licence: string | null
  /** Which statements of the page rest on it, in words of the page ("Members", "Seat"). */
  statements: string[]
}

/** A reference from a statement to the source list. */
export interface SourceRefView {
  number: number
  stance: 'supports' | 'contradicts'
  confidence: 'high' | 'medium'
  /** Short name of the source, read out with the number. */
  title: string
  /** EDTF date at which the source was read. */
  accessed: string | null
}

/** A period in words, with its EDTF bounds, and the answer for the date asked for, when one was. */
export interface PeriodView {
  /** In the page's language: "since 2014", "2017–2018", "until about 1998". */
  label: string
  /** EDTF level 1, or null when not known. */
  from: string | null
  to: string | null
  state?: AsOfAnswer
}

/** What the foot of a record's page says about the record itself. */
export interface RecordInfoView {
  id: string
  /** ISO 8601 instant of the last change; null when the record has never been changed. */
  changedAt: string | null
  changeKind: ChangeSetOrigin | null
  /** When somebody last checked it against its sources, ISO 8601; null when nobody has since it was made. */
  confirmedAt: string | null
  /** The page of its history. */
  historyHref: string
  /** Absolute address that can be cited. */
  permalink: string
}
