import { getTranslations } from 'next-intl/server'
import { breadcrumbJsonLd } from '@/lib/exchange/json-ld/site'
import type { LinkView } from '@/lib/queries/shared/view'
import { JsonLd } from './json-ld'

interface BreadcrumbsProps {
  parents: LinkView[]
  here: string
}

/** Where the page stands; its own name comes last, without a link. */
export async function Breadcrumbs({ parents, here }: BreadcrumbsProps) {
  const t = await getTranslations('Layout')
  return (
    <nav aria-label={t('breadcrumbs')} className="mb-4 text-sm text-muted">
      <ol className="flex flex-wrap">
        {parents.map(({ href, label, lang }) => (
          <li key={href} className="after:px-2 after:content-['/'/'']">
            <a href={href} lang={lang} className="inline-block py-0.5 text-muted">
              {label}
            </a>
          </li>
        ))}
        <li aria-current="page" className="py-0.5">
          {here}
        </li>
      </ol>
      <JsonLd nodes={[breadcrumbJsonLd(parents, here)]} />
    </nav>
  )
}
