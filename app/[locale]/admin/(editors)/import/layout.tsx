import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the parts of the import that run in the browser their words, and no others. */
export default async function ImportLayout({ children }: { children: ReactNode }) {
  const { MemberImport } = await getMessages()
  return <NextIntlClientProvider messages={{ MemberImport }}>{children}</NextIntlClientProvider>
}
