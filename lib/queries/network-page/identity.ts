import { db } from '@/lib/db/client'
import { countryName } from '@/lib/domain/countries'
import type {
  Locale,
  MembershipClass,
  MembershipRole,
  NameKind,
  NetworkScope,
  NetworkStatus,
} from '@/lib/domain/vocabulary'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { type LogoView, logoSelect, logoView } from '../shared/logo'
import { networkAcronym } from '../shared/network-acronym'
import {
  type OrganizationRefView,
  organizationName,
  organizationRef,
  organizationRefView,
} from '../shared/organization-ref'
import { periodSelect } from '../shared/period-view'
import { recordWithCitations } from '../shared/sources'
import type { SourceRefView } from '../shared/view'
import { type Dated, dated, languageList, type PageContext, pickLabel } from './context'
import { type IdentifierView, identifierView } from './identifiers'

const relatedNetwork = {
  ...periodSelect,
  organization: { select: organizationRef },
} satisfies Prisma.NetworkSelect

const identitySelect = {
  ...organizationRef,
  website: true,
  logo: logoSelect,
  record: { select: recordWithCitations },
  names: {
    select: { text: true, lang: true, kind: true, from: true, to: true },
    orderBy: { position: 'asc' },
  },
  identifiers: { select: { scheme: true, value: true }, orderBy: { scheme: 'asc' } },
  memberships: {
    select: {
      class: true,
      roles: true,
      ...periodSelect,
      network: { select: { organization: { select: organizationRef } } },
      record: { select: recordWithCitations },
    },
  },
  network: {
    select: {
      acronym: true,
      scope: true,
      status: true,
      languages: true,
      ...periodSelect,
      texts: { select: { locale: true, summary: true, area: true } },
      legalForms: {
        select: { labels: true, governingLaw: true, ...periodSelect },
        orderBy: { position: 'asc' },
      },
      seat: { select: organizationRef },
      secretariat: { select: organizationRef },
      parent: { select: relatedNetwork },
      sections: { select: relatedNetwork },
    },
  },
} satisfies Prisma.OrganizationSelect

type IdentityRow = Prisma.OrganizationGetPayload<{ select: typeof identitySelect }>
/** The row of a body that has a network profile. */
export type NetworkRow = IdentityRow & { network: NonNullable<IdentityRow['network']> }

export interface NameView {
  text: string
  lang: string
  /** In the page's language; null for a name of no particular language. */
  language: string | null
  /** `usual`: the name that the directory itself uses in that language. */
  kind: NameKind | 'usual'
  dated: Dated
}

export interface LegalFormView {
  label: TextView
  /** Country whose law governs it; null where that is not known or does not apply. */
  law: string | null
  dated: Dated
  sources: SourceRefView[]
}

/** A network that this one is a section of, has as a section, or is a member of. */
export interface RelatedNetworkView {
  network: OrganizationRefView
  dated: Dated
  membership: { class: MembershipClass; roles: MembershipRole[]; sources: SourceRefView[] } | null
}

export interface IdentityView {
  slug: string
  name: TextView
  acronym: string | null
  scope: NetworkScope
  status: NetworkStatus
  dated: Dated
  summary: TextView | null
  area: TextView | null
  names: NameView[]
  legalForms: LegalFormView[]
  seat: OrganizationRefView | null
  secretariat: OrganizationRefView | null
  languages: string | null
  website: string | null
  logo: LogoView | null
  identifiers: IdentifierView[]
  parent: RelatedNetworkView | null
  sections: RelatedNetworkView[]
  memberOf: RelatedNetworkView[]
  sources: SourceRefView[]
}

/** The network of a slug, or null. */
export async function findNetwork(slug: string): Promise<NetworkRow | null> {
  const row = await db.organization.findUnique({ where: { slug }, select: identitySelect })
  return row?.network ? { ...row, network: row.network } : null
}

export function identityView(row: NetworkRow, { locale, register }: PageContext): IdentityView {
  const { network } = row
  const statement = translator(locale, 'NetworkPage')
  const { citations } = row.record
  const sources = register.refs(citations, statement('statements.identity'))
  return {
    slug: row.slug,
    name: organizationName(row, locale),
    acronym: networkAcronym(
      row.names.filter(({ kind }) => kind === 'acronym'),
      network.acronym,
      locale,
    ),
    scope: network.scope as NetworkScope,
    status: network.status as NetworkStatus,
    dated: dated(network, locale),
    summary: pickText(network.texts, locale, 'summary'),
    area: pickText(network.texts, locale, 'area'),
    names: allNames(row, locale),
    legalForms: network.legalForms.map((form, index) => ({
      label: pickLabel(form.labels, locale) ?? { text: '', lang: locale, fallback: false },
      law: form.governingLaw && countryName(form.governingLaw, locale),
      dated: dated(form, locale),
      sources: register.refs(citations, statement('statements.legalForm'), `legalForms/${index + 1}`),
    })),
    seat: network.seat && organizationRefView(network.seat, locale),
    secretariat: network.secretariat && organizationRefView(network.secretariat, locale),
    languages: network.languages.length > 0 ? languageList(network.languages, locale) : null,
    website: row.website,
    logo: logoView(row.logo),
    identifiers: row.identifiers.map((identifier) =>
      identifierView(
        identifier,
        register.refs(citations, statement('statements.identifiers'), `identifiers/${identifier.scheme}`),
      ),
    ),
    parent: network.parent && related(network.parent, locale),
    sections: network.sections.map((section) => related(section, locale)),
    memberOf: row.memberships.map((membership) => ({
      network: organizationRefView(membership.network.organization, locale),
      dated: dated(membership, locale),
      membership: {
        class: membership.class as MembershipClass,
        roles: membership.roles as MembershipRole[],
        sources: register.refs(membership.record.citations, statement('statements.memberOf')),
      },
    })),
    sources,
  }
}

function related(row: Prisma.NetworkGetPayload<{ select: typeof relatedNetwork }>, locale: Locale) {
  return {
    network: organizationRefView(row.organization, locale),
    dated: dated(row, locale),
    membership: null,
  }
}

/** The official name, the name in each of the site's languages where it is another one, then all the others. */
function allNames(row: NetworkRow, locale: Locale): NameView[] {
  const undated = { from: null, to: null, attested: null }
  const rows = [
    { text: row.name, lang: 'und', kind: 'official', ...undated },
    ...row.texts.map(({ name, locale: lang }) => ({ text: name, lang, kind: 'usual', ...undated })),
    ...row.names.map((name) => ({ ...name, attested: null })),
  ]
  const known = new Set<string>()
  return rows.flatMap((name) => {
    // The same words may be official and the name in several languages: they are listed once, with their first kind.
    if (known.has(name.text)) return []
    known.add(name.text)
    const languages = [
      ...new Set(
        rows.filter(({ text, lang }) => text === name.text && lang !== 'und').map(({ lang }) => lang),
      ),
    ]
    return {
      text: name.text,
      lang: languages[0] ?? 'und',
      language: languages.length > 0 ? languageList(languages, locale) : null,
      kind: name.kind as NameView['kind'],
      dated: dated(name, locale),
    }
  })
}
