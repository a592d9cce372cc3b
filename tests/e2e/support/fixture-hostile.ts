import { randomUUID } from 'node:crypto'
import { applyChangeSet } from '@/lib/changes/apply'
import type { Change } from '@/lib/changes/change-set'
import { LOCALES, type RecordType } from '@/lib/domain/vocabulary'
import type { PrismaClient } from '@/prisma/generated/client'
import { HOSTILE_PREFIXES, hostileSlug, hostileText } from './hostile'

function texts(fields: readonly string[], text: string): Record<string, Record<string, string>> {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, Object.fromEntries(fields.map((f) => [f, text]))]),
  )
}

/** A network with a member, a partnership and a meeting, all called `text`. */
function recordsCalled(text: string, slug: string): Change[] {
  const make = (type: RecordType, value: object) =>
    ({ action: 'create', type, id: randomUUID(), value }) as const
  const name = { name: text, slug, texts: texts(['name'], text) }
  const network = make('organization', {
    ...name,
    kind: 'network',
    network: {
      acronym: text,
      scope: 'european',
      status: 'active',
      from: '1901',
      to: '..',
      texts: texts(['summary', 'area'], text),
    },
  })
  const city = make('organization', { ...name, slug: `${slug}-city`, kind: 'city', country: 'FR' })
  const unknown = 'unknown'
  return [
    network,
    city,
    make('membership', {
      network: network.id,
      member: city.id,
      class: 'full',
      status: 'active',
      from: '1901',
      to: '..',
    }),
    make('partnership', {
      slug,
      form: 'twinning',
      status: 'active',
      ...{
        triennial: unknown,
        communicationHome: unknown,
        communicationPartner: unknown,
        evaluation: unknown,
      },
      parties: [
        { organization: city.id, side: 'home', roles: ['partner'] },
        { organization: network.id, side: 'partner', roles: ['partner'] },
      ],
      texts: texts(['title'], text),
    }),
    make('event', {
      slug,
      network: network.id,
      place: city.id,
      from: '1901-05-06',
      to: '1901-05-07',
      texts: texts(['title', 'summary', 'programme', 'note'], text),
    }),
  ]
}

/** Makes, once, records whose every text would like to run: in a page, in a spreadsheet, in a calendar. */
export async function addHostile(db: PrismaClient): Promise<void> {
  if (await db.organization.findUnique({ where: { slug: hostileSlug(0) } })) return
  const changes = HOSTILE_PREFIXES.flatMap((prefix, index) =>
    recordsCalled(hostileText(prefix), hostileSlug(index)),
  )
  await db.$transaction((tx) =>
    applyChangeSet(tx, {
      origin: 'edit',
      title: hostileText('='),
      reason: hostileText('='),
      actor: { kind: 'system' },
      changes,
    }),
  )
}
