'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { action, anything, form, text } from '@/app/[locale]/admin/action'
import type { FormState } from '@/components/admin/form-state'
import { actorOf, requireUser } from '@/lib/auth/session'
import { revertChange, revertChangeSet } from '@/lib/changes/revert'
import { approve, comment, reject, withdraw } from '@/lib/changes/review'
import { setOf } from '@/lib/changes/submit'
import { toLocale } from '@/lib/i18n/routing'
import { expire } from '@/lib/queries/expire'
import { malformed, orProblem } from '../../problem'
import { decisionsIn, typed } from './decisions'

const decision = z.object({
  id: z.uuid(),
  intent: z.enum(['approve', 'reject', 'comment', 'withdraw']),
  comment: z.string().max(20_000),
})

/** The form under a proposal: publish it, turn it down, say something, or take it back. */
export const decide = action([text, anything, form], async (locale, _state, data): Promise<FormState> => {
  const language = toLocale(locale)
  const words = typed(data, 'comment')
  const work = async () => {
    const actor = actorOf(await requireUser(language))
    const asked = decision.safeParse({ id: typed(data, 'id'), intent: typed(data, 'intent'), comment: words })
    if (!asked.success) return malformed(language)
    const { id, intent } = asked.data
    if (intent === 'approve') {
      const { tags } = await approve(actor, id, { decisions: decisionsIn(data), comment: words.trim() })
      expire(tags)
    } else if (intent === 'reject') await reject(actor, id, words)
    else if (intent === 'comment') await comment(actor, id, words)
    else await withdraw(actor, id)
    redirect(`/${language}/admin/changes/${id}?done=${intent}`)
  }
  return orProblem(language, work, { comment: words })
})

const undoing = z.object({
  id: z.uuid(),
  change: z.uuid().or(z.literal('')),
  title: z.string().trim().min(1).max(500),
  reason: z.string().max(5_000),
})

/** Undoes an applied set, or one change of it, as the preview has shown. */
export const undo = action([text, anything, form], async (locale, _state, data): Promise<FormState> => {
  const language = toLocale(locale)
  const work = async () => {
    const actor = actorOf(await requireUser(language))
    const asked = undoing.safeParse({
      id: typed(data, 'id'),
      change: typed(data, 'change'),
      title: typed(data, 'title'),
      reason: typed(data, 'reason'),
    })
    if (!asked.success) return malformed(language)
    const { id, change, title, reason } = asked.data
    const t = await getTranslations({ locale: language, namespace: 'AdminChanges.undoPage' })
    const wish = {
      title: t('setTitle', { title }).slice(0, 500),
      reason: reason.trim() || undefined,
      decisions: decisionsIn(data),
    }
    const outcome = await (change
      ? revertChange(actor, { changeSet: id, change }, wish)
      : revertChangeSet(actor, id, wish))
    if (outcome.kind === 'applied') expire(outcome.applied.tags)
    redirect(`/${language}/admin/changes/${setOf(outcome)}?done=${outcome.kind}`)
  }
  return orProblem(language, work, { reason: typed(data, 'reason') })
})
