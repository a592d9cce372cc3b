import type { MetadataRoute } from 'next'
import { LOCALES } from '@/lib/domain/vocabulary'
import { absolute } from '@/lib/i18n/metadata'
import { path } from '@/lib/i18n/routing'

/** What robots should leave alone: editing, interfaces for programs, results of searches. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: [
        '/api/',
        ...LOCALES.flatMap((locale) => [
          `/${locale}/admin`,
          path(locale, '/search'),
          path(locale, '/correct'),
        ]),
      ],
    },
    sitemap: absolute('/sitemap.xml'),
  }
}
