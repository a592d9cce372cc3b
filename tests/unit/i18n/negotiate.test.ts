import { expect, it } from 'vitest'
import { negotiate } from '@/lib/i18n/negotiate'

it.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB', 'en'],
  ['es, en;q=0.3, de;q=0.7', 'de'],
  ['en;q=0, de;q=0.1', 'de'],
  ['es', 'fr'],
  ['*', 'fr'],
  ['', 'fr'],
  [null, 'fr'],
  [';;;,,q=;en;q=abc', 'fr'],
])('Accept-Language %j reads %s', (header, locale) => {
  expect(negotiate(header)).toBe(locale)
})
