import { readFileSync } from 'node:fs'
import type { Messages } from 'next-intl'
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import type { Locale } from '@/lib/domain/vocabulary'

/**
 * What the site says, by the key of the message, for tests of several languages. The site's own `translator` cannot be
 * loaded here: the test runner imports no JSON without an attribute, which the bundler's sources do not have.
 */
export function words<Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  const file = new URL(`../../../messages/${locale}.json`, import.meta.url)
  const messages: Messages = JSON.parse(readFileSync(file, 'utf8'))
  return createTranslator({ locale, messages, namespace, timeZone: 'Europe/Paris' })
}
