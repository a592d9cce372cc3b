import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/domain/vocabulary'
import { type Address, path } from '@/lib/i18n/routing'
import { Drawn } from './drawn'
import { LocaleSwitch } from './locale-switch'
import { MainNav } from './main-nav'
import { SearchForm } from './search-form'
import { Wordmark } from './wordmark'

interface HeaderProps {
  locale: Locale
  address: Address
}

export async function Header({ locale, address }: HeaderProps) {
  const t = await getTranslations('Layout')
  const query = address.route === '/search' ? address.query?.q : undefined
  return (
    <Drawn as="header" className="no-print border-b border-rule">
      <a
        href="#main"
        className="absolute start-2 top-2 z-10 -translate-y-24 bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0 focus:text-on-accent"
      >
        {t('skip')}
      </a>
      <div className="page-width flex flex-wrap items-center gap-x-4 gap-y-3 md:gap-x-8 py-4">
        <Wordmark href={path(locale, '/')} tagline={t('tagline')} />
        <div className="ms-auto md:order-last md:ms-0">
          <LocaleSwitch locale={locale} address={address} />
        </div>
        {address.route === '/' ? null : (
          <div className="w-full md:ms-auto md:w-80">
            <SearchForm
              locale={locale}
              id="site-search"
              query={typeof query === 'string' ? query : undefined}
            />
          </div>
        )}
        {address.route === '/' ? <div className="hidden md:ms-auto md:block" /> : null}
      </div>
      <MainNav locale={locale} route={address.route} />
    </Drawn>
  )
}
