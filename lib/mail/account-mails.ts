import { momentText } from '@/lib/domain/moment'
import type { Locale } from '@/lib/domain/vocabulary'
import { escapeHtml } from '@/lib/html/escape'
import { translator } from '@/lib/i18n/translator'
import type { Mail } from './send'

export interface AccountMail {
  kind: 'invitation' | 'reset'
  to: string
  name: string
  /** Language of the reader. */
  locale: Locale
  link: string
  /** Until when the link can be used. */
  until: Date
}

/** The mail with which somebody sets a password: plain text, and the same as simple HTML. */
export function accountMail({ kind, to, name, locale, link, until }: AccountMail): Mail {
  const t = translator(locale, 'Mail')
  const when = momentText(until, locale)
  const paragraphs = [
    t('greeting', { name }),
    t(`${kind}.text`),
    null,
    t('until', { when }),
    t(`${kind}.notYou`),
    t('signature'),
  ]
  return {
    to,
    subject: t(`${kind}.subject`),
    text: paragraphs.map((text) => text ?? link).join('\n\n'),
    html: page(
      locale,
      paragraphs.map((text) =>
        text === null
          ? `<p><a href="${escapeHtml(link)}">${escapeHtml(t(`${kind}.button`))}</a><br><small>${escapeHtml(link)}</small></p>`
          : `<p>${escapeHtml(text)}</p>`,
      ),
    ),
  }
}

function page(locale: Locale, paragraphs: string[]): string {
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>City Networks</title></head><body style="font: 16px/1.5 sans-serif; max-width: 36em">${paragraphs.join('\n')}</body></html>`
}
