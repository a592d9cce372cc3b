import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { path } from '@/lib/i18n/routing'
import type { CitySearchView, WayOut } from '@/lib/queries/city-search'

/** Why nothing is found, and the searches next to this one that find something. */
export async function NothingFound({ view }: { view: CitySearchView }) {
  const t = await getTranslations('CitySearch.empty')
  const locale = await getLocale()
  const { emptiedBy, nearest, query } = view
  return (
    <div className="prose mb-10">
      <Contradictions view={view} />
      {emptiedBy.length > 0 ? (
        <>
          <p>{t('because')}</p>
          <ul>
            {emptiedBy.map((way) => (
              <Way key={way.href} way={way} />
            ))}
          </ul>
        </>
      ) : null}
      {emptiedBy.length === 0 && nearest ? (
        <>
          <p>
            {t('several')} {t('nearest')}
          </p>
          <p>
            {t.rich('result', {
              a: () => (
                <a href={nearest.href} data-nearest="">
                  {nearest.sentence}
                </a>
              ),
              total: nearest.total,
            })}
          </p>
        </>
      ) : null}
      <ul>
        {query.q ? (
          <li>
            <a href={path(locale, '/search', {}, { q: query.q })}>
              {(await getTranslations('Cities'))('searchAll')}
            </a>
          </li>
        ) : null}
        <li>
          <a href={path(locale, '/cities')}>{t('all')}</a>
        </li>
      </ul>
    </div>
  )
}

async function Way({ way: { without, sentence, href, total } }: { way: WayOut }) {
  const t = await getTranslations('CitySearch')
  const [first] = without
  if (!first) return null
  return (
    <li>
      {t.rich('empty.option', {
        criterion: t(`criteria.${first.name}`, { network: first.network?.text ?? '' }),
        a: () => (
          <a href={href} data-nearest="">
            {sentence}
          </a>
        ),
        total,
      })}
    </li>
  )
}

async function Contradictions({ view: { contradictions, words } }: { view: CitySearchView }) {
  if (contradictions.length === 0) return null
  const t = await getTranslations('CitySearch.contradictions')
  const nameOf = (slug: string) => words.networks.find((network) => network.slug === slug)?.short.text ?? slug
  return (
    <div className="mb-4">
      <Notice tone="alert" role="status" title={t('title')}>
        <ul>
          {contradictions.map((contradiction) => (
            <li key={JSON.stringify(contradiction)}>
              {contradiction.code === 'required-and-excluded'
                ? t('required-and-excluded', { network: nameOf(contradiction.network) })
                : contradiction.code === 'min-above-optional'
                  ? t('min-above-optional', { min: contradiction.min, optional: contradiction.optional })
                  : t('empty-range', {
                      name: contradiction.name,
                      from: contradiction.from,
                      to: contradiction.to,
                    })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
