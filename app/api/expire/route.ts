import { z } from 'zod'
import { expire } from '@/lib/queries/expire'
import { INTERNAL_HEADER, internalSecret } from '@/lib/server/internal-secret'

const body = z.array(z.string().min(1).max(256))

/**
 * Expires cache tags on behalf of this process's front, which has seen a change that another process made; only a
 * request handler may do that. For everybody else there is nothing here.
 */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get(INTERNAL_HEADER) !== internalSecret()) return new Response(null, { status: 404 })
  expire(body.parse(await request.json()))
  return new Response(null, { status: 204 })
}
