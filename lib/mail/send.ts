import { createTransport } from 'nodemailer'
import { config } from '@/lib/config'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
}

/** What became of a mail. `not-configured`: this site sends none, and people hand links over. */
export type Delivery = 'sent' | 'failed' | 'not-configured'

/** A server that does not answer must not keep anybody waiting longer than this. */
const PATIENCE_MS = 15_000

/**
 * Sends a mail through the configured server. Where there is none, development shows the text in the log, so that links
 * can be followed; a log of a public site never holds them.
 */
export async function sendMail(mail: Mail, server = config().mail): Promise<Delivery> {
  if (!server) {
    if (process.env.NODE_ENV === 'development')
      console.log(`\nTo ${mail.to}: ${mail.subject}\n${mail.text}\n`)
    return 'not-configured'
  }
  const transport = createTransport({
    url: server.url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ from: server.from, ...mail })
    return 'sent'
  } catch (error) {
    console.error(`A mail could not be sent: ${error instanceof Error ? error.message : String(error)}`)
    return 'failed'
  } finally {
    transport.close()
  }
}
