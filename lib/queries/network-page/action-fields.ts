import { db } from '@/lib/db/client'
import { groupBy } from '@/lib/domain/group'
import { path } from '@/lib/i18n/routing'
import { pickText, type TextView } from '@/lib/i18n/text'
import { translator } from '@/lib/i18n/translator'
import type { Prisma } from '@/prisma/generated/client'
import { recordWithCitations } from '../shared/sources'
import type { LinkView, SourceRefView } from '../shared/view'
import type { PageContext } from './context'

const actionFieldSelect = {
  key: true,
  texts: { select: { locale: true, heading: true, name: true, description: true } },
  themes: {
    select: { theme: { select: { slug: true, texts: { select: { locale: true, name: true } } } } },
  },
  record: { select: recordWithCitations },
} satisfies Prisma.ActionFieldSelect

type ActionFieldRow = Prisma.ActionFieldGetPayload<{ select: typeof actionFieldSelect }>

export interface ActionFieldView {
  key: string
  name: TextView
  description: TextView | null
  themes: LinkView[]
  sources: SourceRefView[]
}

/** The fields under one of the network's own headings, in its order. */
export interface ActionFieldGroup {
  heading: TextView | null
  fields: ActionFieldView[]
}

export function findActionFields(slug: string): Promise<ActionFieldRow[]> {
  return db.actionField.findMany({
    where: { network: { organization: { slug } } },
    select: actionFieldSelect,
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
  })
}

export function actionFieldsView(rows: readonly ActionFieldRow[], context: PageContext): ActionFieldGroup[] {
  const { locale } = context
  const groups = groupBy(rows, (row) => pickText(row.texts, locale, 'heading')?.text ?? '')
  return [...groups.values()].map((group) => ({
    heading: group[0] ? pickText(group[0].texts, locale, 'heading') : null,
    fields: group.map((row) => fieldView(row, context)),
  }))
}

function fieldView(row: ActionFieldRow, { locale, register }: PageContext): ActionFieldView {
  return {
    key: row.key,
    name: pickText(row.texts, locale, 'name') ?? { text: row.key, lang: locale, fallback: false },
    description: pickText(row.texts, locale, 'description'),
    themes: row.themes.map(({ theme }) => {
      const name = pickText(theme.texts, locale, 'name')
      return {
        label: name?.text ?? theme.slug,
        href: path(locale, '/themes/[slug]', { slug: theme.slug }),
        ...(name?.fallback ? { lang: name.lang } : {}),
      }
    }),
    sources: register.refs(
      row.record.citations,
      translator(locale, 'NetworkPage')('statements.actionFields'),
    ),
  }
}
