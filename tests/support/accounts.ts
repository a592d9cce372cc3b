import { parseSetCookieHeader } from 'better-auth/cookies'
import { accountOf, type SignedInAccount } from '@/lib/auth/account'
import { forgetAuth } from '@/lib/auth/auth'
import { CLIENT_ADDRESS_HEADER } from '@/lib/auth/client-address'
import { setPassword } from '@/lib/auth/passwords'
import { signIn } from '@/lib/auth/sign-in'
import { db } from '@/lib/db/client'
import type { UserRole } from '@/lib/domain/vocabulary'
import { aUser } from './users'

/** A browser, as the functions of accounts see one: it keeps cookies and comes from an address. */
export class Browser {
  private readonly jar = new Map<string, string>()

  constructor(readonly address = '192.0.2.7') {}

  get headers(): Headers {
    const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: this.address, 'user-agent': 'Firefox/1 Linux' })
    if (this.jar.size > 0) {
      headers.set(
        'cookie',
        [...this.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
      )
    }
    return headers
  }

  keep(lines: readonly string[]): void {
    for (const line of lines) {
      for (const [name, { value, 'max-age': age }] of parseSetCookieHeader(line)) {
        if (age === 0) this.jar.delete(name)
        else this.jar.set(name, value)
      }
    }
  }

  async signIn(email: string, password: string) {
    const result = await signIn(this.headers, { email, password })
    if ('cookies' in result) this.keep(result.cookies)
    return result
  }

  /** The account that this browser's cookies stand for. */
  async account(): Promise<SignedInAccount> {
    const account = await accountOf(this.headers)
    if (!account) throw new Error('This browser is not signed in')
    return account
  }
}

export const PASSWORD = 'correct horse battery'

/** A user who can sign in. */
export async function anAccount(role: UserRole = 'editor'): Promise<{ id: string; email: string }> {
  const { id } = await aUser(role)
  const { email } = await db.user.findUniqueOrThrow({ where: { id } })
  await db.$transaction((tx) => setPassword(tx, id, PASSWORD))
  return { id, email }
}

/** What a restart of the process leaves: nothing but the database. */
export function restart(): void {
  forgetAuth()
}

/** What the audit log says, in order. */
export async function audit(
  action?: string,
): Promise<{ action: string; outcome: string; userId: string | null }[]> {
  return db.auditEntry.findMany({
    where: action ? { action } : {},
    orderBy: { at: 'asc' },
    select: { action: true, outcome: true, userId: true },
  })
}
