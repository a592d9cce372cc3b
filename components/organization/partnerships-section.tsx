import { getLocale, getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Period } from '@/components/layout/period'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { LineMap } from '@/components/map/line-map'
import { Amounts } from '@/components/partnership/amounts'
import { ListMoney } from '@/components/partnership/list-money'
import { Cell, Column, Table } from '@/components/ui/table'
import { sumsByCurrency } from '@/lib/domain/money'
import { keepDay } from '@/lib/i18n/view-day'
import type { OrganizationOnDay, ShownPartnership } from '@/lib/queries/organization-page-on'
import { listSums } from '@/lib/queries/partnership-sums'
import { lastChecked } from '@/lib/queries/shared/last-checked'

/** The partnerships of a body: a map of the partners, and the table. */
export async function PartnershipsSection({ body }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.partnerships')
  const { partnerships, name } = body
  const withAmounts = partnerships.some(({ lines }) => lines.length > 0)
  return (
    <Section
      id="partnerships"
      title={t('title')}
      lead={t('lead', { count: partnerships.length })}
      empty={partnerships.length === 0}
      checked={lastChecked(partnerships)}
      emptyText={t('empty')}
      wide
    >
      <Partners body={body} />
      <Money body={body} />
      <Table
        caption={t('caption', { name: name.text })}
        hideCaption
        head={
          <>
            <Column>{t('column.title')}</Column>
            <Column>{t('column.form')}</Column>
            <Column>{t('column.partners')}</Column>
            <Column>{t('column.period')}</Column>
            <Column>{t('column.status')}</Column>
            {withAmounts ? <Column number>{t('column.amount')}</Column> : null}
            <Column>{t('column.source')}</Column>
          </>
        }
      >
        {partnerships.map((row) => (
          <Row key={row.slug} row={row} withAmounts={withAmounts} />
        ))}
      </Table>
    </Section>
  )
}

async function Row({ row, withAmounts }: { row: ShownPartnership; withAmounts: boolean }) {
  const t = await getTranslations('OrganizationPage.partnerships')
  const words = await getTranslations('Vocabulary.partnershipStatus')
  const { title, href, form, roles, partners, period, state, sources } = row
  const sums = sumsByCurrency(row.lines)
  return (
    <tr>
      <th scope="row">
        <a href={href}>
          <ForeignText text={title} />
        </a>
      </th>
      <Cell label={t('column.form')}>
        {form}
        {roles.length > 0 ? <span className="block text-xs text-muted">{roles.join(', ')}</span> : null}
      </Cell>
      <Cell label={t('column.partners')}>
        {partners.map((partner, index) => (
          <span key={partner.slug}>
            {index > 0 ? ', ' : null}
            <a href={keepDay(partner.href)} lang={partner.name.fallback ? partner.name.lang : undefined}>
              {partner.name.text}
            </a>
          </span>
        ))}
      </Cell>
      <Cell label={t('column.period')}>
        <Period period={period} />
      </Cell>
      <Cell label={t('column.status')}>
        {state === 'planned' || state === 'unknown' ? t(state) : words(state)}
      </Cell>
      {withAmounts ? (
        <Cell label={sums.length > 0 ? t('column.amount') : undefined} number>
          {sums.length > 0 ? <Amounts sums={sums} /> : null}
        </Cell>
      ) : null}
      <Cell label={t('column.source')}>
        <SourceMark refs={sources} />
      </Cell>
    </tr>
  )
}

/** What is recorded of the money of these partnerships, and what of it the body itself pays. */
async function Money({ body: { partnerships, slug, name } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.partnerships')
  const own = listSums(partnerships, { funders: [slug], years: null }).sums
  return (
    <>
      <ListMoney money={listSums(partnerships)} />
      {own.length > 0 ? (
        <p className="mb-6 max-w-(--container-text)">
          {t.rich('paid', { name: name.text, amount: () => <Amounts sums={own} /> })}
        </p>
      ) : null}
    </>
  )
}

/** How a line is drawn: whole, dotted for what has ended, dashed for what may not hold. */
const LINE_STATES = {
  active: 'yes',
  ended: 'ended',
  dormant: 'maybe',
  planned: 'maybe',
  unknown: 'maybe',
} as const

async function Partners({ body: { at, name, partnerships } }: { body: OrganizationOnDay }) {
  const t = await getTranslations('OrganizationPage.partnerships')
  const language = await getLocale()
  if (!at) return null
  const from = { lat: at[0], lon: at[1], label: name.text, tone: 'strong' as const }
  const lines = partnerships.flatMap(({ partners, title, state }) =>
    partners.flatMap(({ at: there, name: partner, href }) =>
      there && String(there) !== String(at)
        ? [
            {
              from,
              to: { lat: there[0], lon: there[1], label: partner.text, href },
              label: title.text,
              state: LINE_STATES[state],
            },
          ]
        : [],
    ),
  )
  if (lines.length === 0) return null
  // A city and its intercommunality lie in the same place: one line for both.
  const drawn = new Map(lines.map((line) => [`${line.to.lat} ${line.to.lon} ${line.label}`, line]))
  return (
    <div className="mb-6">
      <LineMap
        lines={[...drawn.values()]}
        title={t('map', { name: name.text })}
        description={t('mapDescription', {
          name: name.text,
          count: new Set(lines.map(({ to }) => to.href)).size,
        })}
        shape="wide"
        language={language}
      />
    </div>
  )
}
