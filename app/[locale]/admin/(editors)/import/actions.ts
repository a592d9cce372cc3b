'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { action, anything, form, id, plain, text } from '@/app/[locale]/admin/action'
import { type FormState, typedValues } from '@/components/admin/form-state'
import type { Submitted } from '@/components/member-import/submit-panel'
import type { Actor } from '@/lib/auth/permissions'
import { actorOf, requireUser } from '@/lib/auth/session'
import { isUnavailable } from '@/lib/changes/errors'
import { ImportError } from '@/lib/changes/member-import/errors'
import { type MatchProgress, matchNextRows } from '@/lib/changes/member-import/match-rows'
import {
  chooseEndings,
  chooseRows,
  describeImport,
  discardImport,
  listSource,
  ownImport,
} from '@/lib/changes/member-import/store'
import { submitImport } from '@/lib/changes/member-import/submit'
import { setOf } from '@/lib/changes/submit'
import { type ColumnMap, MEMBER_COLUMNS } from '@/lib/domain/member-list/columns'
import { rowChoice } from '@/lib/domain/member-list/plan'
import { parseDateText } from '@/lib/domain/parse-date'
import { dateWriter } from '@/lib/i18n/date-writer'
import { toLocale } from '@/lib/i18n/routing'
import { expire } from '@/lib/queries/expire'
import { importProblem } from './problem'

/** The form that says what the columns hold, on which day the list holds, and where it is from. */
export const describeList = action(
  [text, id, anything, form],
  async (locale, list, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    const t = await getTranslations({ locale: language, namespace: 'MemberImport' })
    const names = [...data.keys()].filter((name) => name.startsWith('column-'))
    const values = typedValues(data, ['day', 'url', 'title', 'publisher', ...names])
    const errors: Record<string, string[]> = {}
    const day = parseDateText(values.day ?? '')
    if (!('edtf' in day)) errors.day = [t('errors.day')]
    const columns = columnsOf(values)
    if (!columns) errors.columns = [t('errors.columnTwice')]
    else if (!columns.includes('name') && !columns.includes('identifier'))
      errors.columns = [t('errors.noName')]
    const source = sourceOf(values)
    if (source === 'invalid') errors.url = [t('errors.source')]
    if (Object.keys(errors).length > 0 || !columns || !('edtf' in day) || source === 'invalid') {
      return { errors, values }
    }
    try {
      const actor = actorOf(await requireUser(language))
      await describeImport(actor, list, { columns, day: day.edtf, source })
    } catch (error) {
      return { errors: { '': [importProblem(error, language)] }, values }
    }
    redirect(`/${language}/admin/import/${list}`)
  },
)

function columnsOf(values: Record<string, string>): ColumnMap | null {
  const columns: ColumnMap = []
  for (const [name, value] of Object.entries(values)) {
    const index = /^column-(\d{1,2})$/.exec(name)?.[1]
    if (index === undefined) continue
    const column = MEMBER_COLUMNS.find((known) => known === value) ?? null
    if (column && columns.includes(column)) return null
    columns[Number(index)] = column
  }
  return Array.from(columns, (column) => column ?? null)
}

function sourceOf({ url = '', title = '', publisher = '' }: Record<string, string>) {
  if (`${url}${title}${publisher}`.trim() === '') return null
  const read = listSource.safeParse({
    url: url.trim(),
    title: title.trim(),
    publisher: publisher.trim() || null,
  })
  return read.success ? read.data : 'invalid'
}

/** For a list that was discarded meanwhile: the page then looks again, and says so. */
const NOTHING_LEFT: MatchProgress = { done: 0, total: 0 }

/** The next step of the comparison with the directory. */
export const compareNext = action([text, id], async (locale, list): Promise<MatchProgress> => {
  try {
    return await matchNextRows(actorOf(await requireUser(toLocale(locale))), list)
  } catch (error) {
    if (error instanceof ImportError) return NOTHING_LEFT
    throw error
  }
})

const decisions = z
  .array(
    z.strictObject({
      line: z.int32().min(1),
      choice: z
        .strictObject({
          include: rowChoice.shape.include.nullable(),
          member: rowChoice.shape.member.nullable(),
          create: rowChoice.shape.create.nullable(),
        })
        .partial(),
    }),
  )
  .max(20_000)

/** What somebody decides about rows; says in a sentence why it could not be kept. */
export const decideRows = action([text, id, plain], async (locale, list, choices): Promise<string | null> => {
  const language = toLocale(locale)
  const parsed = decisions.safeParse(choices)
  const t = await getTranslations({ locale: language, namespace: 'MemberImport' })
  if (!parsed.success) return t('errors.choice')
  return attempt(language, (actor) => chooseRows(actor, list, parsed.data))
})

/** Which memberships end, and when. */
export const decideEndings = action(
  [text, id, plain, plain],
  async (locale, list, endings, date): Promise<string | null> => {
    const language = toLocale(locale)
    const t = await getTranslations({ locale: language, namespace: 'MemberImport' })
    const ids = z.array(z.uuid()).max(20_000).safeParse(endings)
    const typed = z.string().max(100).safeParse(date)
    if (!ids.success || !typed.success) return t('errors.choice')
    const read = typed.data.trim() === '' ? { edtf: null } : parseDateText(typed.data)
    if (!('edtf' in read)) return t('errors.day')
    return attempt(language, (actor) => chooseEndings(actor, list, ids.data, read.edtf))
  },
)

/** Submits the list: what came of it, or the sentence that says why nothing was written. */
export const submitList = action([text, id], async (locale, list): Promise<Submitted> => {
  const language = toLocale(locale)
  const t = await getTranslations({ locale: language, namespace: 'MemberImport' })
  try {
    const actor = actorOf(await requireUser(language))
    const outcome = await submitImport(actor, list, ({ list }) => ({
      title: t('changeSetTitle', { network: list.networkLabel }),
      reason: t('changeSetReason', {
        file: list.fileName ?? t('pasted'),
        day: list.day ? dateWriter(language).write(list.day) : '',
      }),
    }))
    if (outcome.kind === 'applied') expire(outcome.applied.tags)
    return { outcome: outcome.kind, changeSetId: setOf(outcome) }
  } catch (error) {
    return { error: importProblem(error, language), outdated: !isUnavailable(error) }
  }
})

/** Forgets a list that was not submitted. */
export const discardList = action([text, id], async (locale, list): Promise<void> => {
  const language = toLocale(locale)
  const actor = actorOf(await requireUser(language))
  if (await ownImport(actor, list).catch(() => null)) await discardImport(actor, list)
  redirect(`/${language}/admin/import`)
})

async function attempt(
  language: ReturnType<typeof toLocale>,
  work: (actor: Actor) => Promise<void>,
): Promise<string | null> {
  try {
    await work(actorOf(await requireUser(language)))
    return null
  } catch (error) {
    return importProblem(error, language)
  }
}
