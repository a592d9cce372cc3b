import { getLocale, getTranslations } from 'next-intl/server'
import { sentenceCase } from '@/lib/i18n/text'
import type { ReferenceGroup } from '@/lib/queries/changes/retire-page'

interface ReferenceGroupsProps {
  group: ReferenceGroup
  /** Name of the radio buttons. */
  name: string
  /** What may be done with records of this type. */
  choices: readonly ('repoint' | 'retire')[]
}

/** The records of one type that stand in the way of a retirement, and what is to happen to them. */
export async function ReferenceChoice({ group, name, choices }: ReferenceGroupsProps) {
  const t = await getTranslations('AdminRecords.retirePage')
  const words = await getTranslations('Vocabulary')
  const locale = await getLocale()
  const { type, total, remedy, records } = group
  return (
    <fieldset className="mb-4 border border-rule p-3">
      <legend className="px-1 font-semibold">
        {sentenceCase(words(`recordType.${type}`), locale)} ({total})
      </legend>
      <ul className="mb-2 text-sm sm:columns-2">
        {records.map((record) => (
          <li key={record.id} className="break-inside-avoid wrap-anywhere">
            <a href={`/${locale}/admin/records/${record.type}/${record.id}/edit`}>{record.name}</a>
          </li>
        ))}
        {total > records.length ? (
          <li className="text-muted">{t('more', { count: total - records.length })}</li>
        ) : null}
      </ul>
      {choices.length === 0 ? (
        <p className="text-sm">{t('byHand')}</p>
      ) : (
        <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {choices.map((choice) => (
            <label key={choice} className="inline-flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name={name}
                value={choice}
                defaultChecked={remedy === choice}
                className="size-4"
              />
              {t(choice)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
