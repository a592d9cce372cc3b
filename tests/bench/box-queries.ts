import type { Random } from './random'

/** What people type into the one box, by kind; made from the names of the directory that is measured. */
export const BOX_QUERY_TYPES: Readonly<Record<string, (random: Random, names: readonly string[]) => string>> =
  {
    'a whole name': (random, names) => random.pick(names),
    'one letter': (random) => random.pick([...'abcdefghiklmnoprstuvwz']),
    'two letters': (random, names) => random.pick(names).slice(0, 2),
    'three letters': (random, names) => random.pick(names).slice(0, 3),
    'five letters': (random, names) => random.pick(names).slice(0, 5),
    'a common word': (random) =>
      random.pick(['meer', 'mer', 'sea', 'network', 'netzwerk', 'theme', 'former']),
    'two words in any order': (random, names) =>
      `${random.pick(['meer', 'sea', 'network'])} ${random.pick(names).slice(0, 4)}`,
    'one typing error': (random, names) => mistype(random, random.pick(names)),
    'two typing errors': (random, names) => mistype(random, mistype(random, random.pick(names))),
    'nothing like it': (random) => Array.from({ length: 9 }, () => random.pick([...'qxjvyw'])).join(''),
    'quotes and minus': (random, names) => `"${random.pick(names)}" -${random.pick(names)}`,
    'signs and long texts': (random, names) =>
      random.pick([
        '%',
        '_',
        '%%%a%',
        "' or 1=1 --",
        '* & | !',
        names.slice(0, 60).join(' '),
        'a b c d e f g h',
      ]),
  }

function mistype(random: Random, name: string): string {
  const at = random.int(1, Math.max(1, name.length - 2))
  const swapped = `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`
  return random.pick([
    `${name.slice(0, at)}${name.slice(at + 1)}`,
    swapped,
    `${name.slice(0, at)}e${name.slice(at)}`,
  ])
}
