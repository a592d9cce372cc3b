import { databaseReadiness } from '@/lib/queries/health'

export const dynamic = 'force-dynamic'

/**
 * Health for whatever watches the site. `?probe=live` says that the process answers; `?probe=ready`, and the address
 * without it, that the database answers and has all migrations too. 503 with the reasons where that is not so.
 */
export async function GET(request: Request): Promise<Response> {
  const live = { live: true }
  if (new URL(request.url).searchParams.get('probe') === 'live') return answer(live, 200)
  const { database, migrations } = await databaseReadiness(process.env.DATABASE_URL)
  const ready = database === 'reachable' && migrations === 'applied'
  return answer({ ...live, ready, database, migrations }, ready ? 200 : 503)
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
