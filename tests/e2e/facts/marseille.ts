import { city, type Fact, network } from './fact'
import { ASSOCIATIONS } from './marseille-associations'
import { CITY_NETWORKS } from './marseille-city-networks'

/** The networks of Marseille: each on the city's page, and on its own. */
export const MARSEILLE: readonly Fact[] = [...ASSOCIATIONS, ...CITY_NETWORKS].flatMap(
  ({ mark, slug, fact, fr, de, en, shows }) => [
    {
      mark,
      fact: `Marseille’s page lists ${en} among its networks`,
      page: city('marseille'),
      shows: [{ at: 'networks', fr: [fr], de: [de], en: [en], link: network(slug) }],
    },
    { mark, fact, page: network(slug), shows },
  ],
)
