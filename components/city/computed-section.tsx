import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { Column, Table } from '@/components/ui/table'

interface ComputedSectionProps {
  id: string
  title: string
  lead: string
  /** What the section says instead of a table without rows. */
  emptyText: string
  caption: string
  columns: readonly string[]
  /** By which rule the rows were reckoned. */
  rule: string
  rows: readonly ReactNode[]
}

/** A table that no source has: what the directory reckons of a city, with the rule by which it does. */
export function ComputedSection({ id, title, lead, rows, ...texts }: ComputedSectionProps) {
  return (
    <Section id={id} title={title} lead={lead} empty={rows.length === 0} emptyText={texts.emptyText} wide>
      <Table
        caption={texts.caption}
        hideCaption
        head={texts.columns.map((column) => <Column key={column}>{column}</Column>)}
      >
        {rows}
      </Table>
      <p className="mt-3 text-sm text-muted">{texts.rule}</p>
    </Section>
  )
}
