import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { SourceMark } from '@/components/layout/source-mark'
import type { NetworkAsOf } from '@/lib/queries/network-page/as-of'
import { DatedPeriod } from './dated-period'

/** The legal forms one after another, each with the law that governs it: the genealogy of the body itself. */
export async function LegalForms({ forms }: { forms: NetworkAsOf['identity']['legalForms'] }) {
  const t = await getTranslations('NetworkPage')
  return (
    <ol className={forms.length > 1 ? 'timeline' : undefined}>
      {forms.map(({ label, law, dated, state, sources }) => (
        <li key={label.text + dated.label}>
          <ForeignText text={label} />
          <SourceMark refs={sources} />
          <span className="block text-sm text-muted">
            <DatedPeriod dated={dated} state={state} />
            {law ? ` · ${t('law', { country: law })}` : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
