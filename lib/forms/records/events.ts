import type { FormDescription } from '../model'
import { network, period, slug, sources } from './shared'

const body = { type: 'organization', make: 'place' } as const

export const eventForm: FormDescription = {
  type: 'event',
  sections: [
    {
      id: 'title',
      fields: [
        {
          name: 'texts',
          kind: 'texts',
          needed: true,
          fields: [
            { name: 'title', kind: 'line' },
            { name: 'summary', kind: 'paragraph', optional: true },
          ],
        },
        slug('texts.en.title', 'texts.fr.title', 'texts.de.title'),
      ],
    },
    { id: 'time', fields: period() },
    {
      id: 'identity',
      fields: [
        network(true),
        {
          name: 'series',
          kind: 'reference',
          to: { type: 'event-series', within: 'network' },
          optional: true,
        },
        {
          name: 'place',
          kind: 'reference',
          to: { type: 'organization', only: 'place', make: 'place' },
          optional: true,
        },
        { name: 'hosts', kind: 'references', to: body, optional: true },
      ],
    },
    {
      id: 'programme',
      fields: [
        {
          name: 'texts',
          kind: 'texts',
          fields: [
            { name: 'programme', kind: 'paragraph', optional: true },
            { name: 'outcomes', kind: 'points', optional: true },
            { name: 'note', kind: 'paragraph', optional: true },
          ],
        },
        {
          name: 'participants',
          kind: 'list',
          fields: [
            { name: 'organization', kind: 'reference', to: body, optional: true },
            { name: 'functions', kind: 'labels', nullable: true, optional: true },
            { name: 'sessions', kind: 'labels', nullable: true, optional: true },
          ],
        },
      ],
    },
    sources,
  ],
}

export const eventSeriesForm: FormDescription = {
  type: 'event-series',
  sections: [
    {
      id: 'title',
      fields: [
        {
          name: 'texts',
          kind: 'texts',
          needed: true,
          fields: [
            { name: 'name', kind: 'line' },
            { name: 'description', kind: 'paragraph', optional: true },
            { name: 'origin', kind: 'paragraph', optional: true },
            { name: 'objectives', kind: 'points', optional: true },
            { name: 'outcomes', kind: 'points', optional: true },
          ],
        },
        slug('texts.en.name', 'texts.fr.name', 'texts.de.name'),
      ],
    },
    {
      id: 'identity',
      fields: [
        network(true),
        { name: 'organ', kind: 'reference', to: { type: 'organ', within: 'network' }, optional: true },
        { name: 'parentProgramme', kind: 'line', optional: true },
      ],
    },
    sources,
  ],
}
