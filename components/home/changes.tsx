import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { ViewLink } from '@/components/ui/link'
import { dayText } from '@/lib/domain/moment'
import type { HomeChange, HomeChanges, HomeLoad } from '@/lib/queries/home-changes'

/** What changed lately, from the directory's own history. */
export async function Changes({ changes: { sets, load } }: { changes: HomeChanges }) {
  const t = await getTranslations('Home.changes')
  const empty = sets.length === 0 && load === null
  return (
    <Section id="changes" title={t('title')} lead={t('lead')} empty={empty} emptyText={t('none')}>
      <ol className="border-t border-rule">
        {sets.map((set) => (
          <ChangeSetRow key={set.at} set={set} />
        ))}
        {load ? <LoadRow load={load} alone={sets.length === 0} /> : null}
      </ol>
    </Section>
  )
}

async function ChangeSetRow({ set: { at, origin, records, links } }: { set: HomeChange }) {
  const t = await getTranslations('Home.changes')
  return (
    <Row at={at} title={t('set', { origin, count: records })}>
      {links.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4">
          {links.map((link) => (
            <li key={link.href}>
              <ViewLink link={link} />
            </li>
          ))}
        </ul>
      ) : null}
    </Row>
  )
}

async function LoadRow({ load: { at, records, types }, alone }: { load: HomeLoad; alone: boolean }) {
  const t = await getTranslations('Home.changes')
  const format = await getFormatter()
  return (
    <Row at={at} title={t('load', { count: records })}>
      <p className="text-muted">
        {format.list(types.map(({ type, records: count }) => t(`types.${type}`, { count })))}.{' '}
        {alone ? t('loadOnly') : null}
      </p>
    </Row>
  )
}

async function Row({ at, title, children }: { at: string; title: string; children: ReactNode }) {
  const locale = await getLocale()
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <time dateTime={at} className="text-sm text-muted sm:pt-0.5">
        {dayText(at, locale)}
      </time>
      <div>
        <p className="font-semibold">{title}</p>
        <div className="text-sm">{children}</div>
      </div>
    </li>
  )
}
