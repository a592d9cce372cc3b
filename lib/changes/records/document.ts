import { tags } from '@/lib/domain/cache-tags'
import { documentValue } from '@/lib/domain/records/document'
import type { Prisma } from '@/prisma/generated/client'
import { defineRecord, ref, refs } from './definition'
import { byId, findableTexts, textRows, textsFrom, titlesOf } from './rows'

const include = { texts: true, subjects: true } satisfies Prisma.DocumentInclude

export const document = defineRecord({
  type: 'document',
  schema: documentValue,
  load: async (tx, ids) => {
    const rows = await tx.document.findMany({ where: { id: { in: ids } }, include })
    return byId(rows, (row) => ({
      slug: row.slug,
      network: row.networkId,
      title: row.title,
      kind: documentValue.shape.kind.parse(row.kind),
      date: row.date,
      languages: row.languages,
      url: row.url,
      subjects: row.subjects.map(({ recordId }) => recordId).sort(),
      texts: textsFrom(row.texts, ({ title, note }) => ({ title, note })),
    }))
  },
  insert: async (tx, entries) => {
    await tx.document.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        slug: value.slug,
        networkId: value.network,
        title: value.title,
        kind: value.kind,
        date: value.date,
        languages: value.languages,
        url: value.url,
      })),
    })
    await tx.documentText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ documentId: id }, value.texts)),
    })
    await tx.documentSubject.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.subjects.map((recordId) => ({ documentId: id, recordId })),
      ),
    })
  },
  remove: async (tx, ids) => {
    await tx.document.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...refs('any', value.subjects, 'subjects'),
  ],
  slug: (value) => value.slug,
  label: (value) => value.title,
  network: (value) => value.network,
  findable: (value, id) => ({
    names: {
      type: 'documents',
      names: [
        { text: value.title, lang: 'und', kind: 'official' },
        ...titlesOf(value.texts, ({ title }) => title),
      ],
    },
    texts: {
      record: id,
      type: 'documents',
      texts: [
        { locale: 'und', title: value.title, body: '' },
        ...findableTexts(value.texts, ({ title, note }) => ({ title: title ?? '', body: note ?? '' })),
      ],
    },
  }),
  tags: (value) => [
    ...(value.network ? [tags.organization(value.network)] : []),
    ...value.subjects.flatMap((id) => [tags.event(id), tags.eventSeries(id), tags.partnership(id)]),
  ],
})
