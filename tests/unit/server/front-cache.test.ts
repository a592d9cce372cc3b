import { describe, expect, it } from 'vitest'
import { FrontCache } from '@/lib/server/front-cache'
import { StoredResponse } from '@/lib/server/stored-response'

const response = (size = 1000) => new StoredResponse(200, {}, Buffer.alloc(size), false)

describe('the cache of whole responses', () => {
  it('drops the least recently used responses when memory runs out', () => {
    const cache = new FrontCache(10 * response().weight)
    for (let page = 0; page < 10; page += 1) cache.set(`/${page}`, response(), cache.generation)
    expect(cache.get('/0')).not.toBeNull()
    cache.set('/new', response(), cache.generation)
    expect(cache.get('/0')).not.toBeNull()
    expect(cache.get('/1')).toBeNull()
    expect(cache.size.bytes).toBeLessThanOrEqual(10 * response().weight)
  })

  it('does not let one response push all others out', () => {
    const cache = new FrontCache(10 * response().weight)
    cache.set('/small', response(), cache.generation)
    cache.set('/export', response(1_000_000), cache.generation)
    expect(cache.get('/export')).toBeNull()
    expect(cache.get('/small')).not.toBeNull()
  })

  it('keeps nothing as true that was begun before it was cleared', () => {
    const cache = new FrontCache(1_000_000)
    const { generation } = cache
    cache.clear()
    cache.set('/page', response(), generation)
    expect(cache.get('/page')).toBeNull()
    expect(cache.getEvenIfOld('/page')).not.toBeNull()
  })
})
