import { countryName } from '@/lib/domain/countries'
import { canonicalAmount } from '@/lib/domain/money'
import type { Locale } from '@/lib/domain/vocabulary'
import { csvText } from '@/lib/exchange/csv'
import { translator } from '@/lib/i18n/translator'
import type { SearchParams } from '@/lib/search/list-params'
import { type PartnershipListView, partnershipList } from './partnership-list'
import { type ListedPartnership, viewPartnerships } from './partnership-list-view'
import { parsePartnershipQuery } from './partnership-query'
import { facetData } from './shared/facets'
import { today } from './shared/today'

/** The list of partnerships as it leaves the site; documented in docs/partnership-list.md. */
export interface PartnershipListJson {
  total: number
  page: number
  pages: number
  items: {
    slug: string
    title: string
    url: string
    form: string
    /** Worked out from the dates; `statusClaimed` is what the source says. */
    status: string
    statusClaimed: string | null
    /** EDTF dates. */
    from: string | null
    to: string | null
    match: 'yes' | 'maybe' | null
    parties: { slug: string; name: string; country: string | null; side: 'home' | 'partner' }[]
    themes: string[]
    networks: string[]
    funding: { amount: string; currency: string; year: number | null; funder: string | null }[]
  }[]
  /** Computed, one a currency: exact decimals as text. */
  sums: { amount: string; currency: string; lines: number; partnerships: number }[]
  facets: Record<string, { value: string; count: number }[]>
  ignored: { name: string; value: string }[]
}

/** One page of the list. `load` is another way to the rows, for tests. */
export async function loadPartnershipListJson(
  params: SearchParams,
  locale: Locale,
  load: (locale: Locale) => Promise<PartnershipListView> = partnershipList,
): Promise<PartnershipListJson> {
  const list = await load(locale)
  const query = parsePartnershipQuery(params, list)
  const view = viewPartnerships(list, query, today(), locale)
  const { forms, states, countries, themes, cities, funders } = view.counts
  return {
    total: view.found.length,
    page: view.page,
    pages: view.pages,
    items: view.rows.map(item),
    sums: view.money.sums,
    facets: facetData({
      form: forms,
      status: states,
      country: countries,
      theme: themes,
      city: cities,
      funder: funders,
    }),
    ignored: query.ignored,
  }
}

function item(row: ListedPartnership): PartnershipListJson['items'][number] {
  const { slug, title, href, form, state, claim, dated, held, parties, lines } = row
  return {
    slug,
    title: title.text,
    url: href,
    form,
    status: state,
    statusClaimed: claim,
    from: dated.period.from,
    to: dated.period.to,
    match: held === 'yes' || held === 'maybe' ? held : null,
    parties: parties.map(({ slug: party, name, country, side }) => ({
      slug: party,
      name: name.text,
      country,
      side,
    })),
    themes: [...row.mainThemes, ...row.otherThemes],
    networks: row.networks,
    funding: lines.map(({ amount, currency, year, funder }) => ({
      amount: canonicalAmount(amount),
      currency,
      year,
      funder,
    })),
  }
}

/** The whole list as CSV, one row a partnership, one column a currency, with the words of the language. */
export async function loadPartnershipListCsv(
  params: SearchParams,
  locale: Locale,
  load: (locale: Locale) => Promise<PartnershipListView> = partnershipList,
): Promise<string> {
  const list = await load(locale)
  const { found } = viewPartnerships(list, parsePartnershipQuery(params, list), today(), locale)
  const t = translator(locale, 'Partnerships.csv')
  const forms = translator(locale, 'Vocabulary.partnershipForm')
  const states = translator(locale, 'Partnerships.state')
  const themeNames = new Map(list.themes.map(({ slug, name }) => [slug, name]))
  const names = (row: ListedPartnership, side: 'home' | 'partner') =>
    row.parties
      .filter((party) => party.side === side)
      .map(({ name, country }) => (country ? `${name.text} (${countryName(country, locale)})` : name.text))
      .join(' ; ')
  return csvText([
    [
      ...[t('title'), t('slug'), t('form'), t('state'), t('claim'), t('from'), t('to')],
      ...[t('home'), t('partner'), t('themes')],
      ...list.currencies.map((currency) => t('amount', { currency })),
    ],
    ...found.map((row) => [
      ...[row.title.text, row.slug, forms(row.form), states(row.state), row.claim],
      ...[row.dated.period.from, row.dated.period.to, names(row, 'home'), names(row, 'partner')],
      [...row.mainThemes, ...row.otherThemes].map((slug) => themeNames.get(slug) ?? slug).join(' ; '),
      ...list.currencies.map((currency) => row.sums.find((sum) => sum.currency === currency)?.amount ?? null),
    ]),
  ])
}
