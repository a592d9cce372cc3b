import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/domain/vocabulary'
import { type LogoView, logoSelect, logoView } from './shared/logo'
import { organizationName, organizationRef, organizationRefView } from './shared/organization-ref'

/** An organization whose logo is edited. */
export interface LogoEditorView {
  name: string
  href: string
  logo: LogoView | null
}

export async function loadLogoEditor(id: string, locale: Locale): Promise<LogoEditorView | null> {
  const row = await db.organization.findUnique({
    where: { id },
    select: { ...organizationRef, logo: logoSelect },
  })
  if (!row) return null
  return {
    name: organizationName(row, locale).text,
    href: organizationRefView(row, locale).href,
    logo: logoView(row.logo),
  }
}
