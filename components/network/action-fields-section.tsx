import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { Section } from '@/components/layout/section'
import { SourceMark } from '@/components/layout/source-mark'
import { ViewLink } from '@/components/ui/link'
import type { ActionFieldGroup, ActionFieldView } from '@/lib/queries/network-page/action-fields'
import { lastChecked } from '@/lib/queries/shared/last-checked'

/** What the network says that it works on, under its own headings and in its order, with the themes they belong to. */
export async function ActionFieldsSection({ groups }: { groups: readonly ActionFieldGroup[] }) {
  const t = await getTranslations('NetworkPage')
  const count = groups.reduce((sum, { fields }) => sum + fields.length, 0)
  return (
    <Section
      id="action-fields"
      title={t('sections.actionFields')}
      empty={count === 0}
      checked={lastChecked(groups.flatMap(({ fields }) => fields))}
      lead={t('actionFieldsLead', { count })}
    >
      <div className="flex flex-col gap-8">
        {groups.map(({ heading, fields }) => (
          <div key={heading?.text ?? ''}>
            {heading ? (
              <h3 className="mb-2 text-xl">
                <ForeignText text={heading} />
              </h3>
            ) : null}
            <ul className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
              {fields.map((field) => (
                <li key={field.key} className="border-t border-rule pt-2">
                  <Field field={field} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}

async function Field({ field: { name, description, themes, sources } }: { field: ActionFieldView }) {
  const t = await getTranslations('NetworkPage')
  return (
    <>
      <p className="font-semibold">
        <ForeignText text={name} />
        <SourceMark refs={sources} />
      </p>
      {description ? (
        <p>
          <ForeignText text={description} />
        </p>
      ) : null}
      {themes.length > 0 ? (
        <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
          <span>{t('themes', { count: themes.length })}</span>
          {themes.map((theme) => (
            <ViewLink key={theme.href} link={theme} className="inline-block py-0.5" />
          ))}
        </p>
      ) : null}
    </>
  )
}
