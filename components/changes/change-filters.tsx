import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { InputField, SelectField } from '@/components/ui/field'
import { CHANGE_SET_ORIGINS, CHANGE_SET_STATUSES, RECORD_TYPES } from '@/lib/domain/vocabulary'
import { sentenceCase } from '@/lib/i18n/text'
import type { ChangeListQuestion, ChangeListView } from '@/lib/queries/changes/change-list'

interface ChangeFiltersProps {
  address: string
  views: readonly ChangeListView[]
  chosen: Omit<ChangeListQuestion, 'page'>
}

/** Which change sets a list shows: a plain form. */
export async function ChangeFilters({ address, views, chosen }: ChangeFiltersProps) {
  const t = await getTranslations('AdminChanges')
  const words = await getTranslations('Vocabulary')
  const locale = await getLocale()
  const option = (value: string, label: string) => ({ value, label: sentenceCase(label, locale) })
  return (
    <>
      {views.length > 1 ? (
        <nav aria-label={t('views.label')} className="mb-4">
          <ul className="flex flex-wrap gap-x-6">
            {views.map((view) => (
              <li key={view}>
                <a
                  href={`${address}?view=${view}`}
                  aria-current={view === chosen.view ? 'page' : undefined}
                  className="inline-flex min-h-9 items-center border-b-2 border-transparent no-underline aria-[current=page]:border-accent aria-[current=page]:font-semibold"
                >
                  {t(`views.${view}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <form
        action={address}
        aria-label={t('filter.title')}
        className="mb-5 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5"
      >
        <input type="hidden" name="view" value={chosen.view} />
        <SelectField
          id="status"
          name="status"
          label={t('filter.status')}
          empty={t('filter.any')}
          defaultValue={chosen.status ?? ''}
          options={CHANGE_SET_STATUSES.filter((one) => one !== 'draft').map((one) =>
            option(one, words(`changeSetStatus.${one}`)),
          )}
        />
        <SelectField
          id="origin"
          name="origin"
          label={t('filter.origin')}
          empty={t('filter.any')}
          defaultValue={chosen.origin ?? ''}
          options={CHANGE_SET_ORIGINS.map((one) => option(one, words(`changeSetOrigin.${one}`)))}
        />
        <SelectField
          id="type"
          name="type"
          label={t('filter.type')}
          empty={t('filter.any')}
          defaultValue={chosen.type ?? ''}
          options={RECORD_TYPES.map((one) => option(one, words(`recordType.${one}`)))}
        />
        <InputField id="author" name="author" label={t('filter.author')} defaultValue={chosen.author} />
        <Button look="secondary">{t('filter.show')}</Button>
      </form>
    </>
  )
}
