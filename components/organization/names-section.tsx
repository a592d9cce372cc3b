import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { NameGroupView } from '@/lib/queries/organization-page-model'

/** Every name of a body, by kind, each with its languages and, where known, its period. */
export async function NamesSection({ names }: { names: readonly NameGroupView[] }) {
  const t = await getTranslations('OrganizationPage.names')
  return (
    <Section id="names" title={t('title')} lead={t('lead')}>
      <DefinitionList>
        {names.map((group) => (
          <Definition key={group.kind} term={t(group.kind)}>
            <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
              {group.names.map(({ text, lang, languages, period }) => {
                const note = [...languages, period].filter(Boolean).join(', ')
                return (
                  <li key={text}>
                    <span lang={lang ?? undefined}>{text}</span>
                    {note ? <span className="text-sm text-muted"> {t('note', { note })}</span> : null}
                  </li>
                )
              })}
            </ul>
          </Definition>
        ))}
      </DefinitionList>
    </Section>
  )
}
