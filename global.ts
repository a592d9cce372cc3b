import type { Locale } from '@/lib/domain/vocabulary'
import type messages from './messages/fr.json'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages
  }
}
