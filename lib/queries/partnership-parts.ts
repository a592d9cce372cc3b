import { countryName } from '@/lib/domain/countries'
import type { Locale, OrganizationKind, PartyRole, PartySide } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { pickLabel } from './network-page/context'
import type { FundingLine } from './partnership-funding'
import type {
  OriginRow,
  PartnershipFundingRow,
  PartnershipPartyRow,
  PartnershipThemeRow,
} from './partnership-select'
import { fundingSide } from './partnership-side'
import { type OrganizationRefView, organizationRefView } from './shared/organization-ref'
import type { CitationRow, SourceRegister } from './shared/sources'
import type { LinkView, SourceRefView } from './shared/view'

/** A body on one side of a partnership. */
export interface PartyView {
  organization: OrganizationRefView
  kind: OrganizationKind
  side: 'home' | 'partner'
  countryName: string | null
  partOf: OrganizationRefView | null
  population: { count: number; year: number | null; sources: SourceRefView[] } | null
  roles: PartyRole[]
  /** False where it takes part without being listed among the partners. */
  listed: boolean
  /** As the source writes it, where that is not its name. */
  written: string | null
  place: { lat: number; lon: number } | null
  sources: SourceRefView[]
}

/** A theme with the way down to it, and the source's own wording. */
export interface ThemePathView {
  rank: 'main' | 'other'
  priority: number | null
  path: LinkView[]
  wording: TextView | null
  /** The level that the source's own three-level path leaves empty; null where it is full, or no path at all. */
  emptyLevel: number | null
}

export function partyView(
  { organization, side, roles, listedAsPartner, nameAsWritten }: PartnershipPartyRow,
  citations: readonly CitationRow[],
  register: SourceRegister,
  locale: Locale,
): PartyView {
  const t = translator(locale, 'Partnership')
  const view = organizationRefView(organization, locale)
  const { latitude, longitude, population, populationYear, partOf, record } = organization
  const sources = register.refs(citations, t('statements.parties'), `parties/${organization.slug}`)
  return {
    organization: view,
    kind: organization.kind as OrganizationKind,
    side: side === 'home' ? 'home' : 'partner',
    countryName: view.country && countryName(view.country, locale),
    partOf: partOf && organizationRefView(partOf, locale),
    population:
      population === null
        ? null
        : {
            count: population,
            year: populationYear,
            sources: register.refs(record.citations, t('statements.population'), 'population'),
          },
    roles: roles as PartyRole[],
    listed: listedAsPartner,
    written: nameAsWritten && nameAsWritten !== view.name.text ? nameAsWritten : null,
    place: latitude === null || longitude === null ? null : { lat: latitude, lon: longitude },
    sources,
  }
}

/** Levels of the nomenclature in which registries file partnerships. */
const LEVELS = 3

export function themePath(
  { rank, priority, labels, theme }: PartnershipThemeRow,
  locale: Locale,
): ThemePathView {
  const above = [theme.parent?.parent, theme.parent, theme].filter((one) => one !== null && one !== undefined)
  const wording = pickLabel(labels, locale)
  // A source that files by levels is quoted with "›" between them; a plain phrase says nothing about levels.
  const levels = wording?.text.split('›').length ?? 1
  return {
    rank: rank === 'main' ? 'main' : 'other',
    priority,
    path: above.map(({ slug, texts }) => {
      const name = pickText(texts, locale, 'name')
      return {
        label: name?.text ?? slug,
        href: path(locale, '/themes/[slug]', { slug }),
        ...(name?.fallback ? { lang: name.lang } : {}),
      }
    }),
    wording,
    emptyLevel: levels > 1 && levels < LEVELS ? levels + 1 : null,
  }
}

export function fundingLine(
  { key, labels, year, amount, currency, waterAmount, side, funder }: PartnershipFundingRow,
  parties: readonly PartnershipPartyRow[],
  citations: readonly CitationRow[],
  register: SourceRegister,
  locale: Locale,
): FundingLine {
  const label = pickLabel(labels, locale)
  const body = funder && organizationRefView(funder, locale)
  return {
    funder: label?.text ?? body?.name.text ?? key,
    lang: label?.lang ?? locale,
    href: body?.href ?? null,
    side: fundingSide(
      { side: side as PartySide | null, funder },
      parties.map((party) => ({ ...party, side: party.side === 'home' ? 'home' : 'partner' })),
    ),
    year,
    amount: amount.toFixed(2),
    currency,
    water: waterAmount?.toFixed(2) ?? null,
    sources: register.refs(
      citations,
      translator(locale, 'Partnership')('statements.funding'),
      `funding/${key}`,
    ),
  }
}

/** Every name by which a text may mention a network. */
export function mentionedNames({ name, texts, names, network }: OriginRow): string[] {
  return [
    name,
    ...texts.map((text) => text.name),
    ...names.map(({ text }) => text),
    ...(network?.acronym ? [network.acronym] : []),
  ]
}
