import { getTranslations } from 'next-intl/server'
import { Wordmark } from '@/components/layout/wordmark'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { nativeName } from '@/lib/i18n/text'
import { AdminLocales, AdminNav, type NavLink } from './admin-nav'
import { SubmitButton } from './submit-button'

interface AdminHeaderProps {
  locale: Locale
  /** Who is signed in; null on the pages before that. */
  user: { name: string; role: string } | null
  links: readonly NavLink[]
  signOut: () => Promise<void>
}

/** Above every page of the editors: the way back to the site, the parts of the admin, who is signed in. */
export async function AdminHeader({ locale, user, links, signOut }: AdminHeaderProps) {
  const t = await getTranslations('Admin')
  const layout = await getTranslations('Layout')
  const names = Object.fromEntries(LOCALES.map((other) => [other, nativeName(other)])) as Record<
    Locale,
    string
  >
  return (
    <header className="no-print border-b border-rule bg-raised">
      <a
        href="#main"
        className="absolute start-2 top-2 z-10 -translate-y-24 bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0 focus:text-on-accent"
      >
        {layout('skip')}
      </a>
      <div className="page-width flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
        <Wordmark href={`/${locale}`} tagline={t('area')} />
        <div className="ms-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-1">
          {user ? (
            <a
              href={`/${locale}/admin/account`}
              className="inline-flex min-h-8 items-center gap-2 text-sm text-ink no-underline hover:underline"
            >
              <span className="max-w-48 truncate font-semibold">{user.name}</span>
              <span className="text-muted max-sm:sr-only">{user.role}</span>
            </a>
          ) : null}
          {user ? (
            <form action={signOut}>
              <SubmitButton look="quiet" className="!min-h-8 !px-2">
                {t('signOut')}
              </SubmitButton>
            </form>
          ) : null}
          <AdminLocales label={layout('languages')} names={names} />
        </div>
      </div>
      {links.length > 0 ? <AdminNav label={t('navigation')} links={links} /> : null}
    </header>
  )
}
