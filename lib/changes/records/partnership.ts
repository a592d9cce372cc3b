import { tags } from '@/lib/domain/cache-tags'
import { findableBody } from '@/lib/domain/findable'
import { partnershipFields, partnershipValue } from '@/lib/domain/records/partnership'
import { Prisma } from '@/prisma/generated/client'
import { defineRecord, ref, refs } from './definition'
import { anyText, byId, findableTexts, periodOf, textRows, textsFrom, titlesOf } from './rows'

const include = {
  texts: true,
  parties: { orderBy: { position: 'asc' } },
  themes: { orderBy: { position: 'asc' } },
  funding: { orderBy: { position: 'asc' } },
  origins: true,
} satisfies Prisma.PartnershipInclude

type Row = Prisma.PartnershipGetPayload<{ include: typeof include }>

export const partnership = defineRecord({
  type: 'partnership',
  schema: partnershipValue,
  load: async (tx, ids) => {
    const rows = await tx.partnership.findMany({ where: { id: { in: ids } }, include })
    return byId(rows, bodyFrom)
  },
  insert: async (tx, entries) => {
    await tx.partnership.createMany({
      data: entries.map(({ id, value }) => ({
        id,
        slug: value.slug,
        networkId: value.network,
        form: value.form,
        status: value.status,
        titleFull: value.titleFull,
        titleCut: value.titleCut,
        registry: value.registry,
        registryId: value.registryId,
        firstSigned: value.firstSigned,
        triennial: value.triennial,
        communicationHome: value.communicationHome,
        communicationPartner: value.communicationPartner,
        evaluation: value.evaluation,
        volunteers: value.volunteers,
        ...periodOf(value),
      })),
    })
    await tx.partnershipText.createMany({
      data: entries.flatMap(({ id, value }) => textRows({ partnershipId: id }, value.texts)),
    })
    await tx.partnershipParty.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.parties.map(({ organization, ...party }, position) => ({
          partnershipId: id,
          organizationId: organization,
          position,
          ...party,
        })),
      ),
    })
    await tx.partnershipTheme.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.themes.map(({ theme, labels, ...rest }, position) => ({
          partnershipId: id,
          themeId: theme,
          position,
          labels: labels ?? Prisma.DbNull,
          ...rest,
        })),
      ),
    })
    await tx.fundingLine.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.funding.map(({ funder, ...line }, position) => ({
          partnershipId: id,
          funderId: funder,
          position,
          ...line,
        })),
      ),
    })
    await tx.partnershipNetwork.createMany({
      data: entries.flatMap(({ id, value }) =>
        value.origins.map((organizationId) => ({ partnershipId: id, organizationId })),
      ),
    })
  },
  remove: async (tx, ids) => {
    await tx.partnership.deleteMany({ where: { id: { in: ids } } })
  },
  references: (value) => [
    ...ref('organization', value.network, 'network'),
    ...value.parties.flatMap((party, index) =>
      ref('organization', party.organization, 'parties', String(index), 'organization'),
    ),
    ...value.themes.flatMap((theme, index) => ref('theme', theme.theme, 'themes', String(index), 'theme')),
    ...value.funding.flatMap((line, index) =>
      ref('organization', line.funder, 'funding', String(index), 'funder'),
    ),
    ...refs('organization', value.origins, 'origins'),
  ],
  slug: (value) => value.slug,
  label: (value) => anyText(value.texts, (text) => text.title),
  network: (value) => value.network,
  findable: (value, id) => ({
    names: {
      type: 'partnerships',
      names: [
        ...titlesOf(value.texts, ({ title }) => title),
        ...(value.titleFull ? [{ text: value.titleFull, lang: 'und', kind: 'alternative' as const }] : []),
      ],
    },
    texts: {
      record: id,
      type: 'partnerships',
      texts: findableTexts(value.texts, (text) => ({
        title: text.title,
        body: findableBody(
          text.formLabel,
          text.context,
          text.description,
          text.history,
          text.beneficiaries,
          text.objectivesHome,
          text.objectivesPartner,
          text.note,
        ),
      })),
    },
  }),
  tags: (value, id) => [
    tags.partnership(id),
    tags.partnershipList,
    tags.themeList,
    ...(value.network ? [tags.organization(value.network)] : []),
    ...value.parties.map((party) => tags.organization(party.organization)),
    ...value.origins.map(tags.organization),
    ...value.themes.map((theme) => tags.theme(theme.theme)),
  ],
})

function bodyFrom(row: Row) {
  return partnershipFields.omit({ citations: true }).parse({
    slug: row.slug,
    network: row.networkId,
    form: row.form,
    status: row.status,
    titleFull: row.titleFull,
    titleCut: row.titleCut,
    registry: row.registry,
    registryId: row.registryId,
    firstSigned: row.firstSigned,
    triennial: row.triennial,
    communicationHome: row.communicationHome,
    communicationPartner: row.communicationPartner,
    evaluation: row.evaluation,
    volunteers: row.volunteers,
    ...periodOf(row),
    parties: row.parties.map((party) => ({
      organization: party.organizationId,
      nameAsWritten: party.nameAsWritten,
      side: party.side,
      roles: party.roles,
      listedAsPartner: party.listedAsPartner,
    })),
    themes: row.themes.map((theme) => ({
      theme: theme.themeId,
      rank: theme.rank,
      priority: theme.priority,
      labels: theme.labels,
    })),
    funding: row.funding.map((line) => ({
      key: line.key,
      funder: line.funderId,
      labels: line.labels,
      year: line.year,
      amount: line.amount.toFixed(2),
      currency: line.currency,
      waterAmount: line.waterAmount?.toFixed(2) ?? null,
      side: line.side,
    })),
    origins: row.origins.map(({ organizationId }) => organizationId),
    texts: textsFrom(row.texts, ({ partnershipId: _, locale: __, ...text }) => text),
  })
}
