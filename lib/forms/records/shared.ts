import { CITATION_STANCES, CONFIDENCES } from '@/lib/domain/vocabulary'
import type { Field, Section } from '../model'

/** Start, end, and the day at which a source says that it held. */
export const period = (prefix = ''): Field[] => [
  { name: `${prefix}from`, kind: 'date', role: 'from', label: 'common.from', optional: true },
  { name: `${prefix}to`, kind: 'date', role: 'to', label: 'common.to', optional: true },
  { name: `${prefix}attested`, kind: 'date', label: 'common.attested', optional: true },
]

/** The network that the record belongs to. */
export const network = (optional = false): Field => ({
  name: 'network',
  kind: 'reference',
  to: { type: 'organization', only: 'network' },
  label: 'common.network',
  optional,
})

export const slug = (...from: string[]): Field => ({
  name: 'slug',
  kind: 'key',
  from,
  label: 'common.slug',
  technical: true,
})

/** What the record's statements rest on, one by one. */
export const sources: Section = {
  id: 'sources',
  fields: [
    {
      name: 'citations',
      kind: 'list',
      label: 'common.citations',
      technical: true,
      fields: [
        {
          name: 'source',
          kind: 'reference',
          to: { type: 'source', make: 'source' },
          label: 'common.citationSource',
        },
        { name: 'field', kind: 'citable', label: 'common.citationField', optional: true },
        {
          name: 'stance',
          kind: 'choice',
          list: 'citationStance',
          values: CITATION_STANCES,
          initial: 'supports',
          label: 'common.citationStance',
        },
        {
          name: 'confidence',
          kind: 'choice',
          list: 'confidence',
          values: CONFIDENCES,
          initial: 'high',
          label: 'common.citationConfidence',
        },
        { name: 'url', kind: 'address', label: 'common.citationUrl', optional: true },
      ],
    },
  ],
}
