import { expect, type Page, test } from '@playwright/test'
import { expectFits } from './support/checks'
import { focusStop, tabTo } from './support/focus'
import { addressOf, PAGE_TYPES } from './support/page-types'

/*
 * The site in other hands: by keyboard, enlarged, without motion, in the colours of the system, on paper.
 */

const typed = (name: string) => {
  const type = PAGE_TYPES.find((candidate) => candidate.name === name)
  if (!type) throw new Error(`No page type ${name}`)
  return type
}

test('the first Tab offers to skip to the content, and goes there', async ({ page }) => {
  await page.goto('/fr/reseaux/quattropole')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Aller au contenu' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null)
  expect(inside, 'the next Tab stays in the content').toBe(true)
})

for (const name of ['home', 'networks', 'network', 'city', 'partnership', 'search']) {
  test(`every stop of the keyboard on ${name} can be seen, and none is a trap`, async ({ page }) => {
    await page.goto(addressOf(typed(name), 'fr'))
    const lost: string[] = []
    let stops = 0
    for (; stops < 60; stops += 1) {
      await page.keyboard.press('Tab')
      const stop = await focusStop(page)
      if (!stop) break
      if (!stop.marked) lost.push(`${stop.name} shows no focus`)
      if (!stop.visible) lost.push(`${stop.name} is out of sight`)
    }
    expect(lost).toEqual([])
    expect(stops).toBeGreaterThan(10)
  })
}

test('the keyboard passes through a whole page and leaves it', async ({ page }) => {
  await page.goto('/fr/a-propos')
  const order: string[] = []
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await focusStop(page)
    if (!stop) break
    order.push(stop.name)
  }
  expect(order.length).toBeLessThan(100)
  expect(order.at(-1)).toMatch(/^a “/)
})

test('networks are filtered without a mouse', async ({ page }) => {
  await page.goto('/fr/reseaux')
  await tabTo(page, 'input[name="scope"][value="cross-border"]')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'transfrontalier' })).toBeChecked()
  await tabTo(page, 'main form button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/[?&]scope=cross-border/)
  await expect(page.getByRole('checkbox', { name: 'transfrontalier' })).toBeChecked()
})

test('on a phone the filters unfold by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/fr/reseaux')
  await tabTo(page, 'main summary')
  await expect(page.getByRole('checkbox', { name: 'transfrontalier' })).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'transfrontalier' })).toBeVisible()
})

test('the search is sent by Enter, from any page', async ({ page }) => {
  await page.goto('/de/netzwerke')
  await tabTo(page, 'header input[name="q"]')
  await page.keyboard.type('Trier')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/de\/suche\?q=Trier/)
})

for (const name of [
  'home',
  'networks',
  'network',
  'organ',
  'cities',
  'city',
  'partnership',
  'events',
  'search',
]) {
  test(`${name} is read at 400 % zoom without scrolling sideways`, async ({ page }) => {
    await page.goto(addressOf(typed(name), 'de'))
    await expectFits(page, 320, 256)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const pinned = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
        .filter((element) => element.getBoundingClientRect().height > innerHeight / 4)
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(pinned, 'what stays in the way while scrolling').toEqual([])
  })
}

test('whoever asks for less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const name of ['home', 'networks', 'network', 'city']) {
    await page.goto(addressOf(typed(name), 'fr'))
    const moving = await page.evaluate(() => {
      const seconds = (list: string) =>
        Math.max(
          ...list
            .split(',')
            .map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1)),
        )
      return [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element)
          const animated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01
          return animated || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === 'smooth'
        })
        .map((element) => element.outerHTML.slice(0, 80))
    })
    expect(moving, `what moves on ${name}`).toEqual([])
  }
})

test('in the colours of the system, what matters keeps an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/fr/reseaux/quattropole?date=2007-03-12')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectEdge(page, '.notice')
  await expectEdge(page, '.badge')
  await expectEdge(page, 'main button')
  await page.keyboard.press('Tab')
  expect((await focusStop(page))?.marked).toBe(true)
})

async function expectEdge(page: Page, selector: string): Promise<void> {
  const width = await page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { borderTopWidth, borderInlineStartWidth, outlineWidth, outlineStyle } = getComputedStyle(element)
      const outline = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
      return Math.max(Number.parseFloat(borderTopWidth), Number.parseFloat(borderInlineStartWidth), outline)
    })
  expect(width, `edge of ${selector}`).toBeGreaterThan(0)
}

test('on paper stands the content, unfolded, with its addresses, and none of the controls', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('/fr/reseaux/quattropole')
  await expect(page.locator('header')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.locator('form:visible')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'QuattroPole' })).toBeVisible()
  await expect(page.getByText('Dominique Gros').last()).toBeVisible()
  const source = page.locator('#sources a[href^="http"]').first()
  expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('http')
  const ink = await page.evaluate(() => ({
    text: getComputedStyle(document.querySelector('main') ?? document.body).color,
    paper: getComputedStyle(document.body).backgroundColor,
  }))
  expect(brightness(ink.text), 'dark ink').toBeLessThan(100)
  expect(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'], 'white paper').toContain(ink.paper)
})

/** Mean of the colour's parts, 0 to 255. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return (red + green + blue) / 3
}
