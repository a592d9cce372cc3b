import { edtfBounds } from '@/lib/domain/edtf'
import { formatEdtfAt } from '@/lib/domain/format-date'
import { OPEN, type Period } from '@/lib/domain/period'
import type {
  Locale,
  MembershipClass,
  MembershipRole,
  MembershipStatus,
  NetworkScope,
  NetworkStatus,
} from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { collator, pickText } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type {
  DatedView,
  MandateView,
  MembershipView,
  NetworkMentionView,
  OrganizationPageView,
} from './organization-page-model'
import type { MandateRow, MembershipRow, NetworkMentionRow } from './organization-page-select'
import { networkAcronym } from './shared/network-acronym'
import { organizationRefView } from './shared/organization-ref'
import { periodView } from './shared/period-view'
import type { SourceRegister } from './shared/sources'
import type { LinkView } from './shared/view'

/** A network as a link, with its scope. */
export function networkMention(row: NetworkMentionRow, locale: Locale): NetworkMentionView {
  const { name, href } = organizationRefView(row.organization, locale)
  const words = translator(locale, 'Vocabulary')
  const scope = row.scope as NetworkScope
  const status = row.status as NetworkStatus
  const acronym = networkAcronym(row.organization.names, row.acronym, locale)
  return {
    label: name.text,
    ...(name.fallback ? { lang: name.lang } : {}),
    acronym: acronym && !name.text.includes(acronym) ? acronym : null,
    href,
    scope: { key: scope, label: words(`networkScope.${scope}`) },
    status: status === 'active' ? null : words(`networkStatus.${status}`),
    foundedEarliest: row.from && row.from !== OPEN ? edtfBounds(row.from).earliest : null,
  }
}

/** A period in words, with what is needed to ask it about a day; `over` where it is known to have ended. */
export function datedView(period: Period, locale: Locale, { over = false } = {}): DatedView {
  const { attested } = period
  return {
    ...periodView(period, locale, null, { over }),
    attested,
    attestedLabel: attested && formatEdtfAt(attested, locale, translator(locale, 'Period')),
  }
}

/** A link to a network's organ, by its name in the page's language. */
export function organLink(
  organ: { slug: string; texts: { locale: string; name: string }[]; network: NetworkMentionRow },
  locale: Locale,
): LinkView {
  const name = pickText(organ.texts, locale, 'name')
  const params = { slug: organ.network.organization.slug, organ: organ.slug }
  return {
    label: name?.text ?? organ.slug,
    href: path(locale, '/networks/[slug]/organs/[organ]', params),
    ...(name?.fallback ? { lang: name.lang } : {}),
  }
}

/** The memberships of a body, sorted by the network's name. */
export function membershipViews(
  rows: readonly MembershipRow[],
  locale: Locale,
  register: SourceRegister,
): MembershipView[] {
  const t = translator(locale, 'Vocabulary')
  const statement = translator(locale, 'OrganizationPage')('networks.title')
  const { compare } = collator(locale)
  const views = rows.map((row) => ({
    network: networkMention(row.network, locale),
    class: { key: row.class, label: t(`membershipClass.${row.class as MembershipClass}`) },
    roles: row.roles.map((role) => t(`membershipRole.${role as MembershipRole}`)),
    status: { key: row.status, label: t(`membershipStatus.${row.status as MembershipStatus}`) },
    period: datedView(row, locale),
    note: pickText(row.texts, locale, 'note'),
    row,
  }))
  return views
    .sort((a, b) => compare(a.network.label, b.network.label))
    .map(({ row, ...view }) => ({ ...view, sources: register.refs(row.record.citations, statement) }))
}

/** Networks to which a body is linked only through the networks that it belongs to, and through which. */
export function indirectNetworks(
  rows: readonly MembershipRow[],
  locale: Locale,
): OrganizationPageView['indirect'] {
  const present = rows.filter(({ status }) => status !== 'ended' && status !== 'applied')
  const direct = new Set(present.map(({ network }) => network.organization.slug))
  const found = new Map<string, OrganizationPageView['indirect'][number]>()
  for (const { network } of present) {
    const above = [...network.organization.memberships.map((link) => link.network), network.parent]
    for (const wider of above) {
      if (!wider || direct.has(wider.organization.slug)) continue
      const entry = found.get(wider.organization.slug) ?? {
        network: networkMention(wider, locale),
        through: [],
      }
      const { acronym, label, href } = networkMention(network, locale)
      if (!entry.through.some((link) => link.href === href))
        entry.through.push({ label: acronym ?? label, href })
      found.set(wider.organization.slug, entry)
    }
  }
  const { compare } = collator(locale)
  return [...found.values()].sort((a, b) => compare(a.network.label, b.network.label))
}

/** The seats of a body in organs of networks, the latest first. */
export function mandateViews(
  rows: readonly MandateRow[],
  locale: Locale,
  register: SourceRegister,
): MandateView[] {
  const statement = translator(locale, 'OrganizationPage')('mandates.title')
  return [...rows].sort(latestFirst).map((row) => ({
    position: pickText(row.texts, locale, 'position'),
    person: row.person,
    organ: organLink(row.organ, locale),
    network: networkMention(row.organ.network, locale),
    period: datedView(row, locale),
    sources: register.refs(row.record.citations, statement),
  }))
}

/** By the first possible day of the start, the latest first; unknown starts last. */
export function latestFirst(a: Period, b: Period): number {
  const start = ({ from }: Period) => (from && from !== OPEN ? edtfBounds(from).earliest : '')
  const [left, right] = [start(a), start(b)]
  return left === right ? 0 : left < right ? 1 : -1
}
