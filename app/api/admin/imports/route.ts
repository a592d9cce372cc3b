import { isFromOwnPage } from '@/lib/auth/own-origin'
import { actorOf, currentUser } from '@/lib/auth/session'
import { isUnavailable } from '@/lib/changes/errors'
import { ImportError } from '@/lib/changes/member-import/errors'
import { openImport } from '@/lib/changes/member-import/store'
import { config } from '@/lib/config'
import { isHeader } from '@/lib/domain/member-list/columns'
import { formText, readForm } from '@/lib/exchange/read-body'
import { readTable, TABLE_LIMITS, TableError } from '@/lib/exchange/table/read-table'

/** The list, and what a browser puts around it. */
const LONGEST_REQUEST = 2 * TABLE_LIMITS.bytes + 64 * 1024

/** Takes a list of members, as a file or as pasted text, and says under which number it is kept or why it is refused. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request.headers, config())) return answer({ refusal: 'forbidden' }, 403)
  const user = await currentUser()
  if (!user) return answer({ refusal: 'signed-out' }, 401)
  const form = await readForm(request, LONGEST_REQUEST)
  if (!form) return answer({ refusal: 'too-large' }, 413)
  const file = form.get('file')
  const uploaded = file instanceof File && file.size > 0 ? file : null
  const networkId = formText(form, 'network')
  if (!UUID.test(networkId)) return answer({ refusal: 'no-network' }, 422)
  try {
    const bytes = uploaded
      ? new Uint8Array(await uploaded.arrayBuffer())
      : new TextEncoder().encode(formText(form, 'text'))
    const table = readTable(bytes, isHeader)
    const id = await openImport(actorOf(user), {
      networkId,
      fileName: uploaded?.name.replaceAll(/\p{Cc}/gu, ' ') || null,
      ...table,
    })
    return answer({ id }, 201)
  } catch (error) {
    if (error instanceof TableError) return answer({ refusal: error.refusal, line: error.line }, 422)
    if (error instanceof ImportError) return answer({ refusal: error.refusal }, 422)
    if (isUnavailable(error)) return answer({ refusal: 'unavailable' }, 503)
    throw error
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}
