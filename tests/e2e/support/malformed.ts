import type { OutgoingHttpHeaders } from 'node:http'
import { MULTIPART, multipart, type Part } from './multipart'
import type { Random } from './random'

/** What a form or a program of ours would send: the arguments of the action, and the fields of its form. */
export interface WellFormed {
  /** Values before the form; `FORM` stands for the form itself. */
  args: readonly unknown[]
  fields: Readonly<Record<string, string>>
}

/** Where the fields stand among the arguments, in React's notation. */
export const FORM = '$K1'

/** What goes over the wire. */
export interface Malformed {
  headers: OutgoingHttpHeaders
  body: Buffer
}

/** Texts that no form sends, or none of ours. */
const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e\u0000\u001b[31m',
  'constructor',
  '__proto__',
  '../../etc/passwd',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '[object Object]',
  '00000000-0000-0000-0000-000000000000',
  '99999999999999999999',
  '-1',
  'x'.repeat(70_000),
  '🏙️'.repeat(5_000),
] as const

/** What React's encoding of arguments knows, and what looks like it. */
const REFERENCES =
  '$K9 $@5 $F1 $h1 $B1 $Q1 $W1 $i1 $r1 $x1 $T $S $nabc $n1 $Dnever $NaN $-0 $Infinity $undefined $$ $ $1 $0 $1:__proto__:then $ffff'.split(
    ' ',
  )

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'then',
  '$ACTION_REF_9',
  '$ACTION_ID_x',
  '0',
  '',
  'id',
  'a'.repeat(3_000),
]

/** Bytes that are no UTF-8: a lone continuation, an overlong slash, a surrogate, a cut sequence. */
const NOT_UTF8 = Buffer.from([0x61, 0x80, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xe2, 0x82])

/** A value of JSON that nothing of ours expects. */
function randomJson(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 6 : 9)
  if (kind === 0) return null
  if (kind === 1) return random.pick([0, -1, 1e308, 2 ** 53, 0.5])
  if (kind === 2) return random.chance(0.5)
  if (kind <= 4) return random.pick(TEXTS)
  if (kind === 5) return random.pick(REFERENCES)
  if (kind === 6) return Array.from({ length: random.below(5) }, () => randomJson(random, depth + 1))
  // `defineProperty`, so that `__proto__` becomes a name like any other.
  const object = {}
  for (let count = random.below(4); count >= 0; count -= 1) {
    const value = randomJson(random, depth + 1)
    Object.defineProperty(object, random.pick(NAMES), { value, enumerable: true, configurable: true })
  }
  return object
}

function fieldParts(random: Random, fields: WellFormed['fields']): Part[] {
  return Object.entries(fields).flatMap(([name, value]): Part[] => {
    switch (random.below(8)) {
      case 0:
        return []
      case 1:
        return [
          { name, value },
          { name, value: random.pick(TEXTS) },
        ]
      case 2:
        return [{ name, value: random.pick(TEXTS) }]
      case 3:
        return [{ name, value: NOT_UTF8 }]
      case 4:
        return [{ name, value, file: 'text.txt' }]
      case 5:
        return [{ name: random.pick(NAMES), value }]
      default:
        return [{ name, value }]
    }
  })
}

function randomArgs(random: Random, args: readonly unknown[]): unknown[] {
  const changed = args.map((value) => (random.chance(0.3) ? randomJson(random) : value))
  switch (random.below(8)) {
    case 0:
      return changed.slice(0, random.below(changed.length + 1))
    case 1:
      return [...changed, ...Array.from({ length: random.below(20) }, () => randomJson(random))]
    case 2:
      return random.chance(0.2) ? Array.from({ length: 1_200 }, () => 0) : [...changed].reverse()
    default:
      return changed
  }
}

/** Breaks what goes over the wire: cut, followed by rubbish, overwritten in places, or all rubbish. */
function brokenBytes(random: Random, body: Buffer): Buffer {
  const noise = (length: number) => Buffer.from(Array.from({ length }, () => random.below(256)))
  switch (random.below(5)) {
    case 0:
      return body.subarray(0, random.below(body.length + 1))
    case 1:
      return Buffer.concat([body, noise(50)])
    case 2: {
      const copy = Buffer.from(body)
      for (let count = 0; count < 8 && copy.length > 0; count += 1)
        copy[random.below(copy.length)] = random.below(256)
      return copy
    }
    case 3:
      return noise(random.below(300))
    default:
      return Buffer.alloc(0)
  }
}

const TYPES = [
  MULTIPART,
  'multipart/form-data',
  'text/plain;charset=UTF-8',
  'application/json',
  'application/x-www-form-urlencoded',
  'x',
  '',
]

function wire(random: Random, type: string, body: Buffer): Malformed {
  const broken = random.chance(0.25) ? brokenBytes(random, body) : body
  const stated = random.chance(0.1) ? random.pick(TYPES) : type
  return { headers: stated === '' ? {} : { 'content-type': stated }, body: broken }
}

/** A malformed form, for an address that takes forms. */
export function malformedForm(random: Random, { fields }: Pick<WellFormed, 'fields'>): Malformed {
  return wire(random, MULTIPART, multipart(fieldParts(random, fields)))
}

/** Malformed JSON, for an address that takes JSON. */
export function malformedJson(random: Random, value: Record<string, unknown>): Malformed {
  const changed = Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, random.chance(0.35) ? randomJson(random) : held]),
  )
  const sent = random.chance(0.2) ? randomJson(random) : changed
  return wire(random, 'application/json', Buffer.from(JSON.stringify(sent) ?? 'undefined'))
}

/** A call of a server action as the framework's script sends it. */
export function wellFormedCall(id: string, { args, fields }: WellFormed): Malformed {
  const rows = Object.entries(fields).map(([name, value]) => ({ name: `_1_${name}`, value }))
  return {
    headers: { 'content-type': MULTIPART, 'next-action': id, accept: 'text/x-component' },
    body: multipart([...rows, { name: '0', value: JSON.stringify(args) }]),
  }
}

/** A malformed call of a server action: as the framework's script sends it, or as a form without scripts does. */
export function malformedCall(random: Random, id: string, { args, fields }: WellFormed): Malformed {
  const sent = JSON.stringify(randomArgs(random, args))
  const parts = fieldParts(random, fields)
  if (random.chance(0.3)) {
    const action = JSON.stringify({ id, bound: random.chance(0.9) ? '$@1' : randomJson(random) })
    const before = JSON.stringify(JSON.parse(sent).filter((value: unknown) => value !== FORM))
    return wire(
      random,
      MULTIPART,
      multipart([
        { name: '$ACTION_REF_1', value: '' },
        { name: '$ACTION_1:0', value: action },
        { name: '$ACTION_1:1', value: before },
        ...parts,
      ]),
    )
  }
  const rows = parts.map((part) => ({ ...part, name: `_1_${part.name}` }))
  const plain = rows.length === 0 && random.chance(0.5)
  const made = plain
    ? wire(random, 'text/plain;charset=UTF-8', Buffer.from(sent))
    : wire(random, MULTIPART, multipart([...rows, { name: '0', value: sent }]))
  return { ...made, headers: { ...made.headers, 'next-action': id, accept: 'text/x-component' } }
}
