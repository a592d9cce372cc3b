import { getFormatter, getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import type { PartnershipPageView } from '@/lib/queries/partnership-page'

/** What nobody has told the directory yet, in one sentence instead of a row of empty sections. */
export async function MissingSection({ view }: { view: PartnershipPageView }) {
  const t = await getTranslations('Partnership.missing')
  const format = await getFormatter()
  const { dated, themes, description, history, objectives, beneficiaries, funding, contacts } = view
  const isProject = view.form === 'decentralised-cooperation-project'
  const parts = {
    period: dated.period.from !== null,
    themes: themes.length > 0,
    description: description !== null || history !== null,
    // Only projects are asked for these; one without money has a section that says so.
    objectives: !isProject || objectives.home !== null || objectives.partner !== null,
    beneficiaries: !isProject || beneficiaries !== null,
    contacts: !isProject || contacts !== null,
    funding: isProject || funding.length > 0,
  }
  const missing = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => !parts[part])
  if (missing.length === 0) return null
  return (
    <Section
      id="missing"
      title={t('title')}
      empty
      emptyText={t('text', { list: format.list(missing.map((part) => t(part))) })}
    />
  )
}
