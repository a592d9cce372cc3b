import { tags } from '@/lib/domain/cache-tags'
import { themeValue } from '@/lib/domain/records/theme'
import { defineRecord, ref } from './definition'
import { anyText, byId, findableTexts, textRows, textsFrom, titlesOf } from './rows'

export const theme = defineRecord({
  type: 'theme',
  schema: themeValue,
  load: async (tx, ids) => {
    const rows = await tx.theme.findMany({ where: { id: { in: ids } }, include: { texts: true } })
    return byId(rows, (row) => ({
      slug: row.slug,
      parent: row.parentId,
      position: row.position,
      sdg: row.sdg,
      atlasLabel: row.atlasLabel,
      texts: textsFrom(row.texts, ({ name, description }) => ({ name, description })),
    }))
  },
  insert: async (tx, entries) => {
    await tx.theme.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        slug: value.slug,
        parentId: value.parent,
        position: value.position,
        sdg: value.sdg,
        atlasLabel: value.atlasLabel,
      })),
    })
    await tx.themeText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ themeId: id }, value.texts)),
    })
  },
  remove: async (tx, ids) => {
    await tx.theme.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => ref('theme', value.parent, 'parent'),
  slug: (value) => value.slug,
  label: (value) => anyText(value.texts, (text) => text.name),
  network: () => null,
  findable: (value, id) => ({
    names: {
      type: 'themes',
      names: [
        ...titlesOf(value.texts, ({ name }) => name),
        ...(value.atlasLabel ? [{ text: value.atlasLabel, lang: 'fr', kind: 'alternative' as const }] : []),
      ],
    },
    texts: {
      record: id,
      type: 'themes',
      texts: findableTexts(value.texts, ({ name, description }) => ({
        title: name,
        body: description ?? '',
      })),
    },
  }),
  // Theme names stand on network pages, lists and filters alike.
  tags: () => [tags.everything],
})
