import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { OrganizationLink } from '@/components/network/organization-link'
import type { HistoryView, PartnershipPageView } from '@/lib/queries/partnership-page'

/** How it came about and what it does, with the networks that it mentions as links. */
export async function StorySection({ view }: { view: PartnershipPageView }) {
  const { context, history, origins, description, beneficiaries, note, refs } = view
  const known = [context, history, description, beneficiaries, note].some((text) => text !== null)
  if (!known && origins.length === 0) return null
  const t = await getTranslations('Partnership.story')
  return (
    <Section id="story" title={t('title')} sources={refs}>
      <div className="flex flex-col gap-5">
        {description ? (
          <Part title={t('description')}>
            <ForeignText text={description} />
          </Part>
        ) : null}
        {history ? (
          <Part title={t('history')}>
            <History history={history} />
          </Part>
        ) : null}
        {origins.length > 0 ? (
          <Part title={t('origins')}>
            {origins.map((organization, index) => (
              <span key={organization.slug}>
                {index > 0 ? ', ' : null}
                <OrganizationLink organization={organization} />
              </span>
            ))}
          </Part>
        ) : null}
        {context ? (
          <Part title={t('context')}>
            <ForeignText text={context} />
          </Part>
        ) : null}
        {beneficiaries ? (
          <Part title={t('beneficiaries')}>
            <ForeignText text={beneficiaries} />
          </Part>
        ) : null}
        {note ? (
          <Part title={t('note')}>
            <ForeignText text={note} />
          </Part>
        ) : null}
      </div>
    </Section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-(--container-text)">
      <h3 className="mb-1 text-lg">{title}</h3>
      <p className="font-serif text-lg">{children}</p>
    </div>
  )
}

function History({ history: { pieces, lang, fallback } }: { history: HistoryView }) {
  return (
    <span lang={fallback ? lang : undefined}>
      {pieces.map(({ text, href }) =>
        href ? (
          <a key={text} href={href}>
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </span>
  )
}
