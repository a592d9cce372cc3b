import { groupBy } from '@/lib/domain/group'
import type { DataSet } from '../data-set'
import { recordId } from '../record-id'
import { mergeCitations, type References, type SeedCitation } from '../references'
import type { SeedRow } from '../seed-row'
import type { SeedRecord } from './seed-record'

/** Organizations with their names and identifiers, and the profile of those that are networks. */
export function organizations(data: DataSet, refs: References): SeedRecord[] {
  const names = groupBy(data['names.csv'], (row) => row.required('slug'))
  const identifiers = groupBy(data['identifiers.csv'], (row) => row.required('organization'))
  const profiles = new Map(data['networks.csv'].map((row) => [row.required('slug'), row]))
  const legalForms = groupBy(data['legal_forms.csv'], (row) => row.required('network'))
  checkOwners(data, refs)

  return data['organizations.csv'].map((row) => {
    const slug = row.required('slug')
    const profile = profiles.get(slug) ?? null
    const forms = legalForms.get(slug) ?? []
    const ids = identifiers.get(slug) ?? []
    const geonames = row.text('geonames')
    if (profile && row.required('kind') !== 'network') profile.fail(`${slug} is not of kind network`)
    const citations: SeedCitation[] = [
      ...refs.citations(row, '', 'high'),
      ...(profile ? refs.citations(profile) : []),
      ...(geonames && row.text('source_url')?.includes('geonames.org') !== true
        ? [refs.geonames(row, geonames, 'population')]
        : []),
      ...ids.flatMap((id) => refs.citations(id, `identifiers/${id.required('scheme')}`, 'high')),
      ...forms.flatMap((form) => refs.citations(form, `legalForms/${form.required('order')}`)),
    ]
    return {
      type: 'organization',
      id: recordId('organization', slug),
      row,
      value: {
        slug,
        kind: row.required('kind'),
        name: row.required('name'),
        country: row.text('country'),
        admin1: row.text('admin1'),
        latitude: row.number('lat'),
        longitude: row.number('lon'),
        population: row.number('population'),
        populationYear: row.number('population_year'),
        website: profile?.text('website') ?? null,
        partOf: refs.optional(row, 'organization', 'part_of'),
        texts: row.texts({ name: 'name' }),
        names: (names.get(slug) ?? []).map((name) => ({
          text: name.required('text'),
          lang: name.required('lang'),
          kind: name.required('kind'),
        })),
        identifiers: identifiersOf(row, profile, ids),
        network: profile && networkProfile(profile, forms, refs),
        citations: mergeCitations(citations),
      },
    }
  })
}

function networkProfile(row: SeedRow, forms: SeedRow[], refs: References) {
  return {
    acronym: row.text('acronym'),
    scope: row.required('scope'),
    status: row.required('status'),
    languages: row.list('languages'),
    seat: refs.optional(row, 'organization', 'seat_city'),
    secretariat: refs.optional(row, 'organization', 'secretariat_city'),
    parent: refs.optional(row, 'network', 'parent'),
    ...row.period('founded', 'dissolved'),
    texts: row.texts({ summary: 'summary', area: 'area' }),
    legalForms: [...forms]
      .sort((a, b) => (a.number('order') ?? 0) - (b.number('order') ?? 0))
      .map((form) => ({
        labels: form.labels('legal_form'),
        governingLaw: form.text('governing_law'),
        ...form.period(),
      })),
  }
}

function identifiersOf(row: SeedRow, profile: SeedRow | null, ids: SeedRow[]) {
  const wikidata = row.text('wikidata') ?? profile?.text('wikidata') ?? null
  const geonames = row.text('geonames')
  return [
    ...(wikidata ? [{ scheme: 'wikidata', value: wikidata }] : []),
    ...(geonames ? [{ scheme: 'geonames', value: geonames }] : []),
    ...ids.map((id) => ({ scheme: id.required('scheme'), value: id.required('value') })),
  ]
}

/** Rows of the side files must belong to an organization or network of the data set. */
function checkOwners(data: DataSet, refs: References): void {
  for (const row of data['names.csv']) refs.required(row, 'organization', 'slug')
  for (const row of data['identifiers.csv']) refs.required(row, 'organization', 'organization')
  for (const row of data['networks.csv']) refs.required(row, 'organization', 'slug')
  for (const row of data['legal_forms.csv']) refs.required(row, 'network', 'network')
}
