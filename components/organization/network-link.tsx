import { keepDay } from '@/lib/i18n/view-day'
import type { NetworkMentionView } from '@/lib/queries/organization-page-model'

/** A link to a network, its acronym behind the name. */
export function NetworkLink({ network: { label, lang, acronym, href } }: { network: NetworkMentionView }) {
  return (
    <>
      <a href={keepDay(href)} lang={lang}>
        {label}
      </a>
      {acronym ? <span className="text-muted"> ({acronym})</span> : null}
    </>
  )
}
