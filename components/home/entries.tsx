import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { path } from '@/lib/i18n/routing'
import type { HomePageView } from '@/lib/queries/home'
import type { LinkView } from '@/lib/queries/shared/view'

/** The ways into the lists. */
export async function Entries({ view }: { view: HomePageView }) {
  const locale = await getLocale()
  const t = await getTranslations('Home.entries')
  const { countries, themes, forms, events, figures } = view
  return (
    <Section id="start" title={t('title')} wide>
      <div className="home-entries">
        <Entry
          title={t('cities')}
          href={path(locale, '/cities')}
          all={t('allCountries', { count: figures.countries })}
          links={countries}
        />
        <Entry
          title={t('themes')}
          href={path(locale, '/themes')}
          all={t('allThemes', { count: figures.themes })}
          links={themes}
        />
        <div>
          <Entry
            title={t('partnerships')}
            href={path(locale, '/partnerships')}
            all={t('allPartnerships', { count: figures.partnerships })}
            links={forms}
          />
          <Entry
            title={t('events')}
            href={path(locale, '/events')}
            all={t('allEvents', { count: figures.events })}
            links={events}
          />
        </div>
      </div>
    </Section>
  )
}

interface EntryProps {
  title: string
  href: string
  /** Words of the link to the whole list. */
  all: string
  links: readonly (LinkView & { count?: number; note?: string })[]
}

function Entry({ title, href, all, links }: EntryProps) {
  return (
    <div>
      <h3>
        <a href={href}>{title}</a>
      </h3>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
            {link.count === undefined && link.note === undefined ? null : (
              <span>{link.count ?? link.note}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={href}>
          {all}
          <span aria-hidden="true">&nbsp;→</span>
        </a>
      </p>
    </div>
  )
}
