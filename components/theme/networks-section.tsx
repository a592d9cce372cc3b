import { getFormatter, getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Maybe } from '@/components/layout/maybe'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { OrganizationLink } from '@/components/network/organization-link'
import { Tag } from '@/components/ui/badge'
import { ViewLink } from '@/components/ui/link'
import { groupBy } from '@/lib/domain/group'
import type { ThemeFieldView } from '@/lib/queries/theme-page'
import type { ThemeOnDay } from '@/lib/queries/theme-page-view'

/** The networks that work on a theme, each with the headings and words of its own. */
export async function NetworksSection({ networks }: Pick<ThemeOnDay, 'networks'>) {
  const t = await getTranslations('Theme.networks')
  const scope = await getTranslations('Vocabulary.networkScope')
  return (
    <Section
      id="networks"
      title={t('title')}
      lead={t('lead', { count: networks.length })}
      empty={networks.length === 0}
      emptyText={t('empty')}
    >
      <ul className="border-t border-rule">
        {networks.map((network) => (
          <li
            key={network.organization.slug}
            className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <div>
              <h3 className="text-lg leading-snug">
                <OrganizationLink organization={network.organization} />
              </h3>
              <p className="text-sm text-muted">
                <Tag colour={`var(--color-scope-${network.scope})`}>{scope(network.scope)}</Tag>{' '}
                {network.held === 'maybe' ? <Maybe state="maybe" /> : null}
              </p>
            </div>
            <Fields fields={network.fields} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function Fields({ fields }: { fields: readonly ThemeFieldView[] }) {
  const t = await getTranslations('Theme.networks')
  return (
    <div className="flex flex-col gap-2">
      {[...groupBy(fields, ({ heading }) => heading?.text ?? '')].map(([heading, inGroup]) => (
        <div key={heading}>
          {inGroup[0]?.heading ? (
            <p className="text-sm text-muted">
              <span lang={inGroup[0].heading.fallback ? inGroup[0].heading.lang : undefined}>
                {t('heading', { heading })}
              </span>
            </p>
          ) : null}
          <ul>
            {inGroup.map((field) => (
              <li key={field.name.text}>
                <Field field={field} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

async function Field({ field: { name, description, subThemes, sources } }: { field: ThemeFieldView }) {
  const t = await getTranslations('Theme.networks')
  const format = await getFormatter()
  return (
    <>
      <strong className="font-semibold">
        <ForeignText text={name} />
      </strong>
      {description ? (
        <>
          {' – '}
          <ForeignText text={description} />
        </>
      ) : null}{' '}
      <SourceMark refs={sources} />
      {subThemes.length > 0 ? (
        <span className="block text-sm text-muted">
          {t.rich('under', {
            themes: () => format.list(subThemes.map((link) => <ViewLink key={link.href} link={link} />)),
          })}
        </span>
      ) : null}
    </>
  )
}
