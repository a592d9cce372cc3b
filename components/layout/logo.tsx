import { getTranslations } from 'next-intl/server'
import type { LogoView } from '@/lib/queries/shared/logo'

/** A body's logo with whose it is. It stands on paper white in the dark as well: logos are drawn for it. */
export async function Logo({ logo, name }: { logo: LogoView; name: string }) {
  const t = await getTranslations('Logo')
  return (
    <figure className="mb-6">
      <div className="inline-block border border-rule bg-plate p-3">
        {/* biome-ignore lint/performance/noImgElement: made to size when it was uploaded, and kept for ever */}
        <img
          src={logo.src}
          width={logo.width}
          height={logo.height}
          alt={t('alt', { name })}
          decoding="async"
          className="block h-auto max-w-full"
        />
      </div>
      <figcaption className="mt-1 text-xs text-muted">
        {t('credit', { credit: logo.credit, licence: logo.licence })}
      </figcaption>
    </figure>
  )
}
