import { z } from 'zod'
import { db } from '@/lib/db/client'
import { type Locale, RECORD_TYPES, type RecordType } from '@/lib/domain/vocabulary'
import { type FormContent, formContent } from '@/lib/forms/content'
import { FORMS } from '@/lib/forms/records'
import type { Prisma } from '@/prisma/generated/client'

/*
 * What somebody has typed and not yet sent, valid or not. A form saves itself here while it is edited; the page makes
 * up the id, so that saving twice is saving once.
 */

export interface Draft {
  id: string
  type: RecordType
  /** The record that is edited; null for a new one. */
  recordId: string | null
  /** The version that the editing began with. */
  baseVersion: number | null
  content: FormContent
  savedAt: Date
}

const draftInput = z.object({
  id: z.uuid(),
  type: z.enum(RECORD_TYPES),
  recordId: z.uuid().nullable(),
  baseVersion: z.int32().positive().nullable(),
  content: z.unknown(),
})

/** Keeps a draft; null where what was sent is none, or the draft is somebody else's. */
export async function saveDraft(userId: string, sent: unknown): Promise<{ savedAt: Date } | null> {
  const parsed = draftInput.safeParse(sent)
  if (!parsed.success) return null
  const { id, type, recordId, baseVersion, content } = parsed.data
  const form = formContent(FORMS[type], content) as unknown as Prisma.InputJsonValue
  const changed = { baseVersion, form, updatedAt: new Date() }
  // One statement for a draft that exists: it changes only where it is one's own.
  const { count } = await db.draft.updateMany({ where: { id, userId }, data: changed })
  if (count > 0) return { savedAt: changed.updatedAt }
  const made = await db.draft.createMany({
    data: [{ id, userId, recordType: type, recordId, ...changed }],
    skipDuplicates: true,
  })
  return made.count > 0 ? { savedAt: changed.updatedAt } : null
}

/** One's own draft by its id; null where there is none. */
export async function draftById(userId: string, id: string): Promise<Draft | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db.draft.findFirst({ where: { id, userId } })
  return row && draftOf(row)
}

/** One's own latest draft for a record. */
export async function draftFor(userId: string, type: RecordType, recordId: string): Promise<Draft | null> {
  const row = await db.draft.findFirst({
    where: { userId, recordType: type, recordId },
    orderBy: { updatedAt: 'desc' },
  })
  return row && draftOf(row)
}

/** One's own drafts of new records of a type, latest first. */
export async function draftsOfNew(userId: string, type: RecordType): Promise<Draft[]> {
  const rows = await db.draft.findMany({
    where: { userId, recordType: type, recordId: null },
    orderBy: { updatedAt: 'desc' },
    take: 10,
  })
  return rows.map(draftOf)
}

/** Throws one's own draft away. */
export async function discardDraft(userId: string, id: string): Promise<void> {
  if (z.uuid().safeParse(id).success) await db.draft.deleteMany({ where: { id, userId } })
}

/** What a draft is called in a list: the name of the thing, in whatever language it has one by now. */
export function draftName({ type, content }: Draft, locale: Locale): string {
  const { form } = content
  const texts = form.texts as Record<string, Record<string, string>> | undefined
  const inTexts = [locale, 'en', 'fr', 'de'].flatMap((language) => Object.values(texts?.[language] ?? {}))
  const own = [form.name, form.title, form.person, form.url].map((node) =>
    typeof node === 'string' ? node : '',
  )
  return [...own, ...inTexts].find((text) => text.trim() !== '')?.slice(0, 120) ?? type
}

function draftOf(row: Prisma.DraftModel): Draft {
  const type = row.recordType as RecordType
  return {
    id: row.id,
    type,
    recordId: row.recordId,
    baseVersion: row.baseVersion,
    content: formContent(FORMS[type], row.form),
    savedAt: row.updatedAt,
  }
}
