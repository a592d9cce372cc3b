import { formatEdtf } from '@/lib/domain/format-date'
import type {
  ChangeEventKind,
  Locale,
  PartnershipForm,
  PartnershipStatus,
  PartyRole,
} from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { EventRowView, HistoryView, PartnershipRowView, SeatView } from './organization-page-model'
import { datedView, latestFirst, networkMention, organLink } from './organization-page-networks'
import type { EventRow, OrganizationPageRow, PartnershipRow } from './organization-page-select'
import { fundingEntry } from './partnership-rows'
import { organizationRefView } from './shared/organization-ref'
import type { SourceRegister } from './shared/sources'

type Body = Pick<
  OrganizationPageRow,
  | 'slug'
  | 'partnershipParties'
  | 'fundingLines'
  | 'eventsHosted'
  | 'eventsHeldHere'
  | 'eventParticipants'
  | 'registeredSeatOf'
  | 'secretariatOf'
  | 'organSeats'
  | 'changeEventParts'
>

/** Roles that say no more than that the body is a party to a twinning, a charter or a project. */
const MERE_PARTY: readonly PartyRole[] = ['partner', 'signatory', 'twin-city']

/** The partnerships in which a body takes part or which it funds, the latest first. */
export function partnershipViews(body: Body, locale: Locale, register: SourceRegister): PartnershipRowView[] {
  const t = translator(locale, 'OrganizationPage')
  const vocabulary = translator(locale, 'Vocabulary')
  const roles = new Map<string, { partnership: PartnershipRow; roles: string[] }>()
  for (const { partnership, roles: own } of body.partnershipParties) {
    const labels = own
      .filter((role) => !MERE_PARTY.includes(role as PartyRole))
      .map((role) => vocabulary(`partyRole.${role as PartyRole}`))
    roles.set(partnership.id, { partnership, roles: labels })
  }
  for (const { partnership } of body.fundingLines) {
    const known = roles.get(partnership.id) ?? { partnership, roles: [] }
    roles.set(partnership.id, { partnership, roles: [...known.roles, t('partnerships.funder')] })
  }
  return [...roles.values()]
    .sort((a, b) => latestFirst(a.partnership, b.partnership))
    .map(({ partnership, roles: own }) => {
      const { slug, form, status, texts, record, funding } = partnership
      return {
        slug,
        title: pickText(texts, locale, 'title') ?? { text: slug, lang: locale, fallback: false },
        href: path(locale, '/partnerships/[slug]', { slug }),
        form: vocabulary(`partnershipForm.${form as PartnershipForm}`),
        recorded: status as PartnershipStatus,
        roles: own,
        partners: partnership.parties
          .filter(({ organization }) => organization.slug !== body.slug)
          .map(({ organization }) => ({
            ...organizationRefView(organization, locale),
            at: coordinates(organization),
          })),
        lines: funding.map(fundingEntry),
        period: datedView(partnership, locale, { over: status === 'ended' }),
        sources: register.refs(record.citations, t('partnerships.title'), `parties/${body.slug}`),
      }
    })
}

/** Meetings held in the place, hosted by the body or with somebody of it, the latest first. */
export function eventViews(body: Body, locale: Locale, register: SourceRegister): EventRowView[] {
  const statement = translator(locale, 'OrganizationPage')('events.title')
  const events = new Map<string, { event: EventRow; as: EventRowView['as'] }>()
  const add = (event: EventRow, as: EventRowView['as'][number]) => {
    const known = events.get(event.id) ?? { event, as: [] }
    events.set(event.id, { event, as: [...known.as, as] })
  }
  for (const event of body.eventsHeldHere) add(event, 'place')
  for (const { event } of body.eventsHosted) add(event, 'host')
  for (const { event } of body.eventParticipants) add(event, 'participant')
  return [...events.values()]
    .sort((a, b) => latestFirst(a.event, b.event))
    .map(({ event, as }) => {
      const { slug, texts, record, network, place } = event
      const placeRef = place && place.slug !== body.slug ? organizationRefView(place, locale) : null
      return {
        title: pickText(texts, locale, 'title') ?? { text: slug, lang: locale, fallback: false },
        href: path(locale, '/events/[slug]', { slug }),
        as,
        place: placeRef && { label: placeRef.name.text, href: placeRef.href },
        network: network && networkMention(network, locale),
        period: datedView(event, locale),
        sources: register.refs(record.citations, statement),
      }
    })
}

/** Networks and organs that have their seat or secretariat in the place. */
export function seatViews(body: Body, locale: Locale, register: SourceRegister): SeatView[] {
  const statement = translator(locale, 'OrganizationPage')('seats.title')
  const ofNetwork = (as: 'seat' | 'secretariat', row: Body['registeredSeatOf'][number]): SeatView => ({
    as,
    organ: null,
    network: networkMention(row, locale),
    sources: register.refs(row.organization.record.citations, statement, `network/${as}`),
  })
  return [
    ...body.registeredSeatOf.map((row) => ofNetwork('seat', row)),
    ...body.secretariatOf.map((row) => ofNetwork('secretariat', row)),
    ...body.organSeats.map(
      (organ): SeatView => ({
        as: 'organ',
        organ: organLink(organ, locale),
        network: networkMention(organ.network, locale),
        sources: register.refs(organ.record.citations, statement, 'seat'),
      }),
    ),
  ]
}

/** What happened to networks in which the body had a part: it founded one, merged into one. */
export function historyViews(body: Body, locale: Locale, register: SourceRegister): HistoryView[] {
  const statement = translator(locale, 'OrganizationPage')('history.title')
  const vocabulary = translator(locale, 'Vocabulary')
  const events = new Map(body.changeEventParts.map(({ changeEvent }) => [changeEvent.id, changeEvent]))
  return [...events.values()]
    .sort((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1))
    .map(({ kind, date, texts, network, record }) => ({
      kind: vocabulary(`changeEventKind.${kind as ChangeEventKind}`),
      date: date && formatEdtf(date, locale, translator(locale, 'Period')),
      text: pickText(texts, locale, 'text'),
      network: networkMention(network, locale),
      sources: register.refs(record.citations, statement),
    }))
}

/** Latitude and longitude, or null where the place is not known. */
export function coordinates(row: {
  latitude: number | null
  longitude: number | null
}): [number, number] | null {
  return row.latitude === null || row.longitude === null ? null : [row.latitude, row.longitude]
}
