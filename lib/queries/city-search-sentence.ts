import { inCountry } from '@/lib/domain/country-place'
import { formatEdtf } from '@/lib/domain/format-date'
import { intlTag } from '@/lib/domain/intl'
import type { Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { sentenceCase } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { membershipQueryAddress, withoutValue } from '@/lib/search/membership/edit'
import { ANY, type MembershipQuery, type NumberRange, type QueryList } from '@/lib/search/membership/query'
import type { SearchWords } from './city-search-words'

/** A piece of the sentence: words between, or a criterion with the address of the search without it. */
export interface SentencePart {
  text: string
  lang?: string
  removeHref: string | null
}

/** Marks the place of a list in a message; no message and no name contains it. */
const HOLE = '\u0001'

/** The search as one sentence: "Villes membres d’Eurocities, mais pas de CGLU, au 30 juin 2015, en France". */
export function searchSentence(query: MembershipQuery, words: SearchWords, locale: Locale): SentencePart[] {
  const writer = new SentenceWriter(query, words, locale)
  const [first, ...rest] = [...writer.memberships(), ...writer.others()]
  const subject = writer.subject()
  if (!first) return subject
  return [...subject, plain(' '), ...first, ...rest.flatMap((clause) => [plain(', '), ...clause])]
}

/** The sentence without its links: for titles and for feeds. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join('')
}

function plain(text: string): SentencePart {
  return { text, removeHref: null }
}

type Clause = SentencePart[]

class SentenceWriter {
  private readonly t
  private readonly and
  private readonly or

  constructor(
    private readonly query: MembershipQuery,
    private readonly words: SearchWords,
    private readonly locale: Locale,
  ) {
    this.t = translator(locale, 'CitySearch.sentence')
    this.and = new Intl.ListFormat(intlTag(locale), { type: 'conjunction' })
    this.or = new Intl.ListFormat(intlTag(locale), { type: 'disjunction' })
  }

  subject(): Clause {
    const kinds = translator(this.locale, 'Vocabulary.organizationKinds')
    const { kind } = this.query
    if (kind.length === 0) return [plain(this.t('subject'))]
    const items = kind.map((value, at) => [
      this.removable(at === 0 ? sentenceCase(kinds(value), this.locale) : kinds(value), 'kind', value),
    ])
    return join(this.and, items)
  }

  memberships(): Clause[] {
    const { t, query } = this
    const { all, none, any, min } = query
    const alone = all.length === 0
    const required = alone ? [] : [this.filled(t('all', { items: HOLE }), this.networks('all', this.and))]
    const optional: Clause[] = any.length === 0 ? [] : [this.optional(min, alone)]
    const excluded = none.length === 0 ? [] : [this.excluded(alone && any.length === 0)]
    return [...required, ...optional, ...this.kinds(), ...this.qualities(), ...excluded]
  }

  /** The networks asked for by their kind rather than by name. */
  private kinds(): Clause[] {
    const { t, query } = this
    const { scope, theme, networks } = query
    const scopes = scope.map((value) => [this.removable(t(`scopes.${value}`), 'scope', value)])
    const themes = theme.map((slug) => {
      const name = this.words.themes.find((known) => known.slug === slug)?.name
      const part = this.removable(t('quoted', { text: name?.text ?? slug }), 'theme', slug)
      return [{ ...part, lang: name?.fallback ? name.lang : undefined }]
    })
    return [
      ...(scope.length > 0 ? [this.filled(t('scope', { items: HOLE }), join(this.or, scopes))] : []),
      ...(networks ? [[this.whole(t('networks', rangeValues(networks)), 'networks', null)]] : []),
      ...(theme.length > 0 ? [this.filled(t('theme', { items: HOLE }), join(this.or, themes))] : []),
    ]
  }

  /** In which class and role: of the memberships named before, or, where none are, of any. */
  private qualities(): Clause[] {
    const { t, query } = this
    const { all, any, scope, theme, networks, class: classes, role } = query
    const alone = all.length + any.length + scope.length + theme.length === 0 && networks === null
    const message = (list: 'class' | 'role', first: boolean) =>
      t(list, { items: HOLE, alone: alone && first ? 'yes' : 'no' })
    const classItems = classes.map((value) => [this.removable(t(`classes.${value}`), 'class', value)])
    const roleItems = role.map((value) => [this.removable(t(`roles.${value}`), 'role', value)])
    return [
      ...(classes.length > 0 ? [this.filled(message('class', true), join(this.or, classItems))] : []),
      ...(role.length > 0
        ? [this.filled(message('role', classes.length === 0), join(this.or, roleItems))]
        : []),
    ]
  }

  others(): Clause[] {
    const { t, query, locale } = this
    const { organ, partnership, date, country, pop, maybe, q } = query
    const clauses: (Clause | null)[] = [
      organ.length > 0 ? this.organs(organ) : null,
      partnership.length > 0 ? this.partners(partnership) : null,
      date
        ? [
            this.whole(
              t('date', { date: formatEdtf(date, locale, translator(locale, 'Period')) }),
              'date',
              null,
            ),
          ]
        : null,
      country.length > 0
        ? join(
            this.or,
            country.map((code) => {
              const { before, name } = inCountry(code, locale)
              return [plain(before), this.removable(name, 'country', code)]
            }),
          )
        : null,
      pop ? [this.whole(t('pop', rangeValues(pop)), 'pop', null)] : null,
      q ? [this.whole(t('q', { q }), 'q', '')] : null,
      maybe ? [this.whole(t('maybe'), 'maybe', false)] : null,
    ]
    return clauses.filter((clause) => clause !== null)
  }

  private optional(min: number, alone: boolean): Clause {
    const { any } = this.query
    const [only] = any
    if (any.length === 1 && only) {
      return this.filled(this.t(alone ? 'all' : 'also', { items: HOLE }), this.network('any', only))
    }
    const items = join(
      this.and,
      any.map((slug) => [this.chip('any', slug)]),
    )
    return this.filled(this.t(alone ? 'any' : 'alsoAny', { min, items: HOLE }), items)
  }

  private excluded(alone: boolean): Clause {
    return this.filled(this.t(alone ? 'noneAlone' : 'none', { items: HOLE }), this.networks('none', this.or))
  }

  private organs(organ: readonly string[]): Clause {
    if (organ.includes(ANY)) return [this.whole(this.t('anyOrgan'), 'organ', [])]
    return this.filled(this.t('organ', { items: HOLE }), this.networks('organ', this.or))
  }

  private partners(partnership: readonly string[]): Clause {
    if (partnership.includes(ANY)) return [this.whole(this.t('anyPartnership'), 'partnership', [])]
    const items = partnership.map((slug) => [
      this.removable(this.words.partners?.get(slug) ?? slug, 'partnership', slug),
    ])
    return this.filled(this.t('partnership', { items: HOLE }), join(this.or, items))
  }

  private networks(list: 'all' | 'none' | 'organ', format: Intl.ListFormat): Clause {
    return join(
      format,
      this.query[list].map((slug) => this.network(list, slug)),
    )
  }

  /** A network after the preposition that its name needs: "d’Eurocities", "de C40", "du réseau Energy Cities". */
  private network(list: QueryList, slug: string): Clause {
    const chip = this.chip(list, slug)
    return this.filled(this.t('member', { form: nameForm(chip.text), name: HOLE }), [chip])
  }

  private chip(list: QueryList, slug: string): SentencePart {
    const short = this.words.networks.find((network) => network.slug === slug)?.short
    return {
      ...this.removable(short?.text ?? slug, list, slug),
      lang: short?.fallback ? short.lang : undefined,
    }
  }

  private filled(message: string, items: Clause): Clause {
    const [before = '', after = ''] = message.split(HOLE)
    return [plain(before), ...items, plain(after)].filter(({ text }) => text !== '')
  }

  private removable(text: string, list: QueryList, value: string): SentencePart {
    return { text, removeHref: this.href(withoutValue(this.query, list, value)) }
  }

  private whole<Name extends keyof MembershipQuery>(
    text: string,
    name: Name,
    nothing: MembershipQuery[Name],
  ): SentencePart {
    return { text, removeHref: this.href({ ...this.query, [name]: nothing, page: 1 }) }
  }

  private href(query: MembershipQuery): string {
    return path(this.locale, '/cities', {}, membershipQueryAddress(query))
  }
}

/** How French takes up a name: its prepositions depend on the first sound, and names of several words get a noun before. */
function nameForm(name: string): 'elided' | 'acronym' | 'phrase' | 'word' {
  if (/\s/.test(name)) return 'phrase'
  const vowel = /^[aeiouàâéèêëîïôöü]/i.test(name)
  if (!vowel) return 'word'
  return name === name.toUpperCase() ? 'acronym' : 'elided'
}

function rangeValues({ from, to }: NumberRange): { form: string; from: number; to: number } {
  const form = from === null ? 'to' : to === null ? 'from' : from === to ? 'exactly' : 'between'
  return { form, from: from ?? 0, to: to ?? 0 }
}

function join(format: Intl.ListFormat, items: readonly Clause[]): Clause {
  return format
    .formatToParts(items.map((_item, at) => String(at)))
    .flatMap(({ type, value }) => (type === 'element' ? (items[Number(value)] ?? []) : [plain(value)]))
}
