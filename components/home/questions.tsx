import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { path } from '@/lib/i18n/routing'
import type { HomePageView } from '@/lib/queries/home'

/** A day on which the network of the example had other members than today. */
const EXAMPLE_DAY = '2005-01-01'

/** What the directory does that a list of members does not, each with a page that shows it. */
export async function Questions({ examples }: Pick<HomePageView, 'examples'>) {
  const locale = await getLocale()
  const t = await getTranslations('Home.questions')
  return (
    <Section id="questions" title={t('title')} wide>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
        <Question title={t('date.q')} text={t('date.text')}>
          {examples.date ? (
            <a href={`${examples.date.href}?date=${EXAMPLE_DAY}`}>
              {t('date.link', { network: examples.date.label })}
            </a>
          ) : null}
        </Question>
        <Question title={t('names.q')} text={t('names.text')}>
          <a href={path(locale, '/search', {}, { q: 'Saarbrécken' })}>{t('names.link')}</a>
        </Question>
        <Question title={t('sources.q')} text={t('sources.text')}>
          {examples.sources ? (
            <a href={examples.sources.href}>{t('sources.link', { network: examples.sources.label })}</a>
          ) : null}
        </Question>
      </div>
    </Section>
  )
}

function Question({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-xl">{title}</h3>
      <p className="mt-2">{text}</p>
      {children ? <p className="mt-2 font-semibold">{children}</p> : null}
    </div>
  )
}
