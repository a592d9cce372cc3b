import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { ThemeNodeView } from '@/lib/queries/theme-list'
import { SdgMarks } from './sdg-marks'

interface PlaceSectionProps {
  theme: ThemeNodeView
  above: readonly ThemeNodeView[]
  atlasLabel: string | null
}

/** Where the theme stands in the tree, and what it is in other nomenclatures. */
export async function PlaceSection({ theme, above, atlasLabel }: PlaceSectionProps) {
  const t = await getTranslations('Theme.place')
  const sdg = await getTranslations('Sdg')
  const parent = above.at(-1)
  return (
    <Section id="place" title={t('title')}>
      <DefinitionList>
        <Definition term={t('above')}>
          {parent ? <ThemeLink theme={parent} /> : <span className="text-muted">{t('top')}</span>}
        </Definition>
        <Definition term={t('below')}>
          {theme.children.length > 0 ? (
            <ul>
              {theme.children.map((child) => (
                <li key={child.slug}>
                  <ThemeLink theme={child} /> <Counts theme={child} />
                </li>
              ))}
            </ul>
          ) : (
            <span className="text-muted">{t('none')}</span>
          )}
        </Definition>
        <Definition term={sdg('label')}>
          {theme.sdg.length > 0 ? (
            <SdgMarks numbers={theme.sdg} full />
          ) : (
            <span className="text-muted">{t('none')}</span>
          )}
        </Definition>
        <Definition term={t('atlas')}>
          {atlasLabel ? (
            <span lang="fr">{atlasLabel}</span>
          ) : (
            <span className="text-muted">{t('noAtlas')}</span>
          )}
        </Definition>
      </DefinitionList>
    </Section>
  )
}

function ThemeLink({ theme: { href, name } }: { theme: ThemeNodeView }) {
  return (
    <a href={href} lang={name.fallback ? name.lang : undefined}>
      {name.text}
    </a>
  )
}

async function Counts({ theme: { networks, partnerships } }: { theme: ThemeNodeView }) {
  const t = await getTranslations('Themes')
  return (
    <span className="text-sm text-muted">
      {t('networks', { count: networks })}, {t('partnerships', { count: partnerships })}
    </span>
  )
}
