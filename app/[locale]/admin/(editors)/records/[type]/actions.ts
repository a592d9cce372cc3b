'use server'

import { action, plain, recordType, text } from '@/app/[locale]/admin/action'
import type { SentForm } from '@/components/forms/record-form'
import { actorOf, currentUser } from '@/lib/auth/session'
import { pathKey } from '@/lib/changes/change-set'
import { discardDraft } from '@/lib/changes/drafts'
import type { FieldConflict } from '@/lib/changes/merge'
import { type SaveResult, saveForm } from '@/lib/changes/save-form'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { CONFLICT_SIDES, type ConflictView } from '@/lib/forms/conflict-view'
import { toLocale } from '@/lib/i18n/routing'
import { expire } from '@/lib/queries/expire'
import { recordChoices } from '@/lib/queries/record-choices'
import { idsIn, valueText } from '@/lib/queries/value-text'

/** Publishes or submits what was typed, and says where to go from there, or what is in the way. */
export const saveRecord = action([text, recordType, plain], async (locale, type, sent): Promise<SentForm> => {
  const user = await currentUser()
  if (!user) return { status: 'signed-out' }
  const actor = actorOf(user)
  if (actor.kind !== 'user') return { status: 'signed-out' }
  const result = await saveForm(actor, sent)
  if (result.status === 'published') expire(result.tags)
  return answerTo(result, type, toLocale(locale))
})

async function answerTo(result: SaveResult, type: RecordType, locale: Locale): Promise<SentForm> {
  switch (result.status) {
    case 'published':
      return {
        status: 'done',
        href: editHref(locale, type, result.id, result.merged ? 'merged' : 'published'),
      }
    case 'submitted':
      return { status: 'done', href: `/${locale}/admin/changes/${result.changeSet}?done=proposed` }
    case 'amended':
      return { status: 'done', href: `/${locale}/admin/changes/${result.changeSet}?done=amended` }
    case 'conflict':
      return {
        status: 'conflict',
        version: result.version,
        conflicts: await conflictViews(result.conflicts, locale),
      }
    default:
      return result
  }
}

function editHref(locale: Locale, type: RecordType, id: string, saved: string): string {
  return `/${locale}/admin/records/${type}/${id}/edit?saved=${saved}`
}

async function conflictViews(conflicts: readonly FieldConflict[], locale: Locale): Promise<ConflictView[]> {
  const choices = await recordChoices(idsIn(conflicts), locale)
  const names = new Map(choices.map(({ id, label }) => [id, label]))
  return conflicts.map(({ path, base, mine, theirs }) => {
    const held = { mine, theirs, original: base }
    return {
      key: pathKey(path),
      path,
      values: Object.fromEntries(
        CONFLICT_SIDES.map((side) => [side, valueText(held[side], names)]),
      ) as ConflictView['values'],
    }
  })
}

/** Throws a draft away that its author does not want any more. */
export const discardOwnDraft = action([text], async (draftId): Promise<void> => {
  const user = await currentUser()
  if (user) await discardDraft(user.id, draftId)
})
