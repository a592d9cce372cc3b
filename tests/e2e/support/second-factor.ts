import { expect, type Page } from '@playwright/test'
import { totpCode } from '../../support/totp'
import { expectAccessible, expectFits, expectTranslated } from './checks'
import { TEST_PASSWORD } from './test-users'

export const SECOND_FACTOR_WORDS = {
  fr: {
    wrong: /Ce code n’est pas ou plus valable/,
    on: 'Le deuxième facteur est actif.',
    off: 'Le deuxième facteur est retiré.',
    drop: 'Retirer le deuxième facteur',
    asked: 'vous demande un deuxième facteur',
  },
  de: {
    wrong: /Dieser Code gilt nicht oder nicht mehr/,
    on: 'Der zweite Faktor ist aktiv.',
    off: 'Der zweite Faktor ist entfernt.',
    drop: 'Zweiten Faktor entfernen',
    asked: 'verlangt von Ihnen einen zweiten Faktor',
  },
} as const
export type SecondFactorLanguage = keyof typeof SECOND_FACTOR_WORDS

/** Sends the one form of the page that asks for a code. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.locator('#code').fill(code)
  await page
    .locator('form', { has: page.locator('#code') })
    .getByRole('button')
    .click()
}

/** From the password to the second factor that is on. @returns the key as an address, and the recovery codes */
export async function setUpSecondFactor(page: Page, locale: SecondFactorLanguage) {
  await page.locator('#password').fill(TEST_PASSWORD)
  await page.locator('main form button').click()
  await expect(page.getByRole('main').getByRole('img')).toBeVisible()
  const uri = (await page.locator('a[href^="otpauth:"]').getAttribute('href')) ?? ''
  const codes = await page.locator('ul[translate=no] li').allTextContents()
  const key = await page.locator('p[translate=no]').textContent()
  expect(key?.replaceAll(' ', ''), 'the key as text').toBe(new URL(uri).searchParams.get('secret'))
  expect(codes).toHaveLength(10)
  await enterCode(page, '000000')
  await expect(page.getByText(SECOND_FACTOR_WORDS[locale].wrong).first()).toBeVisible()
  await expect(page.locator('ul[translate=no] li').first(), 'the codes stay in sight').toBeVisible()
  await expectTranslated(page)
  // The languages share their colours and their layout.
  if (locale === 'fr') {
    await expectAccessible(page, 'light')
    await expectFits(page, 320)
  }
  await enterCode(page, await totpCode(uri))
  await expect(page.getByText(SECOND_FACTOR_WORDS[locale].on)).toBeVisible()
  return { uri, codes }
}
