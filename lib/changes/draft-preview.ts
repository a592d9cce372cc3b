import type { Problem } from '@/lib/forms/model'
import type { Change } from './change-set'
import type { Draft } from './drafts'
import { formChange } from './form-change'
import type { Json } from './json'
import { merge } from './merge'
import { presentRecord, valueAtVersion } from './open-form'
import { previewing } from './preview'

/** What a draft would make of the directory, read by the queries of the public pages; or why it cannot be told. */
export type DraftPreview<View> =
  | { kind: 'shown'; view: View }
  | { kind: 'invalid'; problems: readonly Problem[] }
  | { kind: 'impossible' }

/** Applies a draft in a transaction that is undone, and reads the pages of its record through it. */
export async function previewDraft<View>(
  { type, content, recordId, baseVersion }: Draft,
  read: (id: string) => Promise<View>,
): Promise<DraftPreview<View>> {
  const base = recordId && baseVersion ? await valueAtVersion(recordId, baseVersion) : null
  // Where a fact comes from is asked when it is published, not before it is looked at.
  const answered =
    content.source.kind === '' || !content.source.source
      ? { ...content.source, kind: 'none' as const }
      : content.source
  const asked = await formChange(type, { ...content, source: answered }, base)
  if (asked.problems.length > 0 || !('value' in asked)) return { kind: 'invalid', problems: asked.problems }
  const present = recordId ? await presentRecord(type, recordId) : null
  const id = recordId ?? content.recordId
  const own: Change = present
    ? {
        action: 'update',
        type,
        id,
        baseVersion: present.version,
        value: base ? merge(base as Json, asked.value as Json, present.value as Json).value : asked.value,
      }
    : { action: 'create', type, id, value: asked.value }
  try {
    const changes = [own, ...asked.made]
    const view = await previewing({ origin: 'edit', title: 'preview', changes }, () => read(id))
    return { kind: 'shown', view }
  } catch (error) {
    console.warn('A draft could not be previewed.', error)
    return { kind: 'impossible' }
  }
}
