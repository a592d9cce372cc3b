import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { countryName } from '@/lib/domain/countries'
import { formatPeriod } from '@/lib/domain/format-date'
import {
  type Locale,
  type NetworkScope,
  type OrganizationKind,
  type PartnershipForm,
  TERRITORIAL_KINDS,
} from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import type { ShareImageType } from '@/lib/i18n/share-image'
import { pickText } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { cachedQuery } from './shared/cached'
import { membershipCounts } from './shared/membership-counts'
import { organizationName, organizationRef } from './shared/organization-ref'
import { periodSelect } from './shared/period-view'

/** The few words of the picture that stands for a record where its address is shared. */
export interface ShareImageView {
  /** What kind of thing it is. */
  kind: string
  name: string
  /** The facts that place it: country, members, date. */
  facts: string[]
}

/** The words of a record's picture; null when there is no such record in that section of the site. */
export async function loadShareImage(
  type: ShareImageType,
  slug: string,
  locale: Locale,
): Promise<ShareImageView | null> {
  switch (type) {
    case 'networks':
    case 'cities':
    case 'organizations':
      return organizationImage(type, slug, locale)
    case 'themes':
      return themeImage(slug, locale)
    case 'partnerships':
      return partnershipImage(slug, locale)
    case 'events':
      return eventImage(slug, locale)
    case 'series':
      return seriesImage(slug, locale)
  }
}

/** Kept until the record changes. */
export const shareImage = cachedQuery(
  'share-image',
  (type: string, slug: string, locale: string) =>
    loadShareImage(type as ShareImageType, slug, toLocale(locale)),
  (type, slug) => [TAG_OF[type as ShareImageType](slug)],
)

const TAG_OF: Record<ShareImageType, (slug: string) => string> = {
  networks: tags.organization,
  cities: tags.organization,
  organizations: tags.organization,
  themes: tags.theme,
  partnerships: tags.partnership,
  events: tags.event,
  series: tags.eventSeries,
}

async function organizationImage(type: ShareImageType, slug: string, locale: Locale) {
  const row = await db.organization.findUnique({
    where: { slug },
    select: {
      ...organizationRef,
      network: { select: { scope: true, ...periodSelect } },
    },
  })
  if (!row || type !== sectionOf(row.kind)) return null
  const { members = 0, networks = 0 } = (await membershipCounts([row.id])).get(row.id) ?? {}
  const words = translator(locale, 'Vocabulary')
  const count = translator(locale, 'ShareImage')
  const kind = words(`organizationKind.${row.kind as OrganizationKind}`)
  const name = organizationName(row, locale).text
  const { network, countryCode } = row
  if (network) {
    return {
      kind: joined([kind, words(`networkScope.${network.scope as NetworkScope}`)]),
      name,
      facts: present([members > 0 ? count('members', { count: members }) : '', period(network, locale)]),
    }
  }
  return {
    kind: joined([kind, countryCode && countryName(countryCode, locale)]),
    name,
    facts: present([networks > 0 ? count('networks', { count: networks }) : '']),
  }
}

function sectionOf(kind: string): ShareImageType {
  if (kind === 'network') return 'networks'
  return TERRITORIAL_KINDS.some((territorial) => territorial === kind) ? 'cities' : 'organizations'
}

async function themeImage(slug: string, locale: Locale): Promise<ShareImageView | null> {
  const row = await db.theme.findUnique({
    where: { slug },
    select: {
      texts: { select: { locale: true, name: true } },
      actionFields: { select: { actionField: { select: { networkId: true } } } },
    },
  })
  if (!row) return null
  const networks = new Set(row.actionFields.map(({ actionField }) => actionField.networkId)).size
  return {
    kind: translator(locale, 'Vocabulary')('recordType.theme'),
    name: pickText(row.texts, locale, 'name')?.text ?? slug,
    facts: networks > 0 ? [translator(locale, 'ShareImage')('networks', { count: networks })] : [],
  }
}

async function partnershipImage(slug: string, locale: Locale): Promise<ShareImageView | null> {
  const row = await db.partnership.findUnique({
    where: { slug },
    select: {
      form: true,
      ...periodSelect,
      texts: { select: { locale: true, title: true } },
      parties: {
        select: { organization: { select: { countryCode: true } } },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (!row) return null
  const countries = new Set(present(row.parties.map(({ organization }) => organization.countryCode)))
  return {
    kind: translator(locale, 'Vocabulary')(`partnershipForm.${row.form as PartnershipForm}`),
    name: pickText(row.texts, locale, 'title')?.text ?? slug,
    facts: present([
      [...countries]
        .slice(0, 4)
        .map((code) => countryName(code, locale))
        .join(', '),
      period(row, locale),
    ]),
  }
}

async function eventImage(slug: string, locale: Locale): Promise<ShareImageView | null> {
  const row = await db.event.findUnique({
    where: { slug },
    select: {
      ...periodSelect,
      texts: { select: { locale: true, title: true } },
      place: { select: organizationRef },
    },
  })
  return (
    row && {
      kind: translator(locale, 'Vocabulary')('recordType.event'),
      name: pickText(row.texts, locale, 'title')?.text ?? slug,
      facts: present([row.place && organizationName(row.place, locale).text, period(row, locale)]),
    }
  )
}

async function seriesImage(slug: string, locale: Locale): Promise<ShareImageView | null> {
  const row = await db.eventSeries.findUnique({
    where: { slug },
    select: {
      texts: { select: { locale: true, name: true } },
      network: { select: { organization: { select: organizationRef } } },
    },
  })
  return (
    row && {
      kind: translator(locale, 'Vocabulary')('recordType.event-series'),
      name: pickText(row.texts, locale, 'name')?.text ?? slug,
      facts: row.network ? [organizationName(row.network.organization, locale).text] : [],
    }
  )
}

function period(row: Parameters<typeof formatPeriod>[0], locale: Locale): string {
  return row.from || row.to
    ? formatPeriod(row, locale, translator(locale, 'Period'), { attested: 'hide' })
    : ''
}

function joined(words: (string | null)[]): string {
  return present(words).join(' · ')
}

function present(words: (string | null | undefined)[]): string[] {
  return words.filter((word): word is string => Boolean(word))
}
