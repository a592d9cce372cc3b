import { getLocale, getTranslations } from 'next-intl/server'
import { Island } from '@/components/layout/island'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { path } from '@/lib/i18n/routing'
import { searchSentence, sentenceText } from '@/lib/queries/city-search-sentence'
import type { SearchWords } from '@/lib/queries/city-search-words'
import { membershipQueryAddress } from '@/lib/search/membership/edit'
import { type MembershipQuery, NO_MEMBERSHIP_QUERY } from '@/lib/search/membership/query'
import { SearchForm } from './search-form'
import './city-search.css'

/** Questions that show what can be asked; one names only networks that the directory has. */
const EXAMPLES: readonly Partial<MembershipQuery>[] = [
  { all: ['eurocities', 'medcities'], none: ['uclg'] },
  { any: ['aimf', 'c40', 'metropolis'], min: 2, country: ['CA', 'FR'] },
  { all: ['quattropole'], date: '2007-01-01', maybe: true },
]

/** The way into the search by memberships: what it answers, three examples and the whole form. */
export async function SearchEntry({ words }: { words: SearchWords }) {
  const t = await getTranslations('CitySearch.entry')
  const locale = await getLocale()
  const known = (slugs: readonly string[] = []) =>
    slugs.every((slug) => words.networks.some((network) => network.slug === slug))
  const examples = EXAMPLES.filter(({ all, any, none }) => known(all) && known(any) && known(none)).map(
    (asked) => ({ ...NO_MEMBERSHIP_QUERY, ...asked }),
  )
  return (
    <Section id="memberships" title={t('title')} lead={t('lead')} wide>
      {examples.length > 0 ? (
        <>
          <p className="mb-1 font-semibold">{t('examples')}</p>
          <ul className="mb-5 flex flex-col gap-1">
            {examples.map((query) => (
              <li key={JSON.stringify(query)}>
                <a href={path(locale, '/cities', {}, membershipQueryAddress(query))}>
                  {sentenceText(searchSentence(query, words, locale))}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="no-print">
        <Disclosure summary={t('build')}>
          <SearchForm query={NO_MEMBERSHIP_QUERY} words={words} />
        </Disclosure>
      </div>
      <Island name="city-search" />
    </Section>
  )
}
