import { db } from '@/lib/db/client'
import { CORRECTABLE, type CorrectableName } from '@/lib/domain/correction'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import { href } from '@/lib/i18n/routing'
import { recordAddress } from './addresses'

/** The record that a reader has something to say about. */
export interface CorrectionSubject {
  id: string
  label: string
  href: string | null
  /** The fields whose right value can be given by itself. */
  fields: CorrectableName[]
}

/** What a correction is about; null when it is no published record. */
export async function loadCorrectionSubject(id: string, locale: Locale): Promise<CorrectionSubject | null> {
  const row = await db.record.findFirst({
    where: { id, retiredAt: null },
    select: { type: true, label: true, organization: { select: { network: { select: { id: true } } } } },
  })
  if (!row) return null
  const address = await recordAddress(id)
  const isNetwork = Boolean(row.organization?.network)
  const fields = Object.entries(CORRECTABLE[row.type as RecordType] ?? {})
    .filter(([name, { path }]) => (isNetwork ? name !== 'population' : path[0] !== 'network'))
    .map(([name]) => name as CorrectableName)
  return { id, label: row.label, href: address && href(locale, address), fields }
}
