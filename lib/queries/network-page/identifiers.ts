import type { IDENTIFIER_SCHEMES } from '@/lib/domain/vocabulary'
import type { SourceRefView } from '../shared/view'

type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number]

/** An identifier in somebody else's register, and its page there. */
export interface IdentifierView {
  scheme: IdentifierScheme
  value: string
  href: string | null
  sources: SourceRefView[]
}

/** Where a register shows one of its entries; registers without public pages by number are left out. */
const REGISTER_PAGES: Partial<Record<IdentifierScheme, (value: string) => string>> = {
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
  geonames: (value) => `https://www.geonames.org/${value}`,
  siren: (value) => `https://annuaire-entreprises.data.gouv.fr/entreprise/${value}`,
}

export function identifierView(
  { scheme, value }: { scheme: string; value: string },
  sources: SourceRefView[],
): IdentifierView {
  const known = scheme as IdentifierScheme
  return { scheme: known, value, href: REGISTER_PAGES[known]?.(encodeURIComponent(value)) ?? null, sources }
}
