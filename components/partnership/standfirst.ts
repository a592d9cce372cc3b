import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { PartnershipPageView } from '@/lib/queries/partnership-page'

/** The sentence that says what the partnership is: "Twinning between Bordeaux (France) and Bristol (United Kingdom)." */
export async function standfirst({ form, parties }: Pick<PartnershipPageView, 'form' | 'parties'>) {
  const locale = await getLocale()
  const t = await getTranslations('Partnership')
  const forms = await getTranslations('Vocabulary.partnershipForm')
  const format = await getFormatter()
  const listed = parties.filter((party) => party.listed)
  const names = (listed.length > 0 ? listed : parties).map(({ organization, countryName }) =>
    countryName ? t('where', { name: organization.name.text, country: countryName }) : organization.name.text,
  )
  const word = forms(form)
  return t('standfirst', {
    form: word.charAt(0).toLocaleUpperCase(locale) + word.slice(1),
    parties: format.list(names),
  })
}
