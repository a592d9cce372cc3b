import {
  ANSWERS,
  PARTNERSHIP_FORMS,
  PARTNERSHIP_STATUSES,
  PARTY_ROLES,
  PARTY_SIDES,
  THEME_RANKS,
} from '@/lib/domain/vocabulary'
import type { CitableField, Field, FormDescription } from '../model'
import { network, period, slug, sources } from './shared'

const body = { type: 'organization', make: 'place' } as const

const answer = (name: string): Field => ({
  name,
  kind: 'choice',
  list: 'answer',
  values: ANSWERS,
  initial: 'unknown',
})

export const partnershipForm: FormDescription = {
  type: 'partnership',
  citable,
  sections: [
    {
      id: 'title',
      fields: [
        {
          name: 'texts',
          kind: 'texts',
          needed: true,
          fields: [{ name: 'title', kind: 'line' }],
        },
        { name: 'titleFull', kind: 'line', optional: true },
        { name: 'titleCut', kind: 'flag', initial: false },
        slug('texts.en.title', 'texts.fr.title', 'texts.de.title'),
      ],
    },
    {
      id: 'identity',
      fields: [
        { name: 'form', kind: 'choice', list: 'partnershipForm', values: PARTNERSHIP_FORMS },
        { name: 'status', kind: 'choice', list: 'partnershipStatus', values: PARTNERSHIP_STATUSES },
        {
          name: 'texts',
          kind: 'texts',
          fields: [
            { name: 'formLabel', kind: 'line', optional: true },
            { name: 'statusClaimed', kind: 'line', optional: true },
          ],
        },
        { name: 'firstSigned', kind: 'date', optional: true },
        ...period(),
        network(true),
        {
          name: 'origins',
          kind: 'references',
          to: { type: 'organization', only: 'network' },
          optional: true,
        },
        { name: 'registry', kind: 'line', optional: true },
        { name: 'registryId', kind: 'line', optional: true },
      ],
    },
    {
      id: 'parties',
      fields: [
        {
          name: 'parties',
          kind: 'list',
          fields: [
            { name: 'organization', kind: 'reference', to: body },
            { name: 'side', kind: 'choice', list: 'partySide', values: PARTY_SIDES },
            { name: 'roles', kind: 'choices', list: 'partyRole', values: PARTY_ROLES },
            { name: 'nameAsWritten', kind: 'line', optional: true },
            { name: 'listedAsPartner', kind: 'flag', initial: true },
          ],
        },
      ],
    },
    {
      id: 'themes',
      fields: [
        {
          name: 'themes',
          kind: 'list',
          fields: [
            { name: 'theme', kind: 'reference', to: { type: 'theme' } },
            { name: 'rank', kind: 'choice', list: 'themeRank', values: THEME_RANKS },
            { name: 'priority', kind: 'number', whole: true, min: 1, max: 99, optional: true },
            { name: 'labels', kind: 'labels', nullable: true, optional: true },
          ],
        },
      ],
    },
    {
      id: 'story',
      fields: [
        {
          name: 'texts',
          kind: 'texts',
          fields: [
            { name: 'context', kind: 'paragraph', optional: true },
            { name: 'history', kind: 'paragraph', optional: true },
            { name: 'description', kind: 'paragraph', optional: true },
            { name: 'beneficiaries', kind: 'paragraph', optional: true },
            { name: 'objectivesHome', kind: 'points', optional: true },
            { name: 'objectivesPartner', kind: 'points', optional: true },
            { name: 'note', kind: 'paragraph', optional: true },
          ],
        },
      ],
    },
    {
      id: 'answers',
      fields: [
        answer('triennial'),
        answer('communicationHome'),
        answer('communicationPartner'),
        answer('evaluation'),
        answer('volunteers'),
      ],
    },
    {
      id: 'funding',
      fields: [
        {
          name: 'funding',
          kind: 'list',
          fields: [
            { name: 'labels', kind: 'labels' },
            { name: 'funder', kind: 'reference', to: { type: 'organization' }, optional: true },
            { name: 'side', kind: 'choice', list: 'partySide', values: PARTY_SIDES, optional: true },
            { name: 'year', kind: 'number', whole: true, min: 1900, max: 2999, optional: true },
            { name: 'amount', kind: 'amount' },
            { name: 'currency', kind: 'currency' },
            { name: 'waterAmount', kind: 'amount', optional: true },
            {
              name: 'key',
              kind: 'key',
              from: ['year', 'labels.en', 'labels.fr', 'labels.de'],
              technical: true,
            },
          ],
        },
      ],
    },
    {
      id: 'contacts',
      fields: [
        { name: 'texts', kind: 'texts', fields: [{ name: 'contacts', kind: 'points', optional: true }] },
      ],
    },
    sources,
  ],
}

/** What the pages of partnerships mark with sources of its own. */
function citable([first = '', second = '']: readonly string[]): CitableField | null {
  if (first === 'themes') return { field: 'themes' }
  if (first === 'funding' && second) return { field: `funding/${second}` }
  return first === 'parties' && second ? { organization: second, prefix: 'parties' } : null
}
