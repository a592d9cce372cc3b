import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the form that runs in the browser its words, and no others. */
export default async function LogoLayout({ children }: { children: ReactNode }) {
  const { LogoEditor } = await getMessages()
  return <NextIntlClientProvider messages={{ LogoEditor }}>{children}</NextIntlClientProvider>
}
