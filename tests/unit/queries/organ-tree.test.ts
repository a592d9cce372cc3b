import { describe, expect, it } from 'vitest'
import type { OrganAsOf } from '@/lib/queries/network-page/as-of'
import { type OrganNode, organTree } from '@/lib/queries/network-page/organ-tree'

const link = (slug: string) => ({ href: `/${slug}`, label: slug })

const organ = (slug: string, above: { electedBy?: string; reportsTo?: string } = {}) =>
  ({
    slug,
    href: `/${slug}`,
    electedBy: above.electedBy ? link(above.electedBy) : null,
    reportsTo: above.reportsTo ? link(above.reportsTo) : null,
  }) as OrganAsOf

type Shape = [string, string | null, Shape[]]
const shape = (nodes: readonly OrganNode[]): Shape[] =>
  nodes.map((node) => [node.organ.slug, node.relation, shape(node.children)])

describe('the tree of organs', () => {
  it('puts an organ under the one that elects it, or else the one it reports to', () => {
    expect(
      shape(
        organTree([
          organ('office', { reportsTo: 'board' }),
          organ('assembly'),
          organ('board', { electedBy: 'assembly', reportsTo: 'office' }),
          organ('forum'),
        ]),
      ),
    ).toEqual([
      ['assembly', null, [['board', 'elected', [['office', 'reports', []]]]]],
      ['forum', null, []],
    ])
  })

  it('is empty where nobody is known to depend on anybody', () => {
    expect(organTree([organ('assembly'), organ('board')])).toEqual([])
    expect(organTree([organ('board', { electedBy: 'elsewhere' })])).toEqual([])
  })

  it('names every organ once, even where they elect each other', () => {
    const nodes = organTree([
      organ('a', { electedBy: 'b' }),
      organ('b', { electedBy: 'a' }),
      organ('c', { reportsTo: 'a' }),
    ])
    const names = (list: readonly OrganNode[]): string[] =>
      list.flatMap((node) => [node.organ.slug, ...names(node.children)])
    expect(names(nodes).sort()).toEqual(['a', 'b', 'c'])
  })
})
