/**
 * Names of what a cached page depends on. A page carries few of them (a cache entry may have at most 128): a
 * network's page carries `organization:<id>` and `members:<id>`, never one tag a member; the write path works out
 * which tags a change touches.
 */
export const tags = {
  /** Every cached page and query: for changes that may show anywhere, such as a source's title. */
  everything: 'everything',
  organization: (id: string) => `organization:${id}`,
  /** The roll of a network, and what pages say of its members. */
  members: (networkId: string) => `members:${networkId}`,
  theme: (id: string) => `theme:${id}`,
  partnership: (id: string) => `partnership:${id}`,
  event: (id: string) => `event:${id}`,
  eventSeries: (id: string) => `event-series:${id}`,
  networkList: 'list:networks',
  cityList: 'list:cities',
  themeList: 'list:themes',
  partnershipList: 'list:partnerships',
  eventList: 'list:events',
  home: 'home',
} as const
