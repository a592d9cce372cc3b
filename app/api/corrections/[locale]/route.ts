import { clientAddress } from '@/lib/auth/client-address'
import { isUnavailable } from '@/lib/changes/errors'
import { receiveSuggestion, type SentForm, type Wording } from '@/lib/changes/suggestions/receive'
import { CORRECTABLE_FIELDS, CORRECTABLE_SECTIONS } from '@/lib/domain/correction'
import type { Locale } from '@/lib/domain/vocabulary'
import { formText, readForm } from '@/lib/exchange/read-body'
import { href, isLocale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { sendAgainPage } from './send-again'

/** Four texts of some thousand characters, as browsers encode them. */
const LONGEST_FORM = 128 * 1024

/** Takes the form for corrections and leads to what the reader sees next. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const form = await readForm(request, LONGEST_FORM)
  if (!form) return seeOther(href(locale, { route: '/correct' }))
  const sent: SentForm = {
    values: {
      record: formText(form, 'record'),
      field: formText(form, 'field'),
      wrong: formText(form, 'wrong'),
      right: formText(form, 'right'),
      source: formText(form, 'source'),
      email: formText(form, 'email'),
    },
    token: formText(form, 'token'),
    trap: formText(form, 'website'),
  }
  try {
    const received = await receiveSuggestion(sent, clientAddress(request.headers), wordingIn(locale))
    switch (received.kind) {
      case 'thanks':
        return seeOther(href(locale, { route: '/correct/thanks' }))
      case 'again':
        return seeOther(href(locale, { route: '/correct', query: { back: received.id } }))
      case 'lost':
        return seeOther(href(locale, { route: '/correct' }))
    }
  } catch (error) {
    if (isUnavailable(error)) return sendAgainPage(locale, sent)
    throw error
  }
}

/** What the review list shows of a suggestion, in the language in which it was written. */
function wordingIn(locale: Locale): Wording {
  const t = translator(locale, 'Correction')
  return (form, { label, value }) => {
    const field = CORRECTABLE_FIELDS.find((known) => known === form.field)
    const section = CORRECTABLE_SECTIONS.find((known) => known === form.field)
    const part = field ? t(`fields.${field}`) : section ? t(`sections.${section}`) : null
    const present = value === undefined || value === null ? null : String(value)
    return {
      title: part ? t('reviewTitlePart', { record: label, part }) : t('reviewTitle', { record: label }),
      reason: [
        [t('wrong'), form.wrong],
        [t('published'), present],
        [t('right'), form.right],
        [t('source'), form.source],
      ]
        .flatMap(([name, text]) => (text ? `${name}\n${text}` : []))
        .join('\n\n'),
    }
  }
}

/** Relative, as the address is: what is in front of the site may call it by another name. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
}
