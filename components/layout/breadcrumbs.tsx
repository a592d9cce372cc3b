import { getLocale, getTranslations } from 'next-intl/server'
import { breadcrumbJsonLd } from '@/lib/exchange/json-ld/site'
import { path } from '@/lib/i18n/routing'
import type { LinkView } from '@/lib/queries/shared/view'
import { JsonLd } from './json-ld'

interface BreadcrumbsProps {
  parents: LinkView[]
  here: string
}

/** Where the page stands: from the home page over its parents; its own name comes last, without a link. */
export async function Breadcrumbs({ parents, here }: BreadcrumbsProps) {
  const t = await getTranslations('Layout')
  const way: LinkView[] = [{ href: path(await getLocale(), '/'), label: t('home') }, ...parents]
  return (
    <nav aria-label={t('breadcrumbs')} className="mb-4 text-sm text-muted">
      <ol className="leading-6">
        {way.map(({ href, label, lang }) => (
          <li key={href} className="inline after:content-['\00a0\00a0/_\00a0'/'']">
            <a href={href} lang={lang} className="py-0.5 text-muted">
              {label}
            </a>
          </li>
        ))}
        <li aria-current="page" className="inline">
          {here}
        </li>
      </ol>
      <JsonLd nodes={[breadcrumbJsonLd(way, here)]} />
    </nav>
  )
}
