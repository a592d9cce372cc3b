import type { Change } from '@/lib/changes/change-set'
import { aCity, aMandate, aMembership, aNetwork, anOrgan, aPartnership, apply, aTheme } from './builders'
import type { NaiveDirectory } from './naive-membership-search'

/** Writes a directory of the naive model into the database, through the write path. */
export async function writeDirectory(directory: NaiveDirectory): Promise<void> {
  const themes = new Map<string, ReturnType<typeof aTheme>>()
  // Broader themes come before narrower ones.
  for (const { slug, parent } of directory.themes) {
    themes.set(slug, aTheme({ slug, parent: parent && known(themes, parent).id }))
  }
  const bodies = new Map(
    directory.bodies.map(({ slug, kind, country, population }) => [
      slug,
      aCity({ slug, kind, country, population, name: slug, texts: { de: { name: slug } } }),
    ]),
  )
  const networks = new Map(directory.networks.map(({ slug, scope }) => [slug, aNetwork({ slug }, { scope })]))
  const organs = new Map(
    [...networks].map(([slug, network]) => [slug, anOrgan(network, { slug: 'assembly' })]),
  )
  const changes: Change[] = [
    ...themes.values(),
    ...bodies.values(),
    ...networks.values(),
    ...organs.values(),
    ...directory.networks
      .filter((network) => network.themes.length > 0)
      .map((network) => ({
        ...aTheme(),
        type: 'action-field' as const,
        value: {
          network: known(networks, network.slug).id,
          key: 'field',
          position: 1,
          themes: network.themes.map((slug) => known(themes, slug).id),
          texts: { fr: { name: 'Champ' } },
        },
      })),
    ...directory.memberships.map(({ body, network, ...value }) =>
      aMembership(known(networks, network), known(bodies, body), value),
    ),
    ...directory.partnerships.map(({ parties, themes: filed, ...value }) =>
      aPartnership(
        parties.map((slug) => known(bodies, slug)),
        { ...value, themes: filed.map((slug) => ({ theme: known(themes, slug).id, rank: 'main' })) },
      ),
    ),
    ...directory.mandates.map(({ body, network, ...period }) =>
      aMandate(known(organs, network), { ...period, person: null, organization: known(bodies, body).id }),
    ),
  ]
  await apply(changes)
}

function known<Value>(values: ReadonlyMap<string, Value>, slug: string): Value {
  const value = values.get(slug)
  if (value === undefined) throw new Error(`the directory has no ${slug}`)
  return value
}
