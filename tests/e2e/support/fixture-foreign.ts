import type { Change } from '@/lib/changes/change-set'
import { writeProposal } from '@/lib/changes/propose'
import type { PrismaClient } from '@/prisma/generated/client'
import { FOREIGN_CITY, FOREIGN_DRAFT, FOREIGN_IMPORT, SECRETS, TITLES } from './foreign'
import { TEST_NETWORK } from './test-users'

/** A city that the proposal, or the draft, would make. */
const city = (name: string) => ({
  slug: name.toLowerCase(),
  kind: 'city',
  name,
  country: 'DE',
  texts: { de: { name } },
})

/** Makes a draft, a list and a proposal of one user, and a suggestion of a reader who left an address. Needs the users. */
export async function addForeign(db: PrismaClient): Promise<void> {
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email: SECRETS.user } })
  const network = await db.organization.findUniqueOrThrow({ where: { slug: TEST_NETWORK } })
  const content = { form: city(SECRETS.draft), made: [], recordId: FOREIGN_CITY }
  await db.draft.upsert({
    where: { id: FOREIGN_DRAFT },
    create: { id: FOREIGN_DRAFT, userId, recordType: 'organization', form: content },
    update: { userId },
  })
  await db.memberImport.upsert({
    where: { id: FOREIGN_IMPORT },
    create: {
      id: FOREIGN_IMPORT,
      userId,
      networkId: network.id,
      fileName: `${SECRETS.import}.csv`,
      columns: ['name'],
      rows: { create: [{ line: 1, cells: [SECRETS.import] }] },
    },
    update: { userId },
  })
  if (await db.changeSet.findFirst({ where: { title: TITLES.proposal } })) return
  const change: Change = {
    action: 'create',
    type: 'organization',
    id: FOREIGN_CITY,
    value: city(SECRETS.proposal),
  }
  const actor = { kind: 'user', id: userId, role: 'contributor', networks: [] } as const
  await db.$transaction((tx) =>
    writeProposal(tx, { origin: 'edit', title: TITLES.proposal, actor, changes: [change] }),
  )
  const value = await db.record.findUniqueOrThrow({ where: { id: network.id }, select: { version: true } })
  await db.$transaction((tx) =>
    writeProposal(tx, {
      origin: 'suggestion',
      title: TITLES.suggestion,
      actor: { kind: 'visitor' },
      replyTo: SECRETS.replyTo,
      changes: [{ action: 'confirm', type: 'organization', id: network.id, baseVersion: value.version }],
    }),
  )
}
