import { z } from 'zod'
import { currentUser } from '@/lib/auth/session'
import { localeSchema, RECORD_TYPES } from '@/lib/domain/vocabulary'
import { findChoices } from '@/lib/queries/record-choices'

const question = z.object({
  type: z.enum([...RECORD_TYPES, 'any']),
  only: z.enum(['network', 'place']).optional().catch(undefined),
  within: z.uuid().optional().catch(undefined),
  q: z.string().max(200).catch(''),
  locale: localeSchema,
})

/** What the pickers of the forms offer for what is typed; for whoever is signed in. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'private, no-store' }
  if (!(await currentUser())) return Response.json([], { status: 401, headers })
  const asked = question.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return Response.json([], { status: 400, headers })
  const { q, locale, ...rest } = asked.data
  const text = q.replaceAll(/\p{Cc}|\p{Surrogate}/gu, ' ')
  return Response.json(await findChoices({ ...rest, text }, locale), { headers })
}
