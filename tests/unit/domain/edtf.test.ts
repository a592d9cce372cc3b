import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEdtf, edtfBounds, edtfSchema, parseEdtf } from '@/lib/domain/edtf'
import { almostEdtf, boundsOrReason, edtfPoint, edtfText } from './edtf-arbitrary'
import { daysBetween, possibleDays } from './period-model'

describe('the days that an EDTF date can mean', () => {
  it.each([
    ['2000', '2000-01-01', '2000-12-31'],
    ['2014-10', '2014-10-01', '2014-10-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2014-10-16', '2014-10-16', '2014-10-16'],
    ['2014-21', '2014-03-01', '2014-05-31'],
    ['2014-24', '2014-12-01', '2015-02-28'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2004-XX', '2004-01-01', '2004-12-31'],
    ['2004-XX-XX', '2004-01-01', '2004-12-31'],
    ['2004-10-XX', '2004-10-01', '2004-10-31'],
    ['1998?', '1997-01-01', '1999-12-31'],
    ['2014-01~', '2013-12-01', '2014-02-28'],
    ['2016-02-29%', '2016-02-28', '2016-03-01'],
    ['201X~', '2000-01-01', '2029-12-31'],
    ['2017/2018', '2017-01-01', '2018-12-31'],
    ['2014-10-16/2014-10~', '2014-10-16', '2014-11-30'],
    ['2018-05/2018', '2018-05-01', '2018-12-31'],
  ])('%s: from %s to %s', (text, earliest, latest) => {
    expect(edtfBounds(text)).toEqual({ earliest, latest })
  })

  it.each([
    ['0001~', '0001-01-01', '0002-12-31'],
    ['000X', '0001-01-01', '0009-12-31'],
    ['9999-24', '9999-12-01', '9999-12-31'],
    ['99XX%', '9800-01-01', '9999-12-31'],
    ['9999-12-31?', '9999-12-30', '9999-12-31'],
  ])('%s stays inside the calendar: from %s to %s', (text, earliest, latest) => {
    expect(edtfBounds(text)).toEqual({ earliest, latest })
  })

  it('equal those found by looking at every day of two centuries', () => {
    const days = daysBetween('1900-01-01', '2099-12-31')
    const year = fc.integer({ min: 1972, max: 2028 })
    const shorterThanACentury = edtfPoint(year).filter((text) => !/^\d\dXX/.test(text))
    fc.assert(
      fc.property(shorterThanACentury, (text) => {
        const meant = possibleDays(text, days)
        expect(edtfBounds(text)).toEqual({ earliest: meant[0], latest: meant.at(-1) })
      }),
      { numRuns: 150 },
    )
  })
})

describe('texts that are no date', () => {
  it.each([
    '',
    '..',
    '/',
    '2014/',
    '/2014',
    '2014/..',
    '14',
    '20145',
    '2014-1',
    '2014-10-1',
    '2014-XX-10',
    '201X-10',
    'XXXX',
    '201x',
    '-2014',
    '2014??',
    '?2014',
    '16.10.2014',
    '2014-10-16T00:00:00',
    ' 2014',
    '2014\n',
    '2014/2015/2016',
  ])('%j is not in the subset', (text) => {
    expect(() => edtfBounds(text)).toThrow(
      expect.objectContaining({ name: 'EdtfError', text, reason: 'format' }),
    )
  })

  it.each(['0000', '2014-00', '2014-13', '2014-25', '2015-02-29', '1900-02-29', '2014-04-31', '2014-21-XX'])(
    '%s does not exist',
    (text) => {
      expect(() => edtfBounds(text)).toThrow(expect.objectContaining({ reason: 'calendar' }))
    },
  )

  it.each(['2018/2017', '2014-10/2014-09-30', '2014/2014'])('%s names no span of time', (text) => {
    expect(() => edtfBounds(text)).toThrow(expect.objectContaining({ reason: 'order' }))
  })

  it('are refused by the schema with the reason, and dates are accepted as they are', () => {
    fc.assert(
      fc.property(fc.oneof(edtfText(), almostEdtf, fc.string()), (text) => {
        const expected = boundsOrReason(text)
        const result = edtfSchema.safeParse(text)
        expect(result.success).toBe(typeof expected === 'object')
        if (result.success) expect(result.data).toBe(text)
        else
          expect(result.error.issues.at(-1)).toMatchObject({ code: 'custom', params: { reason: expected } })
      }),
    )
  })
})

describe('the parts of a date', () => {
  it('keep what is said of a point', () => {
    expect(parseEdtf('2014-10-16%')).toEqual({
      kind: 'point',
      precision: 'day',
      year: 2014,
      month: 10,
      day: 16,
      season: null,
      approximate: true,
      uncertain: true,
    })
    expect(parseEdtf('2014-22~')).toMatchObject({ precision: 'season', season: 'summer', uncertain: false })
    expect(parseEdtf('201X')).toMatchObject({ precision: 'decade', year: 2010, approximate: false })
  })

  it('keep both sides of an interval', () => {
    expect(parseEdtf('2017?/2018')).toMatchObject({
      kind: 'between',
      from: { year: 2017, uncertain: true },
      to: { year: 2018, uncertain: false },
    })
  })
})

it('dates sort by their first possible day, the more exact one first', () => {
  const dates = ['2015', '2014-10-16', '2014', '2014-10', '2014-01', '1998~', '201X']
  expect(dates.sort(compareEdtf)).toEqual([
    '1998~',
    '201X',
    '2014-01',
    '2014',
    '2014-10',
    '2014-10-16',
    '2015',
  ])
})
