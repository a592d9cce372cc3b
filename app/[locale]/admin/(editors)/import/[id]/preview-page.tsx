import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { BulkButtons } from '@/components/member-import/bulk-buttons'
import { MissingForm } from '@/components/member-import/missing-form'
import { PreviewTable } from '@/components/member-import/preview-table'
import { SubmitPanel } from '@/components/member-import/submit-panel'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/lib/auth/permissions'
import { type LoadedPlan, loadPlan } from '@/lib/changes/member-import/load-plan'
import { COUNTRY_CODES, countryName } from '@/lib/domain/countries'
import { formatEdtf } from '@/lib/domain/format-date'
import { ROW_STATES } from '@/lib/domain/member-list/plan'
import type { Locale } from '@/lib/domain/vocabulary'
import { collator } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import { decideEndings, decideRows, submitList } from '../actions'
import {
  isDecided,
  isUnknown,
  kindOptions,
  missingMembers,
  previewCounts,
  previewRows,
  ROWS_A_PAGE,
  type Shown,
  wouldMake,
} from './preview'

interface PreviewProps {
  actor: Actor
  id: string
  locale: Locale
  asked: { [name: string]: string | string[] | undefined }
}

/** What the list would change, kind by kind, and the button that submits it. */
export async function Preview({ actor, id, locale, asked }: PreviewProps) {
  const loaded = await loadPlan(actor, id)
  if (!loaded) notFound()
  const t = await getTranslations('MemberImport')
  const counts = previewCounts(loaded)
  const kinds: Shown[] = [...ROW_STATES, 'missing']
  const count = (kind: Shown) => (kind === 'missing' ? counts.missing : counts.states[kind])
  const first = kinds.find((kind) => count(kind) > 0) ?? 'added'
  const shown = kinds.find((kind) => kind === asked.show) ?? first
  const address = `/${locale}/admin/import/${id}`
  const ends = loaded.plan.missing.filter(({ id: membership }) => loaded.list.endings.includes(membership))
  return (
    <>
      <p className="mb-4">
        <a href={`${address}?step=columns`}>{t('backToColumns')}</a>
      </p>
      <nav aria-label={t('preview')} className="mb-4">
        <ul className="flex flex-wrap gap-x-1 gap-y-2 border-b border-rule">
          {kinds.map((kind) => (
            <li key={kind}>
              <a
                href={`${address}?show=${kind}`}
                aria-current={kind === shown ? 'page' : undefined}
                className="inline-flex min-h-10 items-center gap-2 border-b-2 border-transparent px-3 no-underline aria-[current=page]:border-accent aria-[current=page]:font-semibold"
              >
                {t(`tabs.${kind}`)} <span className="text-muted tabular-nums">{count(kind)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown === 'missing' ? (
        <Missing loaded={loaded} locale={locale} id={id} />
      ) : (
        <Rows loaded={loaded} locale={locale} id={id} shown={shown} page={Number(asked.page) || 1} />
      )}
      <SubmitPanel
        included={counts.included}
        ends={ends.length}
        sourced={loaded.list.source !== null}
        locale={locale}
        submit={submitList.bind(null, locale, id)}
      />
    </>
  )
}

interface PartProps {
  loaded: LoadedPlan
  locale: Locale
  id: string
}

async function Missing({ loaded, locale, id }: PartProps) {
  const t = await getTranslations('MemberImport')
  if (loaded.plan.missing.length === 0) return <p className="text-muted">{t('noneMissing')}</p>
  const { endDate } = loaded.list
  return (
    <MissingForm
      members={await missingMembers(loaded, locale)}
      date={endDate === null ? '' : formatEdtf(endDate, locale, translator(locale, 'Period'))}
      decide={decideEndings.bind(null, locale, id)}
    />
  )
}

async function Rows({ loaded, locale, id, shown, page }: PartProps & { shown: Shown; page: number }) {
  const t = await getTranslations('MemberImport')
  const rows = loaded.plan.rows.filter(({ state }) => state === shown)
  const decide = decideRows.bind(null, locale, id)
  const { compare } = collator(locale)
  const table = {
    decide,
    kinds: kindOptions(locale),
    countries: COUNTRY_CODES.map((value) => ({ value, label: countryName(value, locale) })).sort((a, b) =>
      compare(a.label, b.label),
    ),
  }
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE))
  const at = Math.min(Math.max(1, Math.floor(page)), pages)
  const visible = rows.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE)
  const link = (number: number) => `/${locale}/admin/import/${id}?show=${shown}&page=${number}`
  return (
    <>
      <BulkButtons
        decide={decide}
        lines={shown === 'added' || shown === 'changed' ? rows.map(({ row }) => row.line) : []}
        unknown={rows.filter(isUnknown).map((row) => ({ line: row.row.line, create: wouldMake(row) }))}
      />
      {rows.length === 0 ? (
        <p className="text-muted">{t('noRows')}</p>
      ) : (
        <PreviewTable caption={t('preview')} rows={await previewRows(visible, locale)} {...table} />
      )}
      <div className="mt-4">
        <Pagination
          page={at}
          pages={pages}
          to={link}
          label={t('pages')}
          previous={t('previous')}
          next={t('next')}
          position={t('position', { page: at, pages })}
        />
      </div>
      {shown === 'doubtful' ? <Decided rows={loaded.plan.rows} locale={locale} table={table} /> : null}
    </>
  )
}

interface DecidedProps {
  rows: LoadedPlan['plan']['rows']
  locale: Locale
  table: Omit<ComponentProps<typeof PreviewTable>, 'caption' | 'rows'>
}

/** Rows once in doubt: without them, what has just been decided would be gone, with the questions that follow from it. */
async function Decided({ rows, locale, table }: DecidedProps) {
  const t = await getTranslations('MemberImport')
  const decided = rows.filter((row) => row.state !== 'doubtful' && isDecided(row))
  if (decided.length === 0) return null
  const more = decided.length - ROWS_A_PAGE
  return (
    <section aria-labelledby="decided" className="mt-8">
      <h2 id="decided" className="mb-2 text-xl">
        {t('decided')}
      </h2>
      <p className="mb-3 text-muted">{t('decidedLead')}</p>
      <PreviewTable
        caption={t('decided')}
        rows={await previewRows(decided.slice(0, ROWS_A_PAGE), locale)}
        {...table}
      />
      {more > 0 ? <p className="mt-3 text-muted">{t('decidedMore', { count: more })}</p> : null}
    </section>
  )
}
