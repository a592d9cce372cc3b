import { describe, expect, it } from 'vitest'
import { TERRITORIAL_KINDS } from '@/lib/domain/vocabulary'
import { findByName } from '@/lib/search/names'
import { withDataSet } from '@/tests/support/database'

withDataSet()

const slugs = async (text: string) => (await findByName(text)).map(({ slug }) => slug)

describe('finding a body by a name', () => {
  it.each([
    ['Köln', 'cologne'],
    ['Koeln', 'cologne'],
    ['koln', 'cologne'],
    ['Cologne', 'cologne'],
    ['COLONIA', 'cologne'],
    ['Trèves', 'trier'],
    ['treves', 'trier'],
    ['Sarrebruck', 'saarbrucken'],
    ['Saarbruecken', 'saarbrucken'],
    ['Kiev', 'kyiv'],
    ['Київ', 'kyiv'],
    ['Leningrad', 'saint-petersburg'],
    ['A.I.M.F.', 'aimf'],
  ])('%s is found first', async (text, slug) => {
    const [first] = await findByName(text)
    expect(first).toMatchObject({ slug, match: 'exact' })
  })

  it.each([
    ['Marsiele', 'marseille'],
    ['Brelin', 'berlin'],
    ['lyno', 'lyon'],
    ['Sarebruck', 'saarbrucken'],
    ['Frankfrt', 'frankfurt-am-main'],
    ['Strasbuorg', 'strasbourg'],
  ])('%s has typing errors and is found all the same', async (text, slug) => {
    const [first] = await findByName(text, { kinds: ['city'] })
    expect(first).toMatchObject({ slug, match: 'fuzzy' })
  })

  it('ranks the same name before names that begin with it, and these before names with such a word', async () => {
    const matches = (await findByName('Paris')).map(({ match }) => match)
    expect(matches).toContain('word')
    expect(matches).toEqual(matches.toSorted((a, b) => order(a) - order(b)))
    const [first] = await findByName('Paris')
    expect(first).toMatchObject({ slug: 'paris', match: 'exact' })
  })

  it('finds a name from its beginning, and from the beginnings of its words in any order', async () => {
    expect(await slugs('valencien')).toContain('valenciennes')
    expect(await slugs('main frank')).toEqual(['frankfurt-am-main'])
  })

  it('tells which name it found, in the language asked for where there is a choice', async () => {
    const [treves] = await findByName('treves', { locale: 'fr' })
    expect(treves?.name).toMatchObject({ text: 'Trèves', lang: 'fr' })
    const [marseille] = await findByName('Marsiglia')
    expect(marseille?.name).toEqual({ text: 'Marsiglia', lang: 'it', kind: 'exonym' })
  })

  it('keeps to the kinds and the number asked for, each body once', async () => {
    const found = await findByName('a', { kinds: TERRITORIAL_KINDS, limit: 50 })
    expect(found).toHaveLength(50)
    expect(new Set(found.map(({ slug }) => slug)).size).toBe(50)
    expect(await findByName('Eurocities', { kinds: TERRITORIAL_KINDS })).toEqual([])
  })

  it.each(['', '  ', '%', '_', "'); drop table organization; --", '\u0000', '🙂'])(
    'answers nothing or something to %j, never an error',
    async (text) => {
      expect(Array.isArray(await findByName(text))).toBe(true)
    },
  )
})

function order(match: string): number {
  return ['exact', 'prefix', 'word', 'fuzzy'].indexOf(match)
}
