import { describe, expect, it } from 'vitest'
import { meetingDays, meetingPrecision } from '@/lib/domain/meeting-days'

describe('the days of a meeting', () => {
  it.each([
    ['2019-09-26', '2019-09-27', { first: '2019-09-26', last: '2019-09-27' }],
    ['1997-02-14', '1997-02-14', { first: '1997-02-14', last: '1997-02-14' }],
    ['2019-09-26', null, { first: '2019-09-26', last: null }],
    ['2019-09-26', '2019-10', { first: '2019-09-26', last: null }],
    ['2019-09-26', '..', { first: '2019-09-26', last: null }],
  ])('from %s to %s are known', (from, to, days) => {
    expect(meetingDays({ from, to })).toEqual(days)
  })

  it.each([
    '2019',
    '2019-09',
    '2019-23',
    '2019-09-26~',
    '2019-09-26?',
    '2019-09-XX',
    '201X',
    '2019/2020',
    '..',
  ])('of %s are none that a calendar could show', (from) => {
    expect(meetingDays({ from, to: from })).toBeNull()
    expect(meetingDays({ from: null, to: null })).toBeNull()
  })
})

it.each([
  ['2019-09-26', 'day'],
  ['2019-09', 'month'],
  ['2019-09-XX', 'month'],
  ['2017', 'year'],
  ['2019/2020', 'year'],
  ['2019-23', 'year'],
  [null, 'none'],
  ['..', 'none'],
] as const)('a meeting of %s is known to the %s', (from, precision) => {
  expect(meetingPrecision({ from, to: from })).toBe(precision)
})
