import { getLocale } from 'next-intl/server'
import { Fragment } from 'react'
import { countryName } from '@/lib/domain/countries'
import { groupBy } from '@/lib/domain/group'
import type { RowPartyView } from '@/lib/queries/partnership-rows'

/** The parties of a partnership with their countries: "Bordeaux (France), Bristol (United Kingdom)". */
export async function PartyNames({ parties }: { parties: readonly RowPartyView[] }) {
  const locale = await getLocale()
  const listed = parties.filter(({ listed }) => listed)
  const byCountry = [...groupBy(listed.length > 0 ? listed : parties, ({ country }) => country)]
  return byCountry.map(([country, inCountry], index) => (
    <Fragment key={country}>
      {index > 0 ? ', ' : null}
      {inCountry.map(({ slug, href, name }, place) => (
        <Fragment key={slug}>
          {place > 0 ? ', ' : null}
          <a href={href} lang={name.fallback ? name.lang : undefined}>
            {name.text}
          </a>
        </Fragment>
      ))}
      {country ? ` (${countryName(country, locale)})` : null}
    </Fragment>
  ))
}
