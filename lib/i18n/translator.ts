import type { Messages } from 'next-intl'
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import de from '@/messages/de.json'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import type { Locale } from '../domain/vocabulary'

const MESSAGES: Record<Locale, Messages> = { fr, de: de as Messages, en: en as Messages }

function makeTranslator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  return createTranslator({ locale, messages: MESSAGES[locale], namespace, timeZone: 'Europe/Paris' })
}

/** By locale and namespace. One knows the messages that it has parsed, which takes longer than writing them. */
const made = new Map<string, unknown>()

/** The messages of a namespace for code that runs outside a page: queries, feeds, exports. */
export function translator<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
): ReturnType<typeof makeTranslator<Namespace>> {
  const key = `${locale} ${namespace}`
  const known = made.get(key) as ReturnType<typeof makeTranslator<Namespace>> | undefined
  if (known) return known
  const t = makeTranslator(locale, namespace)
  made.set(key, t)
  return t
}
