import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminHeading } from '@/components/admin/admin-heading'
import { ColumnsForm } from '@/components/member-import/columns-form'
import { CompareProgress } from '@/components/member-import/compare-progress'
import { DiscardButton } from '@/components/member-import/discard-button'
import type { Actor } from '@/lib/auth/permissions'
import { actorOf, requirePermission } from '@/lib/auth/session'
import { ImportError } from '@/lib/changes/member-import/errors'
import { firstCells } from '@/lib/changes/member-import/first-rows'
import { matchProgress } from '@/lib/changes/member-import/match-rows'
import { ownImport, type StoredImport } from '@/lib/changes/member-import/store'
import { formatEdtf } from '@/lib/domain/format-date'
import type { Locale } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { recordNames } from '@/lib/queries/changes/record-names'
import { compareNext, describeList, discardList } from '../actions'
import { Preview } from './preview-page'

interface PageProps {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('MemberImport')
  return { title: t('title') }
}

/** One import: its columns, then the comparison, then the preview, until it is submitted. */
export default async function ImportPage({ params, searchParams }: PageProps) {
  const { locale: language, id } = await params
  const locale = toLocale(language)
  const actor = actorOf(await requirePermission(locale, 'import'))
  const list = UUID.test(id) ? await openList(actor, id) : null
  if (!list) notFound()
  if (list.changeSetId !== null) redirect(`/${locale}/admin/changes/${list.changeSetId}`)
  const t = await getTranslations('MemberImport')
  const network = (await recordNames([list.networkId], locale)).get(list.networkId)
  const asked = await searchParams
  const progress = await matchProgress(id)
  const describing = list.day === null || asked.step === 'columns'
  return (
    <>
      <AdminHeading
        title={t('titleOf', { network: network?.name ?? list.networkLabel })}
        guide={['import']}
        lead={t('item', { file: list.fileName ?? t('pasted'), rows: progress.total })}
        actions={<DiscardButton action={discardList.bind(null, locale, id)} />}
      />
      {describing ? (
        <Columns list={list} locale={locale} />
      ) : progress.done < progress.total ? (
        <CompareProgress {...progress} next={compareNext.bind(null, locale, id)} />
      ) : (
        <Preview actor={actor} id={id} locale={locale} asked={asked} />
      )}
    </>
  )
}

async function openList(actor: Actor, id: string): Promise<StoredImport | null> {
  try {
    return await ownImport(actor, id)
  } catch (error) {
    if (error instanceof ImportError) return null
    throw error
  }
}

async function Columns({ list, locale }: { list: StoredImport; locale: Locale }) {
  const samples = await firstCells(list.id, list.columns.length)
  return (
    <ColumnsForm
      action={describeList.bind(null, locale, list.id)}
      columns={list.columns.map((holds, index) => ({
        header: list.header[index] || null,
        holds,
        samples: samples[index] ?? [],
      }))}
      day={list.day === null ? '' : formatEdtf(list.day, locale, translator(locale, 'Period'))}
      source={{
        url: list.source?.url ?? '',
        title: list.source?.title ?? '',
        publisher: list.source?.publisher ?? '',
      }}
    />
  )
}
