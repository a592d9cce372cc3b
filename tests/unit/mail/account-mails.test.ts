import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LOCALES } from '@/lib/domain/vocabulary'
import { accountMail } from '@/lib/mail/account-mails'
import { sendMail } from '@/lib/mail/send'

const FROM = 'City Networks <mail@example.org>'
const LINK = 'https://networks.example.org/fr/admin/set-password?token=abc'

const about = {
  to: 'zoe@example.org',
  name: 'Zoé <b>&',
  link: LINK,
  until: new Date('2026-11-29T10:00:00Z'),
} as const

describe.each(LOCALES)('a mail about an account, in %s', (locale) => {
  it.each(['invitation', 'reset'] as const)(
    'of kind %s has its link in text and HTML, and no markup of others',
    (kind) => {
      const mail = accountMail({ kind, locale, ...about })
      expect(mail.subject).toContain('City Networks')
      expect(mail.text.split('\n')).toContain(LINK)
      expect(mail.text).toContain('2026')
      expect(mail.html).toContain(`lang="${locale}"`)
      expect(mail.html).toContain(`href="${LINK}"`)
      expect(mail.html).toContain('Zoé &lt;b&gt;&amp;')
      expect(mail.html).not.toContain('<b>')
    },
  )
})

describe('sending a mail', () => {
  afterEach(() => vi.restoreAllMocks())

  it('hands it to the configured server, whole', async () => {
    const received: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = ''
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        stream.on('end', () => {
          received.push(text)
          done()
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    const mail = accountMail({ kind: 'reset', locale: 'fr', ...about })
    expect(await sendMail(mail, { url: `smtp://127.0.0.1:${port}`, from: FROM })).toBe('sent')
    await new Promise<void>((resolve) => server.close(() => resolve()))
    expect(received).toHaveLength(1)
    expect(received[0]).toContain('To: zoe@example.org')
    expect(received[0]).toContain('From: City Networks <mail@example.org>')
    expect(received[0]).toContain('multipart/alternative')
  })

  it('says so when the server is not there, and where none is configured', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const mail = accountMail({ kind: 'reset', locale: 'fr', ...about })
    expect(await sendMail(mail, { url: 'smtp://127.0.0.1:1', from: FROM })).toBe('failed')
    const shown = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    expect(await sendMail(mail, null)).toBe('not-configured')
    expect(shown).not.toHaveBeenCalled()
  })
})
