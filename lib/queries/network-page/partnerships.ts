import { db } from '@/lib/db/client'
import { compareNewestFirst } from '@/lib/domain/period'
import type { PartnershipForm, PartnershipStatus } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import { pickText } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { periodSelect } from '../shared/period-view'
import { recordWithCitations } from '../shared/sources'
import type { LinkView, SourceRefView } from '../shared/view'
import { type Dated, dated, type PageContext } from './context'

const partnershipSelect = {
  slug: true,
  form: true,
  status: true,
  ...periodSelect,
  network: { select: { organization: { select: { slug: true } } } },
  texts: { select: { locale: true, title: true } },
  record: { select: recordWithCitations },
} satisfies Prisma.PartnershipSelect

type PartnershipRow = Prisma.PartnershipGetPayload<{ select: typeof partnershipSelect }>

export interface NetworkPartnershipView {
  link: LinkView
  form: PartnershipForm
  status: PartnershipStatus
  dated: Dated
  /** The network is or runs the partnership itself; otherwise it came about through the network. */
  own: boolean
  sources: SourceRefView[]
}

/** Partnerships that the network is or runs, takes part in, or that came about through it. */
export function findPartnerships(slug: string): Promise<PartnershipRow[]> {
  const organization = { slug }
  return db.partnership.findMany({
    where: {
      OR: [
        { network: { organization } },
        { origins: { some: { organization } } },
        { parties: { some: { organization } } },
      ],
    },
    select: partnershipSelect,
  })
}

/** Newest first, the network's own before those that came about through it. */
export function partnershipsView(
  rows: readonly PartnershipRow[],
  slug: string,
  { locale, register }: PageContext,
): NetworkPartnershipView[] {
  const statement = translator(locale, 'NetworkPage')('statements.partnerships')
  return [...rows]
    .sort(compareNewestFirst)
    .map((row) => {
      const title = pickText(row.texts, locale, 'title')
      return {
        link: {
          label: title?.text ?? row.slug,
          href: path(locale, '/partnerships/[slug]', { slug: row.slug }),
          ...(title?.fallback ? { lang: title.lang } : {}),
        },
        form: row.form as PartnershipForm,
        status: row.status as PartnershipStatus,
        dated: dated(row, locale, { over: row.status === 'ended' }),
        own: row.network?.organization.slug === slug,
        sources: register.refs(row.record.citations, statement),
      }
    })
    .sort((a, b) => Number(b.own) - Number(a.own))
}
