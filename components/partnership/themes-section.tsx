import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { Badge } from '@/components/ui/badge'
import { ViewLink } from '@/components/ui/link'
import type { ThemePathView } from '@/lib/queries/partnership-parts'
import type { SourceRefView } from '@/lib/queries/shared/view'

interface ThemesSectionProps {
  themes: readonly ThemePathView[]
  sources: readonly SourceRefView[]
}

/** What it is about: the directory's themes with the way down to each, and the source's own words. */
export async function ThemesSection({ themes, sources }: ThemesSectionProps) {
  if (themes.length === 0) return null
  const t = await getTranslations('Partnership.themes')
  return (
    <Section id="themes" title={t('title')} sources={sources}>
      <ul className="border-t border-rule">
        {themes.map((theme) => (
          <ThemeItem key={`${theme.rank} ${theme.path.at(-1)?.href}`} theme={theme} />
        ))}
      </ul>
    </Section>
  )
}

async function ThemeItem({ theme: { rank, priority, path, wording, emptyLevel } }: { theme: ThemePathView }) {
  const t = await getTranslations('Partnership.themes')
  const own = path.map(({ label }) => label).join(' › ')
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]">
      <p className="text-sm text-muted sm:pt-px">
        {t(rank)}
        {priority === null ? null : `, ${t('priority', { priority })}`}
      </p>
      <div>
        <p>
          {path.map((link, index) => (
            <span key={link.href}>
              {index > 0 ? ' › ' : null}
              <ViewLink link={link} />
            </span>
          ))}{' '}
          {emptyLevel === null ? null : <Badge tone="maybe">{t('empty', { level: emptyLevel })}</Badge>}
        </p>
        {wording && wording.text !== own ? (
          <p className="text-sm text-muted" lang={wording.fallback ? wording.lang : undefined}>
            {t('wording', { wording: wording.text })}
          </p>
        ) : null}
      </div>
    </li>
  )
}
