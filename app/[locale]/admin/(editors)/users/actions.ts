'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { action, anything, flag, form, text } from '@/app/[locale]/admin/action'
import type { FormState } from '@/components/admin/form-state'
import { typedValues } from '@/components/admin/form-state'
import type { UserFormState } from '@/components/admin/user-form'
import { setSecondFactorForAll } from '@/lib/auth/account'
import { recordAudit } from '@/lib/auth/audit'
import type { PasswordLink } from '@/lib/auth/password-links'
import { actorOf, requireUser } from '@/lib/auth/session'
import {
  changeUser,
  deactivateUser,
  invitationSchema,
  inviteUser,
  mayManage,
  reactivateUser,
  removeSecondFactor,
  renewLink,
  userSchema,
} from '@/lib/auth/users'
import type { Locale } from '@/lib/domain/vocabulary'
import { toLocale } from '@/lib/i18n/routing'
import { nameProblem } from '../../name-problem'
import { orRefusal } from '../../refusal'

/** The form of the page "Invite". */
export const invite = action([text, anything, form], async (locale, _state, data): Promise<UserFormState> => {
  const language = toLocale(locale)
  const parsed = invitationSchema.safeParse(inputOf(data))
  if (!parsed.success) return invalid(language, data, parsed.error.issues)
  const work = async () => {
    const actor = actorOf(await requireUser(language))
    const made = await inviteUser(actor, new Headers(await headers()), parsed.data)
    return linkMade(language, made, parsed.data.email)
  }
  return orRefusal(language, work, { kept: typed(data) })
})

/** The form of the page of a user. */
export const save = action(
  [text, text, anything, form],
  async (locale, id, _state, data): Promise<UserFormState> => {
    const language = toLocale(locale)
    const parsed = userSchema.safeParse(inputOf(data))
    if (!parsed.success) return invalid(language, data, parsed.error.issues)
    const t = await getTranslations({ locale: language, namespace: 'AdminUsers' })
    const work = async (): Promise<UserFormState> => {
      const actor = actorOf(await requireUser(language))
      await changeUser(actor, new Headers(await headers()), id, parsed.data)
      refresh()
      return { ...typed(data), done: t('saved') }
    }
    return orRefusal(language, work, { kept: typed(data) })
  },
)

const STEPS = {
  deactivate: { run: deactivateUser, done: 'deactivated' },
  reactivate: { run: reactivateUser, done: 'reactivated' },
  'remove-second-factor': { run: removeSecondFactor, done: 'secondFactorRemoved' },
} as const

/** The step whose button was pressed: `deactivate`, `reactivate`, `remove-second-factor`, or a new `link`. */
export const takeStep = action(
  [text, text, anything, form],
  async (locale, id, _state, data): Promise<UserFormState> => {
    const { step } = typedValues(data, ['step'])
    const language = toLocale(locale)
    const t = await getTranslations({ locale: language, namespace: 'AdminUsers' })
    return orRefusal(language, async (): Promise<UserFormState> => {
      const actor = actorOf(await requireUser(language))
      const requested = new Headers(await headers())
      if (step === 'link') return linkMade(language, await renewLink(actor, requested, id), '')
      const known = Object.entries(STEPS).find(([name]) => name === step)?.[1]
      if (!known) return { errors: { '': [t('unknownStep')] } }
      await known.run(actor, requested, id)
      refresh()
      return { done: t(known.done) }
    })
  },
)

/** Whether everybody has to use a second factor. */
export const requireSecondFactor = action([text, flag], async (locale, required): Promise<FormState> => {
  const language = toLocale(locale)
  const t = await getTranslations({ locale: language, namespace: 'AdminUsers' })
  return orRefusal(language, async () => {
    const user = await requireUser(language)
    const requested = new Headers(await headers())
    await mayManage(actorOf(user), requested, 'settings-change')
    await setSecondFactorForAll(required)
    await recordAudit({
      action: 'settings-change',
      outcome: 'done',
      userId: user.id,
      details: { secondFactorForAll: required },
      headers: requested,
    })
    refresh()
    return { done: t('saved') }
  })
})

function inputOf(data: FormData) {
  return {
    ...typedValues(data, ['email', 'name', 'role', 'locale']),
    networks: data.getAll('networks'),
    secondFactorRequired: data.has('secondFactorRequired'),
  }
}

function typed(data: FormData): Pick<UserFormState, 'values' | 'networks'> {
  return {
    values: typedValues(data, ['email', 'name', 'locale']),
    networks: data.getAll('networks').filter((value) => typeof value === 'string'),
  }
}

async function invalid(
  locale: Locale,
  data: FormData,
  issues: readonly z.core.$ZodIssue[],
): Promise<UserFormState> {
  const t = await getTranslations({ locale, namespace: 'AdminUsers' })
  const errors: Record<string, string[]> = {}
  for (const issue of issues) {
    const name = String(issue.path[0])
    const text =
      name === 'email' ? t('emailMissing') : name === 'name' ? nameProblem(locale, issue) : t('choiceMissing')
    errors[name === 'email' || name === 'name' || name === 'networks' ? name : ''] = [text]
  }
  return { ...typed(data), errors }
}

async function linkMade(
  locale: Locale,
  { delivery, link }: PasswordLink,
  email: string,
): Promise<UserFormState> {
  const t = await getTranslations({ locale, namespace: 'AdminUsers' })
  const who = email === '' ? {} : { values: { email: '', name: '', locale } }
  if (delivery === 'sent') return { ...who, done: t('linkMailed') }
  return { ...who, done: delivery === 'failed' ? t('linkNotMailed') : t('linkHandOver'), link }
}
