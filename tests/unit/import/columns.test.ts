import { describe, expect, it } from 'vitest'
import { guessColumns, isHeader } from '@/lib/domain/member-list/columns'
import { readClass, readCountry, readRoles, readStatus } from '@/lib/domain/member-list/values'
import { MEMBERSHIP_CLASSES, MEMBERSHIP_ROLES, MEMBERSHIP_STATUSES } from '@/lib/domain/vocabulary'

describe('the columns of a list', () => {
  it.each([
    [
      ['City', 'Country', 'Member since'],
      ['name', 'country', 'from'],
    ],
    [
      ['Ville', 'Pays', 'Date d’adhésion', 'Statut'],
      ['name', 'country', 'from', 'status'],
    ],
    [
      ['Stadt', 'Land', 'Mitglied seit', 'Bemerkung'],
      ['name', 'country', 'from', null],
    ],
    [
      ['Code INSEE', 'Commune', 'Population'],
      ['identifier', 'name', null],
    ],
  ])('%j', (header, columns) => {
    expect(isHeader(header)).toBe(true)
    expect(guessColumns(header, header.length)).toEqual(columns)
  })

  it('without names the first one holds the members', () => {
    expect(isHeader(['Lyon', 'FR'])).toBe(false)
    expect(guessColumns(null, 2)).toEqual(['name', null])
  })

  it('a content stands in one column only', () => {
    expect(guessColumns(['City', 'Town'], 2)).toEqual(['name', null])
  })
})

describe('the cells of a list', () => {
  it.each([
    ['FR', 'FR'],
    ['france', 'FR'],
    ['Allemagne', 'DE'],
    ['Deutschland', 'DE'],
    ['UK', 'GB'],
    ['Türkei', 'TR'],
    ['Czech Republic', 'CZ'],
    ['Atlantis', null],
  ])('country %s', (text, code) => {
    expect(readCountry(text)).toBe(code)
  })

  it('class, role and status are read by their own words and by those of people', () => {
    for (const value of MEMBERSHIP_CLASSES) expect(readClass(value)).toBe(value)
    for (const value of MEMBERSHIP_STATUSES) expect(readStatus(value)).toBe(value)
    for (const value of MEMBERSHIP_ROLES) expect(readRoles(value)).toEqual([value])
    expect(readClass('membre associé')).toBe('associate')
    expect(readClass('Vollmitglied')).toBe('full')
    expect(readRoles('Gründungsmitglied; Präsidentin')).toEqual(['founder', 'president'])
    expect(readRoles('mascot')).toBeNull()
    expect(readStatus('ehemalig')).toBe('ended')
  })
})
