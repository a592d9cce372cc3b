import { getTranslations } from 'next-intl/server'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { type Address, translations } from '@/lib/i18n/routing'
import { nativeName } from '@/lib/i18n/text'

/** The same page, with the same filters, in the other languages. */
export async function LocaleSwitch({ locale, address }: { locale: Locale; address: Address }) {
  const t = await getTranslations('Layout')
  const addresses = translations(address)
  return (
    <nav aria-label={t('languages')}>
      <ul className="flex text-sm">
        {LOCALES.map((other) => (
          <li key={other} className="border-s border-rule first:border-s-0">
            <a
              href={addresses[other]}
              hrefLang={other}
              lang={other}
              aria-current={other === locale ? 'true' : undefined}
              className="flex min-h-8 min-w-9 items-center justify-center px-2 text-muted no-underline hover:text-ink hover:underline aria-current:font-semibold aria-current:text-ink"
            >
              <span className="sm:hidden" aria-hidden="true">
                {other.toUpperCase()}
              </span>
              <span className="max-sm:sr-only">{nativeName(other)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
