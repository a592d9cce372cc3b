import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { INTERNAL_HEADER, internalSecret } from '@/lib/server/internal-secret'

const body = z.array(z.string().min(1).max(256))

/**
 * Expires cache tags on behalf of this process's front, which has seen a change that another process made; only a
 * request handler may do that. For everybody else there is nothing here.
 */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get(INTERNAL_HEADER) !== internalSecret()) return new Response(null, { status: 404 })
  for (const tag of body.parse(await request.json())) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
