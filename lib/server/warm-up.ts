import { z } from 'zod'
import { LOCALES, type Locale } from '@/lib/domain/vocabulary'
import { path } from '@/lib/i18n/routing'
import type { Upstream } from './upstream'

/** So many networks, those with most members, have their pages drawn before anybody asks. */
const NETWORKS_AHEAD = 8
/** The page of a network with more takes seconds to draw, for which whoever comes meanwhile would wait. */
const MOST_MEMBERS = 1000

const networkList = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      members: z.object({ known: z.number() }),
      seat: z.object({ slug: z.string() }).nullable(),
      themes: z.array(z.string()),
    }),
  ),
})

/**
 * Does right after the start what would otherwise keep the first readers waiting: reads the index of the search and its
 * orders, seconds where the directory is very large; draws the pages of the largest networks; and, by one page of a city
 * and of a theme, loads the code of theirs. One after the other, so that a reader who comes meanwhile is not kept
 * waiting. Without a database there is nothing to warm.
 */
export async function warmUp(upstream: Upstream): Promise<void> {
  try {
    for (const locale of LOCALES) await ask(upstream, `${path(locale, '/cities')}.json?sort=name`)
    for (const locale of LOCALES) await drawLargest(upstream, locale)
  } catch {
    // Readers get an answer all the same, or the reason why there is none.
  }
}

async function drawLargest(upstream: Upstream, locale: Locale): Promise<void> {
  const answer = await ask(upstream, `${path(locale, '/networks')}.json?sort=members`)
  const items = networkList
    .parse(JSON.parse(answer))
    .items.filter(({ members }) => members.known <= MOST_MEMBERS)
    .slice(0, NETWORKS_AHEAD)
  const [largest] = items
  for (const { slug } of items) await ask(upstream, path(locale, '/networks/[slug]', { slug }))
  if (largest?.seat) await ask(upstream, path(locale, '/cities/[slug]', { slug: largest.seat.slug }))
  const [theme] = largest?.themes ?? []
  if (theme) await ask(upstream, path(locale, '/themes/[slug]', { slug: theme }))
}

async function ask(upstream: Upstream, address: string): Promise<string> {
  const answer = await upstream.send('GET', address, { host: 'localhost' })
  return Buffer.concat(await answer.toArray()).toString()
}
