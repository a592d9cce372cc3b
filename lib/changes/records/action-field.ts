import { tags } from '@/lib/domain/cache-tags'
import { findableBody } from '@/lib/domain/findable'
import { actionFieldValue } from '@/lib/domain/records/action-field'
import type { Prisma } from '@/prisma/generated/client'
import { defineRecord, ref, refs } from './definition'
import { anyText, byId, findableTexts, textRows, textsFrom } from './rows'

const include = { texts: true, themes: true } satisfies Prisma.ActionFieldInclude

export const actionField = defineRecord({
  type: 'action-field',
  schema: actionFieldValue,
  load: async (tx, ids) => {
    const rows = await tx.actionField.findMany({ where: { id: { in: ids } }, include })
    return byId(rows, (row) => ({
      network: row.networkId,
      key: row.key,
      position: row.position,
      themes: row.themes.map(({ themeId }) => themeId).sort(),
      texts: textsFrom(row.texts, ({ heading, name, description }) => ({ heading, name, description })),
    }))
  },
  insert: async (tx, entries) => {
    await tx.actionField.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        networkId: value.network,
        key: value.key,
        position: value.position,
      })),
    })
    await tx.actionFieldText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ actionFieldId: id }, value.texts)),
    })
    await tx.actionFieldTheme.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.themes.map((themeId) => ({ actionFieldId: id, themeId })),
      ),
    })
  },
  remove: async (tx, ids) => {
    await tx.actionField.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...refs('theme', value.themes, 'themes'),
  ],
  slug: () => null,
  label: (value) => anyText(value.texts, (text) => text.name),
  network: (value) => value.network,
  findable: ({ network, texts }) => ({
    texts: {
      record: network,
      type: 'networks',
      texts: findableTexts(texts, ({ heading, name, description }) => ({
        title: name,
        body: findableBody(heading, name, description),
      })),
    },
  }),
  tags: (value) => [
    tags.organization(value.network),
    ...value.themes.map(tags.theme),
    tags.themeList,
    tags.networkList,
  ],
})
