import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { LineMap } from '@/components/map/line-map'
import { PointMap } from '@/components/map/point-map'
import { OrganizationLink } from '@/components/network/organization-link'
import { Cell, Column, Table } from '@/components/ui/table'
import { partnershipLines } from '@/lib/queries/partnership-lines'
import type { PartyView } from '@/lib/queries/partnership-parts'
import { sideLabels } from './side-label'

/** Who takes part, by side, with the role that the source gives each; on a map where their places are known. */
export async function PartiesSection({ parties, ended }: { parties: readonly PartyView[]; ended: boolean }) {
  const t = await getTranslations('Partnership.parties')
  const labels = sideLabels(parties)
  const sides = (['home', 'partner'] as const)
    .map((side) => ({ side, rows: parties.filter((party) => party.side === side) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <Section id="parties" title={t('title')} lead={t('lead', { count: parties.length })}>
      <PartiesMap parties={parties} ended={ended} />
      {sides.map(({ side, rows }) => (
        <div key={side} className="parties mt-6">
          <h3 className="mb-1 text-lg">{t('side', { label: labels[side] })}</h3>
          <PartyTable caption={t('side', { label: labels[side] })} rows={rows} />
        </div>
      ))}
    </Section>
  )
}

async function PartiesMap({ parties, ended }: { parties: readonly PartyView[]; ended: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('Partnership.parties')
  const format = await getFormatter()
  const point = ({ place, organization }: PartyView) => ({
    lat: place?.lat ?? 0,
    lon: place?.lon ?? 0,
    label: organization.name.text,
    href: organization.href,
  })
  const located = parties.filter(({ place }) => place !== null)
  if (located.length === 0) return null
  const title = t('mapTitle')
  const description = t('mapDescription', {
    names: format.list(located.map(({ organization }) => organization.name.text)),
  })
  const lines = partnershipLines(parties).map(({ from, to }) => ({
    from: point(from),
    to: point(to),
    label: t('line', { from: from.organization.name.text, to: to.organization.name.text }),
    state: ended ? ('ended' as const) : ('yes' as const),
  }))
  return lines.length > 0 ? (
    <LineMap lines={lines} title={title} description={description} language={locale} />
  ) : (
    <PointMap points={located.map(point)} title={title} description={description} language={locale} />
  )
}

async function PartyTable({ caption, rows }: { caption: string; rows: readonly PartyView[] }) {
  const t = await getTranslations('Partnership.parties')
  return (
    <Table
      caption={caption}
      hideCaption
      head={
        <>
          <Column>{t('body')}</Column>
          <Column>{t('role')}</Column>
          <Column>{t('country')}</Column>
          <Column>{t('population')}</Column>
        </>
      }
    >
      {rows.map((party) => (
        <PartyRow key={party.organization.slug} party={party} />
      ))}
    </Table>
  )
}

async function PartyRow({ party }: { party: PartyView }) {
  const t = await getTranslations('Partnership.parties')
  const kind = await getTranslations('Vocabulary.organizationKind')
  const role = await getTranslations('Vocabulary.partyRole')
  const format = await getFormatter()
  const { organization, partOf, written, population } = party
  return (
    <tr>
      <th scope="row">
        <OrganizationLink organization={organization} /> <SourceMark refs={party.sources} />
        <small className="block text-xs font-normal text-muted">
          {kind(party.kind)}
          {partOf ? (
            <>
              {', '}
              {t.rich('partOf', { body: () => <OrganizationLink organization={partOf} /> })}
            </>
          ) : null}
        </small>
        {written ? (
          <small className="block text-xs font-normal text-muted">{t('written', { name: written })}</small>
        ) : null}
      </th>
      <Cell label={t('role')}>
        {format.list(party.roles.map((name) => role(name)))}
        {party.listed ? null : <small className="block text-xs text-maybe">{t('notListed')}</small>}
      </Cell>
      <Cell label={t('country')}>{party.countryName}</Cell>
      <Cell label={t('population')}>
        {population ? (
          <>
            {t('inhabitants', { count: population.count })}{' '}
            {population.year ? t('inYear', { year: String(population.year) }) : null}
            <SourceMark refs={population.sources} />
          </>
        ) : (
          <span className="text-muted">{t('unknownPopulation')}</span>
        )}
      </Cell>
    </tr>
  )
}
