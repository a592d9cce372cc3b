import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import type { PartnershipPageView } from '@/lib/queries/partnership-page'

interface AnswersSectionProps {
  view: PartnershipPageView
  sides: Record<'home' | 'partner', string>
}

/**
 * What the source answers with yes or no. Projects are always asked; of other partnerships only those of which an answer
 * is known.
 */
export async function AnswersSection({ view: { answers, form, refs }, sides }: AnswersSectionProps) {
  const answered = answers.some(({ answer }) => answer === 'yes' || answer === 'no')
  if (!answered && form !== 'decentralised-cooperation-project') return null
  const t = await getTranslations('Partnership.answers')
  const word = await getTranslations('Vocabulary.answer')
  const label = {
    triennial: '',
    evaluation: '',
    volunteers: '',
    communicationHome: sides.home,
    communicationPartner: sides.partner,
  }
  return (
    <Section id="answers" title={t('title')} lead={t('lead')} sources={refs}>
      <DefinitionList>
        {answers.map(({ question, answer }) => (
          <Definition key={question} term={t(question, { label: label[question] })}>
            {answer === 'yes' || answer === 'no' ? (
              word(answer)
            ) : (
              <span className="text-muted">{word(answer)}</span>
            )}
          </Definition>
        ))}
      </DefinitionList>
    </Section>
  )
}
