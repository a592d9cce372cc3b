import { type Route, routeDefinition } from '@/lib/i18n/routes'
import type { Random } from './random'

/** Values that programs trip over, beside those that the parameters are for. */
const VALUES = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '2',
  '007',
  '1e9',
  '9999999999999999999999',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '2015-06-30',
  '2015',
  '2015-13-45',
  '0000-00-00',
  '-0001-01-01',
  '9999-12-31',
  '275761-01-01',
  '2015-02-29',
  '2000~',
  '..',
  'FR',
  'FR,DE',
  'fr',
  'ZZ',
  ',,,',
  'quattropole',
  'eurocities,uclg',
  'mobility',
  'cross-border',
  'full',
  'founder',
  'active',
  'name',
  '100000-',
  '-100000',
  '-',
  '5-1',
  'köln',
  'Ko\u0308ln',
  'ﬁ',
  'İstanbul',
  '東京',
  '🏙️',
  '\u202e',
  '\u0000',
  '\ud800',
  '%',
  '%00',
  '%ff',
  '%2e%2e%2f',
  "' or 1=1 --",
  '"><script>alert(1)</script>',
  '{{7*7}}',
  '\\',
  '_%_',
  '(',
  '*:*',
  ':* & | !',
  'constructor',
  '__proto__',
  '../../etc/passwd',
  '//example.org',
  'javascript:alert(1)',
  'a'.repeat(600),
] as const

const STRANGE_NAMES = ['__proto__', 'constructor', 'date[]', 'date[$ne]', 'q.q', '', 'toString', '_rsc', 'x']

/** No encoder takes these; what arrives in their place is the replacement character. */
const LONE_SURROGATE = /\p{Cs}/gu

/** A query string for a page: parameters that it knows and some that nobody does, given once or several times. */
export function randomQuery(random: Random, route: Route): string {
  const known = routeDefinition(route).view ?? []
  const pairs = Array.from({ length: 1 + random.below(5) }, () => {
    const name = known.length > 0 && random.chance(0.85) ? random.pick(known) : random.pick(STRANGE_NAMES)
    return `${encoded(random, name)}=${encoded(random, randomValue(random))}`
  })
  return pairs.join(random.chance(0.95) ? '&' : ';')
}

function randomValue(random: Random): string {
  if (random.chance(0.15)) {
    return Array.from({ length: random.below(24) }, () =>
      String.fromCharCode(random.below(random.chance(0.8) ? 0x80 : 0x10000)),
    ).join('')
  }
  if (random.chance(0.15)) {
    return Array.from({ length: 1 + random.below(8) }, () => random.pick(VALUES)).join(',')
  }
  return random.pick(VALUES)
}

/** Percent-encoded; now and then only as far as HTTP needs it, so that stray `%` and quotes arrive as they are. */
function encoded(random: Random, text: string): string {
  if (random.chance(0.1)) return text.replace(/[^\x21-\x7e]|[#&]/g, '%')
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'))
}
