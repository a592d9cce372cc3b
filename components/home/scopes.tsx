import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { HomeNetwork, HomeScope } from '@/lib/queries/home'

/** The networks, by how far they reach: the largest of each scope, and the way to the others. */
export async function Scopes({ scopes }: { scopes: readonly HomeScope[] }) {
  const t = await getTranslations('Home.scopes')
  return (
    <Section id="networks" title={t('title')} lead={t('lead')} wide>
      <div className="home-scopes">
        {scopes.map((scope) => (
          <Scope key={scope.scope} scope={scope} />
        ))}
      </div>
    </Section>
  )
}

async function Scope({ scope: { scope, href, total, networks } }: { scope: HomeScope }) {
  const t = await getTranslations('Home.scopes')
  const names = await getTranslations('Vocabulary.networkScopes')
  return (
    <section aria-labelledby={`scope-${scope}`}>
      <h3 id={`scope-${scope}`} style={{ borderColor: `var(--color-scope-${scope})` }}>
        <a href={href}>{names(scope)}</a> <span>{total}</span>
      </h3>
      <ul>
        {networks.map((network) => (
          <Network key={network.href} network={network} />
        ))}
      </ul>
      {networks.length < total ? (
        <p>
          <a href={href}>
            {t('all', { count: total })}
            <span aria-hidden="true">&nbsp;→</span>
          </a>
        </p>
      ) : null}
    </section>
  )
}

async function Network({ network: { name, acronym, href, members } }: { network: HomeNetwork }) {
  const t = await getTranslations('Home.scopes')
  return (
    <li>
      <a href={href} lang={name.fallback ? name.lang : undefined}>
        {acronym ? (
          <>
            <b>{acronym}</b> {name.text}
          </>
        ) : (
          <b>{name.text}</b>
        )}
      </a>
      <span>
        <span aria-hidden="true">{members}</span>
        <span className="sr-only">{t('members', { count: members })}</span>
      </span>
    </li>
  )
}
