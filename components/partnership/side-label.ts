import type { PartyView } from '@/lib/queries/partnership-parts'

/** How a page calls the two sides of a partnership: by their countries, or by the bodies where these are the same. */
export function sideLabels(parties: readonly PartyView[]): Record<PartyView['side'], string> {
  const side = (name: PartyView['side']) => {
    const own = parties.filter((party) => party.side === name)
    const listed = own.filter((party) => party.listed)
    return listed.length > 0 ? listed : own
  }
  const countries = (name: PartyView['side']) => [...new Set(side(name).flatMap((p) => p.countryName ?? []))]
  const names = (name: PartyView['side']) => side(name).map(({ organization }) => organization.name.text)
  const same =
    countries('home').some((country) => countries('partner').includes(country)) ||
    countries('home').length * countries('partner').length === 0
  const label = (name: PartyView['side']) => (same ? names(name) : countries(name)).join(', ')
  return { home: label('home'), partner: label('partner') }
}
