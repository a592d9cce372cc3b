import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_ROLES,
  MEMBERSHIP_STATUSES,
  ORGAN_KINDS,
  SEAT_RULE_BASES,
} from '@/lib/domain/vocabulary'
import type { FormDescription } from '../model'
import { network, period, slug, sources } from './shared'

const body = { type: 'organization', make: 'place' } as const
const organ = { type: 'organ', within: 'network' } as const

export const membershipForm: FormDescription = {
  type: 'membership',
  oneStatement: true,
  sections: [
    {
      id: 'membership',
      fields: [
        network(),
        { name: 'member', kind: 'reference', to: body },
        { name: 'class', kind: 'choice', list: 'membershipClass', values: MEMBERSHIP_CLASSES },
        { name: 'status', kind: 'choice', list: 'membershipStatus', values: MEMBERSHIP_STATUSES },
        { name: 'roles', kind: 'choices', list: 'membershipRole', values: MEMBERSHIP_ROLES },
      ],
    },
    { id: 'time', fields: period() },
    { id: 'note', fields: [{ name: 'texts', kind: 'texts', fields: [{ name: 'note', kind: 'paragraph' }] }] },
    sources,
  ],
}

export const organForm: FormDescription = {
  type: 'organ',
  sections: [
    {
      id: 'title',
      fields: [
        network(),
        { name: 'texts', kind: 'texts', needed: true, fields: [{ name: 'name', kind: 'line' }] },
        { name: 'kind', kind: 'choice', list: 'organKind', values: ORGAN_KINDS },
        { name: 'position', kind: 'number', whole: true, min: 0, initial: 0, technical: true },
        slug('texts.fr.name', 'texts.en.name', 'texts.de.name'),
      ],
    },
    {
      id: 'composition',
      fields: [
        {
          name: 'texts',
          kind: 'texts',
          fields: [
            { name: 'composition', kind: 'paragraph', optional: true },
            { name: 'responsibilities', kind: 'points', optional: true },
          ],
        },
        { name: 'seats', kind: 'number', whole: true, min: 0, max: 100_000, optional: true },
        {
          name: 'seatRules',
          kind: 'list',
          fields: [
            { name: 'count', kind: 'number', whole: true, min: 0, max: 100_000 },
            { name: 'basis', kind: 'choice', list: 'seatRuleBasis', values: SEAT_RULE_BASES },
            { name: 'labels', kind: 'labels' },
          ],
        },
        { name: 'termYears', kind: 'number', min: 0.5, max: 99, optional: true },
        { name: 'electedBy', kind: 'reference', to: organ, optional: true },
        { name: 'reportsTo', kind: 'reference', to: organ, optional: true },
        {
          name: 'seat',
          kind: 'reference',
          to: { type: 'organization', only: 'place', make: 'place' },
          optional: true,
        },
      ],
    },
    { id: 'time', fields: period() },
    sources,
  ],
}

export const mandateForm: FormDescription = {
  type: 'mandate',
  oneStatement: true,
  sections: [
    {
      id: 'mandate',
      fields: [
        { name: 'organ', kind: 'reference', to: { type: 'organ' } },
        { name: 'texts', kind: 'texts', needed: true, fields: [{ name: 'position', kind: 'line' }] },
        { name: 'person', kind: 'line', optional: true },
        { name: 'organization', kind: 'reference', to: body, optional: true },
        { name: 'seat', kind: 'key', from: [], optional: true, technical: true },
      ],
    },
    { id: 'time', fields: period() },
    sources,
  ],
}
