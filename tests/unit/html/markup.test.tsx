import fc from 'fast-check'
import { createElement, Fragment, memo, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { markup } from '@/lib/html/markup'

/** Both write an apostrophe as a number, React as a hexadecimal one. */
const react = (node: ReactNode) => renderToStaticMarkup(node).replaceAll('&#x27;', '&#39;')

/** HTML with the attributes of each tag sorted. */
const sorted = (html: string) =>
  html.replace(
    /<(\w+)((?: [^\s=>/]+="[^"]*")+)/g,
    (_, tag: string, list: string) => `<${tag} ${(list.match(/[^\s=]+="[^"]*"/g) ?? []).sort().join(' ')}`,
  )

const text = fc.oneof(fc.string(), fc.constantFrom('<script>', '&amp;', '"\'', "l'été", '\n', '</p>', '0'))

const attributes = fc.record(
  {
    className: text,
    id: text,
    lang: text,
    title: text,
    href: fc.webUrl(),
    tabIndex: fc.integer(),
    hidden: fc.boolean(),
    'aria-hidden': fc.boolean(),
    'aria-label': text,
    'data-added': fc.oneof(text, fc.boolean(), fc.integer()),
    strokeWidth: fc.integer(),
    textAnchor: fc.constant('middle'),
    style: fc.record({ '--part': text, borderColor: fc.constant('var(--ink)') }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)

/** Trees of elements, components, fragments and whatever else may stand between tags. */
const { node } = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.constantFrom(null, undefined, true, false),
    fc
      .tuple(fc.constantFrom('p', 'span', 'svg', 'g', 'td', 'template'), attributes, fc.array(tie('node')))
      .map(([tag, props, children]) => createElement(tag, props, ...children)),
    fc.tuple(fc.constantFrom('br', 'hr', 'col'), attributes).map(([tag, props]) => createElement(tag, props)),
    fc.array(tie('node')).map((children) => createElement(Fragment, null, ...children)),
    fc.array(tie('node')).map((children) => createElement(Bold, null, ...children)),
  ),
}))

function Bold({ children }: { children?: ReactNode }) {
  return <b>{children}</b>
}

async function Late({ after, children }: { after: number; children?: ReactNode }) {
  await new Promise((resolve) => setTimeout(resolve, after))
  return <i>{children}</i>
}

async function Broken({ why }: { why: string }): Promise<ReactNode> {
  await Promise.resolve()
  throw new Error(why)
}

const RAW = 'dangerouslySetInnerHTML'

const CASES: Record<string, ReactNode> = {
  'a list to choose from': (
    <select name="sort" defaultValue="b">
      <option value="a">A</option>
      <option value="b">B</option>
    </select>
  ),
  'a list without values': (
    <select defaultValue="B">
      <option>A</option>
      <option>B</option>
    </select>
  ),
  'a list with groups': (
    <select defaultValue="">
      <optgroup label="x">
        <option value="">–</option>
      </optgroup>
    </select>
  ),
  'a tick': <input type="checkbox" name="all" value="c40" defaultChecked />,
  'no tick': <input type="checkbox" value="c40" defaultChecked={false} />,
  'a field': <input type="text" maxLength={3} spellCheck={false} defaultValue={'"1"'} />,
  'a long field': <textarea defaultValue={'\n<b>'} rows={3} />,
  data: <script type="application/ld+json">{'{"a":"</script><!-- & \' <SCRIPT"}'}</script>,
  'what is HTML already': createElement('div', { [RAW]: { __html: '<i>1</i>' } }),
  'a label': <label htmlFor="x">{['a', 1, null]}</label>,
  'the head of rows': (
    <table>
      <tbody>
        <tr>
          <th scope="row" colSpan={2}>
            1
          </th>
        </tr>
      </tbody>
    </table>
  ),
  'a drawing': (
    <svg viewBox="0 0 1 1" aria-hidden>
      <path strokeLinejoin="round" fillRule="evenodd" d="M0 0" />
    </svg>
  ),
  'a time': <time dateTime="2015">2015</time>,
  'a part folded away': (
    <details open>
      <summary>x</summary>
    </details>
  ),
}

describe('elements drawn as text', () => {
  it('are what React draws', async () => {
    await fc.assert(
      fc.asyncProperty(node, async (tree) => {
        expect(await markup(tree)).toBe(react(tree))
      }),
      { numRuns: 500 },
    )
  })

  it.each(Object.entries(CASES))('are what React draws: %s', async (_, element) => {
    expect(sorted(await markup(element))).toBe(sorted(react(element)))
  })

  it('stand in their order, however long each of them takes', async () => {
    expect(
      await markup(
        <p>
          <Late after={20}>
            1<Late after={5}>2</Late>
          </Late>
          3{Promise.resolve('4')}
          <Late after={0}>5</Late>
        </p>,
      ),
    ).toBe('<p><i>1<i>2</i></i>34<i>5</i></p>')
  })

  it('fail as their components do, once', async () => {
    const unheard: unknown[] = []
    const listen = (reason: unknown) => unheard.push(reason)
    process.on('unhandledRejection', listen)
    const both = (
      <>
        <Broken why="first" />
        <Broken why="second" />
      </>
    )
    await expect(markup(both)).rejects.toThrow('first')
    await new Promise((resolve) => setTimeout(resolve, 5))
    process.off('unhandledRejection', listen)
    expect(unheard).toEqual([])
  })

  it('are refused where only a script could do what they say', async () => {
    await expect(markup(<button type="button" onClick={() => undefined} />)).rejects.toThrow(
      '<button onClick>',
    )
    await expect(markup(createElement(memo(Bold)))).rejects.toThrow('Only the framework')
    await expect(markup(<style>{'a{}'}</style>)).rejects.toThrow('files of styles')
    await expect(markup({} as ReactNode)).rejects.toThrow('Cannot be drawn')
  })
})
