import { isFromOwnPage } from '@/lib/auth/own-origin'
import { currentUser } from '@/lib/auth/session'
import { saveDraft } from '@/lib/changes/drafts'
import { config } from '@/lib/config'

/** More than any form holds. */
const MOST_BYTES = 2_000_000

/** Keeps what an editor is typing. Asked by the form while it is edited, and by the browser when its page is left. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request.headers, config())) return answer(403)
  const user = await currentUser()
  if (!user) return answer(401)
  const text = await request.text()
  if (text.length > MOST_BYTES) return answer(413)
  const sent = parsed(text)
  if (sent === undefined) return answer(400)
  try {
    const saved = await saveDraft(user.id, sent)
    return saved ? answer(200, { savedAt: saved.savedAt.toISOString() }) : answer(400)
  } catch (error) {
    console.error('A draft could not be saved.', error)
    return answer(503)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function answer(status: number, body: object = {}): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })
}
