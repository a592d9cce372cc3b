import { getFormatter, getTranslations } from 'next-intl/server'
import { YearBars } from '@/components/charts/year-bars'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { Cell, Column, Table } from '@/components/ui/table'
import type { Address } from '@/lib/i18n/routing'
import type { Count, Growth, MembershipChanges } from '@/lib/queries/network-page/growth'
import type { MemberView } from '@/lib/queries/network-page/members'
import { ChangesBetween } from './changes-between'

interface GrowthSectionProps {
  growth: Growth
  /** Who came and went since a day asked for; null where none is. */
  changes: (MembershipChanges<MemberView> & { from: string; to: string }) | null
  address: Address
}

/** How the membership grew and shrank: a bar a year, beside it what others stated, and what changed between two days. */
export async function GrowthSection({ growth, changes, address }: GrowthSectionProps) {
  const t = await getTranslations('Growth')
  const inWords = await sizeWriter()
  const { years, undatedStarts, total } = growth
  const first = years[0]
  const last = years.at(-1)
  const doubtful = years.some(({ size }) => size.possible > 0)
  return (
    <Section
      id="growth"
      title={t('title')}
      wide
      empty={total === 0}
      lead={
        first && last
          ? t('lead', {
              from: first.year,
              to: last.year,
              size: inWords(last.size),
              people: last.size.sure + last.size.possible,
              undated: undatedStarts,
              total,
            })
          : t('undated', { undated: undatedStarts, total })
      }
    >
      {first && last ? (
        <div className="mb-6 max-w-4xl">
          <YearBars
            title={t('chart')}
            description={t('chartDescription', {
              from: first.year,
              to: last.year,
              first: inWords(first.size),
              last: inWords(last.size),
            })}
            noDataLabel=""
            series={[{ label: t('sure') }, ...(doubtful ? [{ label: t('possible') }] : [])]}
            pointLabel={years.some(({ claims }) => claims.length > 0) ? t('stated') : undefined}
            years={years.map(({ year, size, claims }) => ({
              year,
              label: size.possible > 0 ? '' : inWords(size),
              amounts: doubtful ? [size.sure, size.possible] : [size.sure],
              points: [...new Set(claims.flatMap(({ number }) => number ?? []))],
            }))}
          />
          <Disclosure summary={t('table', { count: years.length })}>
            <GrowthTable growth={growth} />
          </Disclosure>
        </div>
      ) : null}
      {total > 0 ? <ChangesBetween changes={changes} address={address} /> : null}
    </Section>
  )
}

async function GrowthTable({ growth: { years } }: { growth: Growth }) {
  const t = await getTranslations('Growth')
  const inWords = await sizeWriter()
  // Years in which nothing turned say no more than the one before them.
  const telling = years.filter(
    ({ joined, left, claims }, index) =>
      joined + left + claims.length > 0 || index === 0 || index === years.length - 1,
  )
  return (
    <Table
      caption={t('tableCaption')}
      keep
      head={
        <>
          <Column>{t('year')}</Column>
          <Column number>{t('joined')}</Column>
          <Column number>{t('left')}</Column>
          <Column number>{t('atEnd')}</Column>
          <Column number>{t('statedColumn')}</Column>
        </>
      }
    >
      {telling.map(({ year, joined, left, size, claims }) => (
        <tr key={year}>
          <th scope="row">{year}</th>
          <Cell number>{joined || '–'}</Cell>
          <Cell number>{left || '–'}</Cell>
          <Cell number>{inWords(size)}</Cell>
          <Cell number>{claims.map(({ value }) => value).join(', ') || '–'}</Cell>
        </tr>
      ))}
    </Table>
  )
}

/** Words a number of members: "12", or "12–15" where three more may have belonged. */
async function sizeWriter(): Promise<(size: Count) => string> {
  const { number } = await getFormatter()
  return ({ sure, possible }) =>
    possible === 0 ? number(sure) : `${number(sure)}–${number(sure + possible)}`
}
