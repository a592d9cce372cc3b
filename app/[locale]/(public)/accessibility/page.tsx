import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { PageHeading } from '@/components/layout/page-heading'
import { linkTag, PROSE_TAGS, Prose } from '@/components/layout/prose'
import { PublisherContact } from '@/components/layout/publisher'
import { Section } from '@/components/layout/section'
import { pageMetadata } from '@/lib/i18n/metadata'

export const dynamic = 'force-static'

const SECTIONS = ['status', 'limits', 'method', 'shortcut', 'feedback', 'enforcement'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Accessibility')
  return pageMetadata({
    locale: await getLocale(),
    address: { route: '/accessibility' },
    title: t('title'),
    description: t('standfirst'),
  })
}

export default async function AccessibilityPage() {
  const t = await getTranslations('Accessibility')
  const tags = {
    ...PROSE_TAGS,
    kbd: (chunks: ReactNode) => <kbd>{chunks}</kbd>,
    wcag: linkTag('https://www.w3.org/TR/WCAG22/'),
    defenseur: linkTag('https://www.defenseurdesdroits.fr/'),
    schlichtung: linkTag('https://www.schlichtungsstelle-bgg.de/'),
    sip: linkTag('https://accessibilite.public.lu/'),
  }
  return (
    <Page address={{ route: '/accessibility' }}>
      <PageHeading title={t('title')} standfirst={t('standfirst')} />
      {SECTIONS.map((section) => (
        <Section key={section} id={section} title={t(`${section}.title`)}>
          <Prose>
            {t.rich(`${section}.text`, tags)}
            {section === 'shortcut' ? <ShortcutSwitch label={t('shortcut.label')} /> : null}
            {section === 'feedback' ? <PublisherContact /> : null}
          </Prose>
        </Section>
      ))}
    </Page>
  )
}

/** Shown by the island of the search box, which is what the key belongs to. */
function ShortcutSwitch({ label }: { label: string }) {
  return (
    <p hidden data-by-script="">
      <label className="inline-flex min-h-8 items-center gap-2">
        <input type="checkbox" data-search-shortcut="" className="size-4 accent-accent" />
        {label}
      </label>
    </p>
  )
}
