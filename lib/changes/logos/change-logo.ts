import type { Actor } from '@/lib/auth/permissions'
import { RecordMissing } from '@/lib/changes/errors'
import { loadRecords } from '@/lib/changes/records-store'
import { type Outcome, submit } from '@/lib/changes/submit'
import { db } from '@/lib/db/client'
import { type OrganizationValue, organizationValue } from '@/lib/domain/records/organization'
import type { LogoImage } from '@/lib/files/logo-image'
import { keepPicture } from '@/lib/files/picture-store'

/** An organization's logo as it is, with the version of the record that says so. */
export interface PresentLogo {
  version: number
  name: string
  value: OrganizationValue
}

/** The organization whose logo is to be changed; null when there is none of that id. */
export async function presentLogo(id: string): Promise<PresentLogo | null> {
  const found = await db.$transaction((tx) => loadRecords(tx, new Map([['organization', [id]]])))
  const stored = found.get(id)
  if (!stored) return null
  const value = organizationValue.parse(stored.value)
  return { version: stored.version, name: value.name, value }
}

interface LogoChange {
  /** A new picture; null keeps the one that there is. */
  picture: LogoImage | null
  credit: string
  licence: string
}

/**
 * Gives an organization a logo, or takes it away, as a change of its record like any other: in its history, applied or
 * proposed as the actor may, and undone as one.
 * @throws RecordMissing, and the errors of the write path; `no-picture` where there is none to keep
 */
export async function changeLogo(
  actor: Actor,
  id: string,
  change: LogoChange | 'remove',
  wording: (name: string) => { title: string; reason?: string },
): Promise<Outcome> {
  const present = await presentLogo(id)
  if (!present) throw new RecordMissing(id)
  const { value, version, name } = present
  if (change !== 'remove' && change.picture) await keepPicture(change.picture)
  const logo = change === 'remove' ? null : logoOf(change, value)
  return submit({
    origin: 'edit',
    actor,
    ...wording(name),
    changes: [
      { action: 'update', type: 'organization', id, baseVersion: version, value: { ...value, logo } },
    ],
  })
}

function logoOf({ picture, credit, licence }: LogoChange, value: OrganizationValue) {
  const digest = picture?.digest ?? value.logo?.digest
  if (digest === undefined) throw new Error('a logo without a picture')
  return { digest, credit, licence }
}
