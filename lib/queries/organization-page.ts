import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { countryName } from '@/lib/domain/countries'
import type { IDENTIFIER_SCHEMES, Locale, OrganizationKind } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { type Comparison, loadComparison } from './organization-page-alike'
import {
  coordinates,
  eventViews,
  historyViews,
  partnershipViews,
  seatViews,
} from './organization-page-cooperation'
import type { OrganizationPageView, RelatedBodyView } from './organization-page-model'
import { localName, nameGroups } from './organization-page-names'
import { indirectNetworks, mandateViews, membershipViews, networkMention } from './organization-page-networks'
import { type OrganizationPageRow, organizationPage, type RelatedBodyRow } from './organization-page-select'
import { cachedQuery } from './shared/cached'
import { type Found, findOrganizationElsewhere } from './shared/found'
import { logoView } from './shared/logo'
import { isTerritorial, organizationAddress, organizationRefView } from './shared/organization-ref'
import { recordInfo } from './shared/record-info'
import { SourceRegister } from './shared/sources'

/** The page of a city, borough, intercommunality or region by its slug; other addresses of it lead there. */
export function loadCityPage(slug: string, locale: Locale): Promise<Found<OrganizationPageView>> {
  return load(slug, locale, isTerritorial)
}

/** The page of any other body that is not a network. */
export function loadOrganizationPage(slug: string, locale: Locale): Promise<Found<OrganizationPageView>> {
  return load(slug, locale, (kind) => kind !== 'network' && !isTerritorial(kind))
}

const tagsOf = (slug: string) => [tags.organization(slug), tags.names]

export const getCityPage = cachedQuery('city-page', loadCityPage, tagsOf)
export const getOrganizationPage = cachedQuery('organization-page', loadOrganizationPage, tagsOf)

async function load(
  slug: string,
  locale: Locale,
  belongsHere: (kind: string) => boolean,
): Promise<Found<OrganizationPageView>> {
  const [row, comparison] = await Promise.all([
    db.organization.findUnique({ where: { slug }, select: organizationPage }),
    loadComparison(slug, locale),
  ])
  if (!row || !belongsHere(row.kind)) return findOrganizationElsewhere(slug, locale)
  return { kind: 'found', view: pageView(row, comparison, locale) }
}

function pageView(row: OrganizationPageRow, comparison: Comparison, locale: Locale): OrganizationPageView {
  const t = translator(locale, 'OrganizationPage')
  const register = new SourceRegister(locale)
  const { name, country } = organizationRefView(row, locale)
  const kind = row.kind as OrganizationKind
  const { citations } = row.record
  // The order of these lines is the order of the page: sources are numbered as they are first used.
  const recordSources = register.refs(citations, t('facts.title'))
  const identifiers = identifierViews(row, register, locale)
  const memberships = membershipViews(row.memberships, locale, register)
  const mandates = mandateViews(row.mandates, locale, register)
  const seats = seatViews(row, locale, register)
  const partnerships = partnershipViews(row, locale, register)
  const events = eventViews(row, locale, register)
  const history = historyViews(row, locale, register)
  return {
    slug: row.slug,
    kind,
    kindLabel: translator(locale, 'Vocabulary')(`organizationKind.${kind}`),
    territorial: isTerritorial(kind),
    name,
    localName: localName(row, name.text),
    country: country ? { code: country, name: countryName(country, locale) } : null,
    admin1: row.admin1,
    at: coordinates(row),
    population: row.population === null ? null : { value: row.population, year: row.populationYear },
    website: row.website,
    logo: logoView(row.logo),
    identifiers,
    recordSources,
    names: nameGroups(row, locale),
    partOf: [row.partOf, row.partOf?.partOf].flatMap((body) => (body ? [relatedBody(body, locale)] : [])),
    parts: row.parts.map((body) => relatedBody(body, locale)).sort(byName(locale)),
    memberships,
    indirect: indirectNetworks(row.memberships, locale),
    mandates,
    partnerships,
    events,
    seats,
    history,
    ...comparison,
    sources: register.list(),
    record: recordInfo(row.record, locale, organizationAddress(kind, row.slug)),
  }
}

function byName(locale: Locale): (a: RelatedBodyView, b: RelatedBodyView) => number {
  const { compare } = collator(locale)
  return (a, b) => compare(a.name.text, b.name.text)
}

function relatedBody(row: RelatedBodyRow, locale: Locale): RelatedBodyView {
  const ref = organizationRefView(row, locale)
  const networks = row.memberships.map(({ network }) => networkMention(network, locale))
  const { compare } = collator(locale)
  return {
    ...ref,
    kindLabel: translator(locale, 'Vocabulary')(`organizationKind.${ref.kind as OrganizationKind}`),
    networks: networks.sort((a, b) => compare(a.label, b.label)),
    at: coordinates(row),
  }
}

/** Where an identifier is resolved on the web; schemes without a public page are left out. */
const RESOLVERS: Readonly<Record<string, (value: string) => string>> = {
  geonames: (value) => `https://www.geonames.org/${value}`,
  siren: (value) => `https://annuaire-entreprises.data.gouv.fr/entreprise/${value}`,
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
}

function identifierViews(
  { identifiers, record }: OrganizationPageRow,
  register: SourceRegister,
  locale: Locale,
): OrganizationPageView['identifiers'] {
  const t = translator(locale, 'Vocabulary')
  return [...identifiers]
    .sort((a, b) => (a.scheme < b.scheme ? -1 : 1))
    .map(({ scheme, value }) => {
      const label = t(`identifierScheme.${scheme as (typeof IDENTIFIER_SCHEMES)[number]}`)
      const field = `identifiers/${scheme}`
      // Most identifiers rest on the record's own sources, marked beside its facts.
      const own = record.citations.some((citation) => citation.field === field)
      return {
        label,
        value,
        href: RESOLVERS[scheme]?.(encodeURIComponent(value)) ?? null,
        sources: own ? register.refs(record.citations, label, field) : null,
      }
    })
}
