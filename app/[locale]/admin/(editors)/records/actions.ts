'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { action, anything, form, text } from '@/app/[locale]/admin/action'
import type { FormState } from '@/components/admin/form-state'
import { actorOf, requireUser } from '@/lib/auth/session'
import { retire } from '@/lib/changes/retire'
import { setOf, submit } from '@/lib/changes/submit'
import { RECORD_TYPES } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { recordNames } from '@/lib/queries/changes/record-names'
import { expire } from '@/lib/queries/expire'
import { malformed, orProblem } from '../../problem'
import { retirementIn } from './retirement'

const checked = z.object({
  type: z.enum(RECORD_TYPES),
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
})

/** "Checked today": the record is true as it stands. */
export const confirmRecord = action(
  [text, anything, form],
  async (locale, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    return orProblem(language, async () => {
      const actor = actorOf(await requireUser(language))
      const asked = checked.safeParse(Object.fromEntries(data))
      const t = await getTranslations({ locale: language, namespace: 'AdminRecords' })
      if (!asked.success) return malformed(language)
      const { type, id, version } = asked.data
      const name = (await recordNames([id], language)).get(id)?.name ?? ''
      const outcome = await submit({
        origin: 'edit',
        title: t('confirmTitle', { name }).slice(0, 500),
        actor,
        changes: [{ action: 'confirm', type, id, baseVersion: version }],
      })
      if (outcome.kind === 'applied') expire(outcome.applied.tags)
      return { done: t(outcome.kind === 'applied' ? 'confirmed' : 'confirmProposed') }
    })
  },
)

/** Takes a record down with what depends on it, as the page has shown. */
export const retireRecord = action(
  [text, anything, form],
  async (locale, _state, data): Promise<FormState> => {
    const language = toLocale(locale)
    const asked = retirementIn(data)
    const work = async () => {
      const actor = actorOf(await requireUser(language))
      if (!asked) return malformed(language)
      const t = await getTranslations({ locale: language, namespace: 'AdminRecords.retirePage' })
      const name = (await recordNames([asked.id], language)).get(asked.id)?.name ?? ''
      const outcome = await retire(actor, asked, {
        title: t('setTitle', { name }).slice(0, 500),
        reason: asked.why || undefined,
      })
      if (outcome.kind === 'applied') expire(outcome.applied.tags)
      redirect(`/${language}/admin/changes/${setOf(outcome)}?done=${outcome.kind}`)
    }
    return orProblem(language, work, { why: asked?.why ?? '' })
  },
)
