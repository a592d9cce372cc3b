import { PARTY_SIDES, type PartySide } from '@/lib/domain/vocabulary'

interface Party {
  side: PartySide
  organization: { slug: string; countryCode: string | null }
}

/**
 * The side that pays a sum: the one that the source counts it to, that of the party which pays, or the one side in whose
 * country the payer is (a ministry pays for its country's towns). Null for a body of neither, such as the European Union,
 * and for anything between two sides of one country.
 */
export function fundingSide(
  { side, funder }: { side: PartySide | null; funder: { slug: string; countryCode: string | null } | null },
  parties: readonly Party[],
): PartySide | null {
  if (side) return side
  if (!funder) return null
  const party = parties.find(({ organization }) => organization.slug === funder.slug)
  if (party) return party.side
  const there = PARTY_SIDES.filter(
    (name) =>
      funder.countryCode !== null &&
      parties.some((one) => one.side === name && one.organization.countryCode === funder.countryCode),
  )
  return there.length === 1 ? (there[0] ?? null) : null
}
