import { keepDay } from '@/lib/i18n/view-day'
import type { OrganizationRefView } from '@/lib/queries/shared/organization-ref'

/** A link to an organization's page; a name that the page's language lacks carries its own language. */
export function OrganizationLink({ organization: { name, href } }: { organization: OrganizationRefView }) {
  return (
    <a href={keepDay(href)} lang={name.fallback ? name.lang : undefined}>
      {name.text}
    </a>
  )
}
