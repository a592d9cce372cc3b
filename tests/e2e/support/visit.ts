import { expect, type Page, type Response } from '@playwright/test'

/** What a page did while it was open, beside showing itself. */
export interface Behaviour {
  /** Errors and warnings of the console, and errors that nobody caught. */
  complaints: string[]
  /** Addresses asked of other hosts. */
  foreignRequests: string[]
  /** Answers that set a cookie. */
  cookies: string[]
}

export interface Visit {
  response: Response
  behaviour: Behaviour
  /** Waits for what is still being read, then expects the page to have kept to itself. */
  expectQuiet(): Promise<void>
}

/** Opens an address of the site and watches what the page does. */
export async function visit(page: Page, address: string, { status = 200 } = {}): Promise<Visit> {
  const behaviour: Behaviour = { complaints: [], foreignRequests: [], cookies: [] }
  const reading: Promise<void>[] = []
  let origin: string | null = null

  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // Chromium reports every page that answers 404 or 410 as one that failed to load.
    if (status >= 400 && message.location().url === page.url()) return
    behaviour.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => behaviour.complaints.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    origin ??= url.origin
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:'
    if (!own) behaviour.foreignRequests.push(request.url())
  })
  page.on('response', (response) => {
    reading.push(
      response.headerValue('set-cookie').then((cookie) => {
        if (cookie) behaviour.cookies.push(`${response.url()}: ${cookie}`)
      }),
    )
  })

  const response = await page.goto(address)
  if (!response) throw new Error(`No answer from ${address}`)
  return {
    response,
    behaviour,
    async expectQuiet() {
      await Promise.all(reading)
      const kept = await page.context().cookies()
      expect.soft(behaviour.complaints, 'errors and warnings in the console').toEqual([])
      expect.soft(behaviour.foreignRequests, 'requests to other hosts').toEqual([])
      expect.soft([...behaviour.cookies, ...kept.map(({ name }) => name)], 'cookies').toEqual([])
    },
  }
}
