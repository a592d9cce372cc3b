import { groupBy } from '@/lib/domain/group'
import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import { mergeCitations, type References } from '../references'
import type { SeedRow } from '../seed-row'
import type { SeedRecord } from './seed-record'

/** Partnerships with their parties, themes and funding lines. */
export function partnerships(data: DataSet, refs: References): SeedRecord[] {
  for (const file of [
    'partnership_parties.csv',
    'partnership_themes.csv',
    'partnership_funding.csv',
  ] as const) {
    for (const row of data[file]) refs.required(row, 'partnership', 'partnership')
  }
  const parties = groupBy(data['partnership_parties.csv'], (row) => row.required('partnership'))
  const themes = groupBy(data['partnership_themes.csv'], (row) => row.required('partnership'))
  const funding = groupBy(data['partnership_funding.csv'], (row) => row.required('partnership'))
  return data['partnerships.csv'].map((row) => {
    const slug = row.required('slug')
    const own = {
      parties: parties.get(slug) ?? [],
      themes: themes.get(slug) ?? [],
      funding: funding.get(slug) ?? [],
    }
    return {
      type: 'partnership',
      id: recordId('partnership', slug),
      row,
      value: {
        slug,
        network: refs.optional(row, 'network', 'network'),
        form: row.required('form'),
        status: row.required('status'),
        titleFull: row.text('title_full'),
        titleCut: row.yes('title_cut'),
        registry: row.text('registry'),
        registryId: row.text('registry_id'),
        firstSigned: row.text('first_signed'),
        triennial: row.required('triennial'),
        communicationHome: row.required('communication_home'),
        communicationPartner: row.required('communication_partner'),
        evaluation: row.required('evaluation'),
        ...row.period(),
        parties: own.parties.map((party) => ({
          organization: refs.required(party, 'organization', 'party'),
          nameAsWritten: party.text('name_as_written'),
          side: party.required('side'),
          roles: party.list('roles'),
          listedAsPartner: party.yes('listed_as_partner'),
        })),
        themes: own.themes.map((theme) => ({
          theme: refs.required(theme, 'theme', 'theme'),
          rank: theme.required('rank'),
          priority: theme.number('priority'),
          labels: emptyToNull(theme.labels('label')),
        })),
        funding: own.funding.map((line) => fundingLine(line, refs)),
        origins: refs.list(row, 'network', 'networks_mentioned'),
        texts: row.texts(
          {
            title: 'title',
            formLabel: 'form',
            statusClaimed: 'status_claimed',
            context: 'context',
            history: 'history',
            description: 'description',
            beneficiaries: 'beneficiaries',
            note: 'note',
          },
          {
            objectivesHome: 'objectives_home',
            objectivesPartner: 'objectives_partner',
            contacts: 'contacts',
          },
        ),
        citations: mergeCitations([
          ...refs.citations(row),
          ...own.parties.flatMap((party) => refs.citations(party, `parties/${party.required('party')}`)),
          ...own.themes.flatMap((theme) => refs.citations(theme, 'themes', 'high')),
          ...own.funding.flatMap((line) => refs.citations(line, `funding/${line.required('key')}`)),
        ]),
      },
    }
  })
}

function fundingLine(line: SeedRow, refs: References) {
  return {
    key: line.required('key'),
    funder: refs.optional(line, 'organization', 'funder'),
    labels: line.labels('funder'),
    year: line.number('year'),
    amount: line.required('amount'),
    currency: line.required('currency'),
    waterAmount: line.text('water_1pct_amount'),
    side: line.text('side'),
  }
}

function emptyToNull<T extends object>(labels: T): T | null {
  return Object.keys(labels).length === 0 ? null : labels
}
