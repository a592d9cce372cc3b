import { isFromOwnPage } from '@/lib/auth/own-origin'
import { actorOf, currentUser } from '@/lib/auth/session'
import { ChangeConflict, isUnavailable, NothingToChange, RecordMissing } from '@/lib/changes/errors'
import { changeLogo, presentLogo } from '@/lib/changes/logos/change-logo'
import { config } from '@/lib/config'
import { line } from '@/lib/domain/records/shared'
import { formText, readForm } from '@/lib/exchange/read-body'
import { LOGO_LIMITS, LogoError, logoImage } from '@/lib/files/logo-image'
import { PictureStoreError } from '@/lib/files/picture-store'
import { toLocale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { expire } from '@/lib/queries/expire'

const LONGEST_REQUEST = LOGO_LIMITS.bytes + 64 * 1024
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Takes a logo with its credit and licence, or takes it away (`remove`), and says what came of it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  if (!isFromOwnPage(request.headers, config())) return answer({ error: 'forbidden' }, 403)
  const user = await currentUser()
  if (!user) return answer({ error: 'signed-out' }, 401)
  const form = await readForm(request, LONGEST_REQUEST)
  if (!form) return answer({ error: 'too-large' }, 413)
  const present = UUID.test(id) ? await presentLogo(id) : null
  if (!present) return answer({ error: 'missing' }, 404)
  const remove = formText(form, 'remove') !== ''
  const t = translator(toLocale(formText(form, 'locale')), 'LogoEditor')
  const reason = formText(form, 'reason').trim().slice(0, 2_000)
  const wording = (name: string) => ({
    title: t(remove ? 'removalTitle' : 'changeSetTitle', { name }),
    ...(reason ? { reason } : {}),
  })
  try {
    const change = remove ? 'remove' : await readChange(form, present.value.logo !== null)
    if (typeof change === 'string' && change !== 'remove') return answer({ error: change }, 422)
    const outcome = await changeLogo(actorOf(user), id, change, wording)
    if (outcome.kind === 'applied') expire(outcome.applied.tags)
    return answer({ outcome: outcome.kind }, 200)
  } catch (error) {
    const [code, status] = refusalOf(error)
    if (!code) throw error
    return answer({ error: code }, status)
  }
}

/** The picture and whose it is, or what is missing. */
async function readChange(form: FormData, hasLogo: boolean) {
  const file = form.get('file')
  const uploaded = file instanceof File && file.size > 0 ? file : null
  const credit = line.safeParse(formText(form, 'credit'))
  const licence = line.safeParse(formText(form, 'licence'))
  if (!uploaded && !hasLogo) return 'no-file' as const
  if (!credit.success) return 'no-credit' as const
  if (!licence.success) return 'no-licence' as const
  const picture = uploaded ? await logoImage(new Uint8Array(await uploaded.arrayBuffer())) : null
  return { picture, credit: credit.data, licence: licence.data }
}

function refusalOf(error: unknown): [string | null, number] {
  if (error instanceof LogoError) return [error.refusal, 422]
  if (error instanceof NothingToChange) return ['nothing', 422]
  if (error instanceof ChangeConflict) return ['outdated', 409]
  if (error instanceof RecordMissing) return ['missing', 404]
  if (error instanceof PictureStoreError || isUnavailable(error)) return ['unavailable', 503]
  return [null, 500]
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}
