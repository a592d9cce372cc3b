import type { Page } from '@playwright/test'

/** The element that has the focus, as a reader meets it. */
export interface FocusStop {
  /** What it is called, for messages. */
  name: string
  /** Whether something around it shows that it has the focus. */
  marked: boolean
  /** Whether it stands in the window, not covered by anything. */
  visible: boolean
}

/** Describes the element that has the focus; null when the page has given it back to the browser. */
export function focusStop(page: Page): Promise<FocusStop | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const style = getComputedStyle(element)
    // A link that runs over two lines is measured on its first.
    const { top, bottom, left, right, width, height } =
      element.getClientRects()[0] ?? element.getBoundingClientRect()
    // The button inside a date field is the browser's own, which marks it itself.
    const inner = element.matches('input[type=date]') && !element.matches(':focus-visible')
    const over = document.elementFromPoint(
      Math.min(Math.max(left + width / 2, 0), innerWidth - 1),
      Math.min(Math.max(top + Math.min(height / 2, 8), 0), innerHeight - 1),
    )
    return {
      name: `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`,
      marked: inner || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2),
      visible:
        bottom > 0 &&
        top < innerHeight &&
        right > 0 &&
        left < innerWidth &&
        (over === null || over === element || element.contains(over) || over.contains(element)),
    }
  })
}

/** The form of a network with many sources has as many stops of the Tab key. */
export const MOST_STOPS = 600

/** Presses Tab until the element that matches has the focus. */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`Tab does not reach ${selector} within ${most} presses`)
}
