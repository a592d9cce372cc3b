import { describe, expect, it } from 'vitest'
import { optionsHtml } from '@/lib/html/options'

describe('the options of a long list', () => {
  it('are elements in their order, in groups where they are grouped', () => {
    expect(
      optionsHtml([
        { value: '', label: 'Choose' },
        { label: 'Europe', options: [{ value: 'eurocities', label: 'Eurocities' }] },
      ]),
    ).toBe(
      '<option value="">Choose</option><optgroup label="Europe"><option value="eurocities">Eurocities</option></optgroup>',
    )
  })

  it('hold whatever a name holds as text', () => {
    const html = optionsHtml([
      { label: '"><script>', options: [{ value: '" onclick="x', label: "<img src=x onerror=x> & ’ '" }] },
    ])
    expect(html).not.toMatch(/<(script|img)|" onclick/)
    expect(html).toContain('&lt;img src=x onerror=x&gt; &amp; ’ &#39;')
  })
})
