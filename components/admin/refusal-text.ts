import { getTranslations } from 'next-intl/server'
import { AccountRefused } from '@/lib/auth/refused'
import type { Locale } from '@/lib/domain/vocabulary'

/** Why something about accounts was not done, in a sentence; throws what is no such refusal. */
export async function refusalText(error: unknown, locale: Locale): Promise<string> {
  if (!(error instanceof AccountRefused)) throw error
  const t = await getTranslations({ locale, namespace: 'Admin.refused' })
  return t(error.reason, { minutes: Math.max(1, Math.ceil(error.seconds / 60)) })
}
