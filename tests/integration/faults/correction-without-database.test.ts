import { describe, expect, it } from 'vitest'
import { POST } from '@/app/api/corrections/[locale]/route'
import { cutOffAt } from '@/tests/support/cut-off'

const WRITTEN = { wrong: 'The <website> has moved.', right: 'https://example.org/new', source: '', email: '' }

function post(): Promise<Response> {
  const body = new URLSearchParams({ record: 'x', field: 'website', token: 'y', website: '', ...WRITTEN })
  const request = new Request('http://localhost/api/corrections/de', { method: 'POST', body })
  return POST(request, { params: Promise.resolve({ locale: 'de' }) })
}

describe('a correction that is sent while the database stops', () => {
  it('comes back with everything that was written, and a button that sends it again', async () => {
    const outcome = await cutOffAt('INSERT INTO rate_limit', post)
    if (outcome.status !== 'fulfilled') throw outcome.reason
    expect(outcome.value.status).toBe(503)
    const page = await outcome.value.text()
    expect(page).toContain('Der Vorschlag konnte nicht gespeichert werden.')
    expect(page).toContain('The &lt;website&gt; has moved.')
    expect(page).toContain('https://example.org/new')
    expect(page).toContain('name="token" value="y"')
    expect((await post()).status).toBe(303)
  })
})
