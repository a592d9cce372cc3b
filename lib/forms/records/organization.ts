import {
  IDENTIFIER_SCHEMES,
  NAME_KINDS,
  NETWORK_SCOPES,
  NETWORK_STATUSES,
  ORGANIZATION_KINDS,
} from '@/lib/domain/vocabulary'
import type { CitableField, FormDescription } from '../model'
import { period, slug, sources } from './shared'

const place = { type: 'organization', only: 'place', make: 'place' } as const

export const organizationForm: FormDescription = {
  type: 'organization',
  citable,
  sections: [
    {
      id: 'names',
      fields: [
        { name: 'kind', kind: 'choice', list: 'organizationKind', values: ORGANIZATION_KINDS },
        { name: 'name', kind: 'line' },
        { name: 'texts', kind: 'texts', fields: [{ name: 'name', kind: 'line' }] },
        {
          name: 'names',
          kind: 'list',
          fields: [
            { name: 'text', kind: 'line' },
            { name: 'lang', kind: 'language' },
            { name: 'kind', kind: 'choice', list: 'nameKind', values: NAME_KINDS },
            ...period().slice(0, 2),
          ],
        },
        slug('name'),
      ],
    },
    {
      id: 'summary',
      when: 'network',
      fields: [
        {
          name: 'network.texts',
          kind: 'texts',
          fields: [
            { name: 'summary', kind: 'paragraph', optional: true },
            { name: 'area', kind: 'line', optional: true },
          ],
        },
      ],
    },
    {
      id: 'identity',
      when: 'network',
      fields: [
        { name: 'network.acronym', kind: 'line', optional: true },
        { name: 'network.scope', kind: 'choice', list: 'networkScope', values: NETWORK_SCOPES },
        { name: 'network.status', kind: 'choice', list: 'networkStatus', values: NETWORK_STATUSES },
        ...period('network.'),
        { name: 'network.languages', kind: 'languages', optional: true },
        { name: 'network.seat', kind: 'reference', to: place, optional: true },
        { name: 'network.secretariat', kind: 'reference', to: place, optional: true },
        {
          name: 'network.parent',
          kind: 'reference',
          to: { type: 'organization', only: 'network' },
          optional: true,
        },
        {
          name: 'network.legalForms',
          kind: 'list',
          fields: [
            { name: 'labels', kind: 'labels' },
            { name: 'governingLaw', kind: 'country', optional: true },
            ...period(),
          ],
        },
      ],
    },
    {
      id: 'place',
      fields: [
        { name: 'country', kind: 'country', optional: true },
        { name: 'admin1', kind: 'line', optional: true },
        { name: 'latitude', kind: 'number', min: -90, max: 90, optional: true },
        { name: 'longitude', kind: 'number', min: -180, max: 180, optional: true },
        { name: 'population', kind: 'number', whole: true, min: 0, optional: true },
        { name: 'populationYear', kind: 'number', whole: true, min: 1000, max: 2999, optional: true },
        { name: 'partOf', kind: 'reference', to: place, optional: true },
        { name: 'website', kind: 'address', optional: true },
      ],
    },
    {
      id: 'identifiers',
      fields: [
        {
          name: 'identifiers',
          kind: 'list',
          fields: [
            { name: 'scheme', kind: 'choice', list: 'identifierScheme', values: IDENTIFIER_SCHEMES },
            { name: 'value', kind: 'line' },
          ],
        },
      ],
    },
    sources,
  ],
}

/** What the pages of organizations mark with sources of its own. */
function citable([first = '', second = '', third = '']: readonly string[]): CitableField | null {
  if (first === 'population' || first === 'populationYear') return { field: 'population' }
  if (first === 'identifiers') return second ? { field: `identifiers/${second.split('/')[0]}` } : null
  if (first !== 'network') return null
  if (['seat', 'secretariat', 'parent'].includes(second)) return { field: `network/${second}` }
  return second === 'legalForms' && third ? { list: 'legalForms' } : null
}
