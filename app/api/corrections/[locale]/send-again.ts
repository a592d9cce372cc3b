import type { SentForm } from '@/lib/changes/suggestions/receive'
import type { Locale } from '@/lib/domain/vocabulary'
import { escapeHtml } from '@/lib/html/escape'
import { translator } from '@/lib/i18n/translator'

/** What the reader has written; the rest of the form says what it is about. */
const WRITTEN = ['wrong', 'right', 'source', 'email'] as const

/**
 * The answer while the database is away, which the form's own page needs: 503, what was written, and a button that sends it
 * again.
 */
export function sendAgainPage(locale: Locale, { values, token, trap }: SentForm): Response {
  const t = translator(locale, 'Correction')
  const hidden = { record: values.record, field: values.field, token, website: trap }
  const html = `<!DOCTYPE html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(t('title'))}</title>
<main>
<h1>${escapeHtml(t('title'))}</h1>
<p role="alert"><strong>${escapeHtml(t('notices.unavailable'))}</strong></p>
<form method="post">
${Object.entries(hidden)
  .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value ?? '')}">`)
  .join('\n')}
${WRITTEN.map((name) => `<p><label>${escapeHtml(t(name))}<br><textarea name="${name}" rows="3" cols="40">\n${escapeHtml(values[name] ?? '')}</textarea></label></p>`).join('\n')}
<p><button>${escapeHtml(t('send'))}</button></p>
</form>
</main>
</html>
`
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '5' },
  })
}
