import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/permissions'
import { applyChangeSet } from '@/lib/changes/apply'
import type { Applied, Change } from '@/lib/changes/change-set'
import { db } from '@/lib/db/client'
import type { RecordType } from '@/lib/domain/vocabulary'

/*
 * Records for tests, with sensible defaults that a test overrides where it matters, written through the write path.
 */

type Create = Extract<Change, { action: 'create' }>

const SYSTEM: Actor = { kind: 'system' }

let count = 0

function create(type: RecordType, value: object): Create {
  return { action: 'create', type, id: randomUUID(), value }
}

export function aSource(value: object = {}): Create {
  count += 1
  return create('source', { url: `https://example.org/source/${count}`, title: `Source ${count}`, ...value })
}

export function aCity(value: object = {}): Create {
  count += 1
  return create('organization', {
    slug: `city-${count}`,
    kind: 'city',
    name: `City ${count}`,
    country: 'FR',
    texts: { fr: { name: `Ville ${count}` }, de: { name: `Stadt ${count}` }, en: { name: `City ${count}` } },
    ...value,
  })
}

export function aNetwork(value: object = {}, profile: object = {}): Create {
  count += 1
  return create('organization', {
    slug: `network-${count}`,
    kind: 'network',
    name: `Network ${count}`,
    texts: { fr: { name: `Réseau ${count}` } },
    network: { scope: 'european', status: 'active', from: '2000', to: '..', ...profile },
    ...value,
  })
}

export function aMembership(network: Create, member: Create, value: object = {}): Create {
  return create('membership', {
    network: network.id,
    member: member.id,
    class: 'full',
    status: 'active',
    from: '2001',
    to: '..',
    ...value,
  })
}

export function anOrgan(network: Create, value: object = {}): Create {
  count += 1
  return create('organ', {
    network: network.id,
    slug: `organ-${count}`,
    kind: 'assembly',
    texts: { fr: { name: `Organe ${count}` } },
    ...value,
  })
}

export function aMandate(organ: Create, value: object = {}): Create {
  return create('mandate', { organ: organ.id, person: 'Simone Weil', texts: {}, ...value })
}

export function aTheme(value: object = {}): Create {
  count += 1
  return create('theme', {
    slug: `theme-${count}`,
    position: count,
    texts: { fr: { name: `Thème ${count}` } },
    ...value,
  })
}

export function aPartnership(parties: Create[], value: object = {}): Create {
  count += 1
  return create('partnership', {
    slug: `partnership-${count}`,
    form: 'twinning',
    status: 'active',
    triennial: 'unknown',
    communicationHome: 'unknown',
    communicationPartner: 'unknown',
    evaluation: 'unknown',
    parties: parties.map((party, index) => ({
      organization: party.id,
      side: index === 0 ? 'home' : 'partner',
      roles: ['partner'],
    })),
    texts: { fr: { title: `Partenariat ${count}` } },
    ...value,
  })
}

/** The change of a record that a builder made, with some of its values replaced. */
export function edited(record: Create, value: object, baseVersion = 1): Change {
  const { type, id } = record
  return { action: 'update', type, id, baseVersion, value: { ...(record.value as object), ...value } }
}

/** Applies changes as one set and says what was applied. */
export async function apply(changes: Change[], actor: Actor = SYSTEM): Promise<Applied> {
  const applied = await db.$transaction(
    (tx) => applyChangeSet(tx, { origin: 'edit', title: 'test', actor, changes }),
    { timeout: 60_000 },
  )
  if (!applied) throw new Error('nothing changed')
  return applied
}
