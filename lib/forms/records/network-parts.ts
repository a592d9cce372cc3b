import { CHANGE_EVENT_KINDS, CLAIM_KINDS, CLAIM_UNITS, DOCUMENT_KINDS } from '@/lib/domain/vocabulary'
import type { FormDescription } from '../model'
import { network, slug, sources } from './shared'

export const actionFieldForm: FormDescription = {
  type: 'action-field',
  oneStatement: true,
  sections: [
    {
      id: 'actionField',
      fields: [
        network(),
        {
          name: 'texts',
          kind: 'texts',
          needed: true,
          fields: [
            { name: 'heading', kind: 'line', optional: true },
            { name: 'name', kind: 'line' },
            { name: 'description', kind: 'paragraph', optional: true },
          ],
        },
        { name: 'themes', kind: 'references', to: { type: 'theme' }, optional: true },
        { name: 'position', kind: 'number', whole: true, min: 0, initial: 0, technical: true },
        {
          name: 'key',
          kind: 'key',
          from: ['texts.fr.name', 'texts.en.name', 'texts.de.name'],
          technical: true,
        },
      ],
    },
    sources,
  ],
}

export const documentForm: FormDescription = {
  type: 'document',
  sections: [
    {
      id: 'document',
      fields: [
        { name: 'title', kind: 'line' },
        { name: 'kind', kind: 'choice', list: 'documentKind', values: DOCUMENT_KINDS },
        {
          name: 'texts',
          kind: 'texts',
          fields: [
            { name: 'title', kind: 'line', optional: true },
            { name: 'note', kind: 'paragraph', optional: true },
          ],
        },
        { name: 'date', kind: 'date', optional: true },
        { name: 'languages', kind: 'languages', optional: true },
        { name: 'url', kind: 'address', optional: true },
        network(true),
        { name: 'subjects', kind: 'references', to: { type: 'any' }, optional: true },
        slug('title'),
      ],
    },
    sources,
  ],
}

export const changeEventForm: FormDescription = {
  type: 'change-event',
  oneStatement: true,
  sections: [
    {
      id: 'changeEvent',
      fields: [
        network(),
        { name: 'kind', kind: 'choice', list: 'changeEventKind', values: CHANGE_EVENT_KINDS },
        { name: 'date', kind: 'date', optional: true },
        { name: 'texts', kind: 'texts', needed: true, fields: [{ name: 'text', kind: 'paragraph' }] },
        { name: 'originals', kind: 'references', to: { type: 'organization' }, optional: true },
        { name: 'results', kind: 'references', to: { type: 'organization' }, optional: true },
      ],
    },
    sources,
  ],
}

export const claimForm: FormDescription = {
  type: 'claim',
  oneStatement: true,
  sections: [
    {
      id: 'claim',
      fields: [
        network(),
        { name: 'subject', kind: 'reference', to: { type: 'any' }, optional: true },
        { name: 'kind', kind: 'choice', list: 'claimKind', values: CLAIM_KINDS },
        { name: 'value', kind: 'line', optional: true },
        { name: 'unit', kind: 'choice', list: 'claimUnit', values: CLAIM_UNITS },
        { name: 'date', kind: 'date', optional: true },
        { name: 'texts', kind: 'texts', fields: [{ name: 'note', kind: 'paragraph' }] },
      ],
    },
    sources,
  ],
}

export const sourceForm: FormDescription = {
  type: 'source',
  sections: [
    {
      id: 'source',
      fields: [
        { name: 'url', kind: 'address' },
        { name: 'title', kind: 'line' },
        { name: 'publisher', kind: 'line', optional: true },
        { name: 'accessed', kind: 'date', optional: true },
        { name: 'licence', kind: 'line', optional: true },
      ],
    },
  ],
}

export const themeForm: FormDescription = {
  type: 'theme',
  sections: [
    {
      id: 'theme',
      fields: [
        {
          name: 'texts',
          kind: 'texts',
          needed: true,
          fields: [
            { name: 'name', kind: 'line' },
            { name: 'description', kind: 'paragraph', optional: true },
          ],
        },
        { name: 'parent', kind: 'reference', to: { type: 'theme' }, optional: true },
        { name: 'position', kind: 'number', whole: true, min: 0, initial: 0, technical: true },
        { name: 'sdg', kind: 'numbers', optional: true },
        { name: 'atlasLabel', kind: 'line', optional: true },
        slug('texts.en.name', 'texts.fr.name', 'texts.de.name'),
      ],
    },
    sources,
  ],
}
