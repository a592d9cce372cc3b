import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { RecordForm } from '@/components/forms/record-form'
import type { SignedInUser } from '@/lib/auth/session'
import type { Draft } from '@/lib/changes/drafts'
import { COUNTRY_CODES, countryName } from '@/lib/domain/countries'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import type { FormContent } from '@/lib/forms/content'
import type { FormTree } from '@/lib/forms/model'
import { collator } from '@/lib/i18n/text'
import { recordChoices } from '@/lib/queries/record-choices'
import { idsIn } from '@/lib/queries/value-text'
import { discardOwnDraft, saveRecord } from './actions'

interface FormPageProps {
  user: SignedInUser
  locale: Locale
  type: RecordType
  recordId: string | null
  baseVersion: number | null
  draft: Draft | null
  draftId: string
  content: FormContent
  opened: FormTree
  outdated?: readonly string[]
  mayPublish: boolean
}

/** The words that the form needs in the browser; all others stay on the server. */
const NAMESPACES = ['EditForm', 'FormFields', 'FormSections', 'FormProblems', 'Vocabulary', 'Period'] as const

/** The form with its words and the names of all records that it speaks of. */
export async function FormPage({ user, draft, ...form }: FormPageProps) {
  const all = await getMessages()
  const messages = Object.fromEntries(NAMESPACES.map((name) => [name, all[name]]))
  const choices = await recordChoices(idsIn([form.content, form.opened]), form.locale)
  return (
    <NextIntlClientProvider messages={messages}>
      <RecordForm
        {...form}
        outdated={form.outdated ?? []}
        userId={user.id}
        savedAt={draft?.savedAt.toISOString() ?? null}
        choices={choices}
        countries={countryOptions(form.locale)}
        send={saveRecord.bind(null, form.locale, form.type)}
        discard={discardOwnDraft}
      />
    </NextIntlClientProvider>
  )
}

/** Named by the server, since browsers do not all call countries alike. */
function countryOptions(locale: Locale) {
  const { compare } = collator(locale)
  return COUNTRY_CODES.map((value) => ({ value, label: countryName(value, locale) })).sort((a, b) =>
    compare(a.label, b.label),
  )
}
