import { formatEdtf } from '../domain/format-date'
import type { Locale } from '../domain/vocabulary'
import type { DateWriter } from '../forms/write-form'
import { translator } from './translator'

/** How the forms of a language write dates: in the words of its pages, which are read back as the same dates. */
export function dateWriter(locale: Locale): DateWriter {
  const period = translator(locale, 'Period')
  const words = translator(locale, 'EditForm')
  return {
    // With plain spaces: what stands in a field is typed on.
    write: (edtf) => formatEdtf(edtf, locale, period).replaceAll('\u00a0', ' '),
    open: { from: words('always'), to: words('ongoing') },
  }
}
