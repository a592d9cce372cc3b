import { type NetworkProfileValue, networkProfile } from '@/lib/domain/records/organization'
import type { Prisma } from '@/prisma/generated/client'
import type { Entry, Tx } from './definition'
import { periodOf, textRows, textsFrom } from './rows'

export const networkInclude = {
  texts: true,
  legalForms: { orderBy: { position: 'asc' } },
} satisfies Prisma.NetworkInclude

type NetworkRow = Prisma.NetworkGetPayload<{ include: typeof networkInclude }>

/** The network profile of a loaded organization. */
export function networkFrom(row: NetworkRow): NetworkProfileValue {
  return networkProfile.parse({
    acronym: row.acronym,
    scope: row.scope,
    status: row.status,
    languages: row.languages,
    seat: row.seatId,
    secretariat: row.secretariatId,
    parent: row.parentId,
    ...periodOf(row),
    texts: textsFrom(row.texts, ({ summary, area }) => ({ summary, area })),
    legalForms: row.legalForms.map((form) => ({
      labels: form.labels,
      governingLaw: form.governingLaw,
      ...periodOf(form),
    })),
  })
}

/** Inserts the network profiles of organizations just inserted. */
export async function insertNetworks(tx: Tx, entries: Entry<NetworkProfileValue>[]): Promise<void> {
  if (entries.length === 0) return
  await tx.network.createMany({
    data: entries.map(({ id, value }) => ({
      id,
      acronym: value.acronym,
      scope: value.scope,
      status: value.status,
      languages: value.languages,
      seatId: value.seat,
      secretariatId: value.secretariat,
      parentId: value.parent,
      ...periodOf(value),
    })),
  })
  await tx.networkText.createMany({
    data: entries.flatMap(({ id, value }) => textRows({ networkId: id }, value.texts)),
  })
  await tx.legalForm.createMany({
    data: entries.flatMap(({ id, value }) =>
      value.legalForms.map((form, position) => ({
        networkId: id,
        position,
        labels: form.labels,
        governingLaw: form.governingLaw,
        ...periodOf(form),
      })),
    ),
  })
}
