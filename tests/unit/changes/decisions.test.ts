import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionName, decisionsIn } from '@/app/[locale]/admin/(editors)/changes/decisions'
import { pathKey } from '@/lib/changes/change-set'

const RECORD = '0d7a1f52-5c0e-4a7e-8f61-1c8f7f4f0003'

describe('what was decided about a field', () => {
  it('has a name that browsers send as it is', () => {
    const name = decisionName(RECORD, pathKey(['network', 'texts', 'de', 'summary']))
    expect(name).not.toMatch(/["\r\n]/)
  })

  it('is read from a form, whatever the field is called', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), (path) => {
        const form = new FormData()
        form.set(decisionName(RECORD, pathKey(path)), 'theirs')
        expect(decisionsIn(form)).toEqual({ [RECORD]: { [pathKey(path)]: 'theirs' } })
      }),
    )
  })

  it.each(['decide:', `decide:${RECORD}:%`, `decide:${RECORD}:`, 'decide:__proto__:x'])(
    'is left out where its name is none of ours: %s',
    (name) => {
      const form = new FormData()
      form.set(name, 'theirs')
      expect(decisionsIn(form)).toEqual({})
    },
  )
})
