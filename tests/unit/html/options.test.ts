import { describe, expect, it } from 'vitest'
import { optionsHtml, suggestionsHtml } from '@/lib/html/options'

const HOSTILE = { value: '" onclick="x', label: "<img src=x onerror=x> & ’ '" }

describe('the options of a long list', () => {
  it('are elements in their order', () => {
    expect(
      optionsHtml([
        { value: '', label: 'Choose' },
        { value: 'eurocities', label: 'Eurocities' },
      ]),
    ).toBe('<option value="">Choose</option><option value="eurocities">Eurocities</option>')
  })

  it('hold whatever a name holds as text', () => {
    const html = optionsHtml([HOSTILE])
    expect(html).not.toMatch(/<(script|img)|" onclick/)
    expect(html).toContain('&lt;img src=x onerror=x&gt; &amp; ’ &#39;')
  })
})

describe('the suggestions of a field', () => {
  it('are what people read, and say what each stands for', () => {
    expect(suggestionsHtml([{ slug: 'uclg', label: 'CGLU – Cités Unies', sets: ['seats'] }])).toBe(
      '<option value="CGLU – Cités Unies" data-slug="uclg" data-seats>',
    )
  })

  it('hold whatever a name holds as text', () => {
    const html = suggestionsHtml([{ slug: HOSTILE.value, label: HOSTILE.label, sets: [] }])
    expect(html).not.toMatch(/<(script|img)|" onclick/)
  })
})
