import type { IsoDay } from '@/lib/domain/day'
import type { NameKind, NetworkScope, OrganizationKind, PartnershipStatus } from '@/lib/domain/vocabulary'
import type { FundingEntry } from './partnership-rows'
import type { LogoView } from './shared/logo'
import type { OrganizationRefView } from './shared/organization-ref'
import type { LinkView, PeriodView, RecordInfoView, SourceRefView, SourceView, TextView } from './shared/view'

/** A period that can still be asked about any day. */
export interface DatedView extends PeriodView {
  /** EDTF date at which a source says that it held, and the same in words, to follow a verb. */
  attested: string | null
  attestedLabel: string | null
}

export interface NetworkMentionView {
  label: string
  /** Language of the label, when it is not the page's. */
  lang?: string
  acronym: string | null
  href: string
  scope: { key: NetworkScope; label: string }
  /** What has become of it, in words: dormant or dissolved today; null while it is active. */
  status: string | null
  /** First possible day of its foundation; null when nothing is known of it. */
  foundedEarliest: IsoDay | null
}

export interface MembershipView {
  network: NetworkMentionView
  class: { key: string; label: string }
  roles: string[]
  status: { key: string; label: string }
  period: DatedView
  note: TextView | null
  sources: SourceRefView[]
}

export interface MandateView {
  position: TextView | null
  person: string | null
  organ: LinkView
  network: NetworkMentionView
  period: DatedView
  sources: SourceRefView[]
}

export interface PartnershipRowView {
  slug: string
  title: TextView
  href: string
  form: string
  /** Status kept with the record; what it means today depends on the dates. */
  recorded: PartnershipStatus
  /** What this body does in it, beyond being a party. */
  roles: string[]
  partners: (OrganizationRefView & { at: [number, number] | null })[]
  /** The amounts that sources record for it. */
  lines: FundingEntry[]
  period: DatedView
  sources: SourceRefView[]
}

export interface EventRowView {
  title: TextView
  href: string
  /** What this body has to do with it: `place`, `host`, `participant`. */
  as: ('place' | 'host' | 'participant')[]
  place: LinkView | null
  network: NetworkMentionView | null
  period: DatedView
  sources: SourceRefView[]
}

/** A network or organ that has its seat in the place. */
export interface SeatView {
  as: 'seat' | 'secretariat' | 'organ'
  organ: LinkView | null
  network: NetworkMentionView
  sources: SourceRefView[]
}

export interface HistoryView {
  kind: string
  date: string | null
  text: TextView | null
  network: NetworkMentionView
  sources: SourceRefView[]
}

export interface RelatedBodyView extends OrganizationRefView {
  kindLabel: string
  /** Its own networks. */
  networks: NetworkMentionView[]
  at: [number, number] | null
}

export interface NameGroupView {
  kind: NameKind
  names: { text: string; lang: string | null; languages: string[]; period: string | null }[]
}

/** Another body of the same kind, with all that makes it like this one. */
export interface AlikeView extends OrganizationRefView {
  countryName: string | null
  population: number | null
  sameCountry: boolean
  /** Whether its population is between half and double. */
  similarSize: boolean
  /** Networks in common, the smallest first. */
  shared: LinkView[]
  /** Themes of partnerships in common. */
  themes: LinkView[]
}

/** A network that bodies like this one belong to, and it does not. */
export interface NetworkForView extends LinkView {
  scope: NetworkScope
  /** The bodies like this one that belong to it, the most alike first. */
  peers: LinkView[]
  /** Its themes that this body works on, in a network or a partnership. */
  themes: LinkView[]
  /** Members in the country of this body. */
  compatriots: number
  members: number
}

/** The page of a body that is not a network: a city, an association, a ministry. */
export interface OrganizationPageView {
  slug: string
  kind: OrganizationKind
  kindLabel: string
  /** Whether it is listed with the cities. */
  territorial: boolean
  name: TextView
  /** Official name where the page's language uses another one; with its language, when known. */
  localName: { text: string; lang: string | null } | null
  country: { code: string; name: string } | null
  admin1: string | null
  at: [number, number] | null
  population: { value: number; year: number | null } | null
  website: string | null
  logo: LogoView | null
  identifiers: { label: string; value: string; href: string | null; sources: SourceRefView[] | null }[]
  /** Sources of the record as a whole: names, place, population. */
  recordSources: SourceRefView[]
  names: NameGroupView[]
  /** From the nearest to the widest. */
  partOf: RelatedBodyView[]
  parts: RelatedBodyView[]
  memberships: MembershipView[]
  /** Networks that its networks belong to, and through which of them. */
  indirect: { network: NetworkMentionView; through: LinkView[] }[]
  mandates: MandateView[]
  partnerships: PartnershipRowView[]
  events: EventRowView[]
  seats: SeatView[]
  history: HistoryView[]
  alike: AlikeView[]
  networksFor: NetworkForView[]
  sources: SourceView[]
  record: RecordInfoView
}
