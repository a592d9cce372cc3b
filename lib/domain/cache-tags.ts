/**
 * Names of what a cached page depends on. A page is tagged with its own record (a cache entry may have at most 128
 * tags), never with the records it mentions: the write path works out which pages a change shows on. Pages know their
 * record by its slug, record definitions by its id; `touchedTags` turns the one into the other.
 */
export const tags = {
  /** Every cached page and query: for changes that may show anywhere, such as a source's title. */
  everything: 'everything',
  organization: (ref: string) => `organization:${ref}`,
  theme: (ref: string) => `theme:${ref}`,
  partnership: (ref: string) => `partnership:${ref}`,
  event: (ref: string) => `event:${ref}`,
  eventSeries: (ref: string) => `event-series:${ref}`,
  /** The history of one record, by its id. */
  history: (id: string) => `history:${id}`,
  /** Answers that depend on who is called what: redirects from other names, suggestions. */
  names: 'names',
  networkList: 'list:networks',
  cityList: 'list:cities',
  themeList: 'list:themes',
  partnershipList: 'list:partnerships',
  eventList: 'list:events',
  home: 'home',
} as const
