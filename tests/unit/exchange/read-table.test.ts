import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from '@/lib/exchange/csv'
import { readTable, TABLE_LIMITS, TableError, type TableRefusal } from '@/lib/exchange/table/read-table'

const named = (cells: readonly string[]) => cells.includes('name')
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (content: string | Uint8Array) =>
  readTable(typeof content === 'string' ? utf8(content) : content, named)
const cells = (content: string | Uint8Array) => read(content).rows.map((row) => row.cells)

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

function refusal(content: string | Uint8Array): TableRefusal | null {
  try {
    read(content)
    return null
  } catch (error) {
    if (error instanceof TableError) return error.refusal
    throw error
  }
}

describe('a list of members is read as people have it', () => {
  it.each([
    ['commas', 'name,country\nLyon,FR\n'],
    ['semicolons', 'name;country\r\nLyon;FR\r\n'],
    ['tabs', 'name\tcountry\nLyon\tFR'],
    ['old line ends', 'name,country\rLyon,FR\r'],
    ['the line that tells spreadsheets the delimiter', 'sep=;\r\nname;country\r\nLyon;FR\r\n'],
    ['empty columns at the right', 'name;country;;;\nLyon;FR;;;\n;;;;\n'],
    ['quotes', '"name","country"\n"Lyon","FR"\n'],
  ])('%s', (_, text) => {
    const table = read(text)
    expect(table.header).toEqual(['name', 'country'])
    expect(table.rows.map((row) => row.cells)).toEqual([['Lyon', 'FR']])
  })

  it('one name a line, with commas of their own', () => {
    expect(cells('Lyon\nNantes, France\n\nKöln\n')).toEqual([['Lyon'], ['Nantes, France'], ['Köln']])
  })

  it('numbers the lines as an editor shows them', () => {
    expect(read('name;country\n"Two\nlines";FR\n\nLyon;FR\n').rows.map((row) => row.line)).toEqual([3, 5])
    expect(read('sep=;\nname;country\nLyon;FR\n').rows[0]?.line).toBe(3)
    expect(read('\nLyon\n\nKöln').rows.map((row) => row.line)).toEqual([2, 4])
  })

  it.each([
    ['a zero that a spreadsheet would drop', '="0123"', '0123'],
    ['the apostrophe that our own exports put before a formula', "'=1+1", '=1+1'],
    ['a hard blank', 'Le\u00a0Havre\u00a0', 'Le Havre'],
    ['quotes inside', 'the "White" city', 'the "White" city'],
  ])('cells lose what spreadsheets put around them: %s', (_, cell, expected) => {
    expect(cells(`name;country\n${cell};FR`)).toEqual([[expected, 'FR']])
  })

  const text = 'name;country\nKöln;DE\nŽilina;SK\n'
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['UTF-16 with its mark', utf16(text, 'le', true)],
    ['UTF-16, the other order', utf16(text, 'be', true)],
  ])('%s', (_, bytes) => {
    expect(cells(bytes)).toEqual([
      ['Köln', 'DE'],
      ['Žilina', 'SK'],
    ])
  })

  it('UTF-16 without its mark', () => {
    const latin = 'name;country\nLyon;FR\n'
    expect(cells(utf16(latin, 'le', false))).toEqual([['Lyon', 'FR']])
    expect(cells(utf16(latin, 'be', false))).toEqual([['Lyon', 'FR']])
  })

  it('Windows-1252', () => {
    expect(cells(Buffer.from('name;country\nK\xf6ln;DE\nC\x9cur;FR\n', 'latin1'))).toEqual([
      ['Köln', 'DE'],
      ['Cœur', 'FR'],
    ])
  })

  it('what the site exports comes back as it was', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((drawn) => drawn.replaceAll(/\p{Cc}|\u00a0|\ufeff/gu, ' ').trim())
      .filter((drawn) => drawn !== '' && !/^'|^="/.test(drawn))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const exported = csvText([['name', 'country'], ...rows])
        expect(cells(exported)).toEqual(rows)
      }),
    )
  })
})

describe('what is no list is refused with its reason, and at once', () => {
  it.each<[string, TableRefusal, () => string | Uint8Array]>([
    ['nothing', 'empty', () => '\n ;; \n'],
    ['a hundred megabytes', 'too-large', () => new Uint8Array(100 * 1024 * 1024)],
    ['a hundred columns', 'too-many-columns', () => `name${';x'.repeat(100)}\nLyon;FR`],
    ['a million columns', 'row-too-long', () => `name${';x'.repeat(1_000_000)}\nLyon`],
    ['a field without end', 'row-too-long', () => `name;country\n${'x'.repeat(4_000_000)};FR`],
    ['a quoted field without end', 'row-too-long', () => `name;country\n"${'x'.repeat(4_000_000)}";FR`],
    ['a quote that is never closed', 'quotes', () => 'name;country\n"Lyon;FR\nKöln;DE\n'],
    ['quotes in quotes', 'row-too-long', () => `name;country\n${'"'.repeat(2_000_001)};FR`],
    ['more rows than one list may have', 'too-many-rows', () => 'x\n'.repeat(TABLE_LIMITS.rows + 2)],
    [
      'a picture',
      'not-text',
      () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    ],
    ['a text with NUL', 'not-text', () => 'name;country\nLy\0on;FR\n'],
  ])('%s', (_, reason, content) => {
    expect(refusal(content())).toBe(reason)
  })

  it('whatever bytes come, the answer is a table or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        refusal(bytes)
      }),
      { numRuns: 500 },
    )
  })
})
