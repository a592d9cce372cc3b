import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROUTES, type Route, routeDefinition } from '@/lib/i18n/routes'

const routes = Object.keys(ROUTES) as Route[]
const folder = (route: Route) => `app/[locale]/(public)${route === '/' ? '' : route}`

describe('the route table', () => {
  it.each(routes.filter((route) => existsSync(`${folder(route)}/page.tsx`)))(
    '%s has a view exactly when it understands parameters',
    (route) => {
      const understands = (routeDefinition(route).view ?? []).length > 0
      expect(existsSync(`${folder(route)}/view/page.tsx`)).toBe(understands)
    },
  )

  it('offers data only where a list is named', () => {
    for (const route of routes) {
      const { data } = routeDefinition(route)
      if (data) expect(data.formats.length).toBeGreaterThan(0)
    }
  })
})
