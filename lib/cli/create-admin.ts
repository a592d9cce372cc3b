import { makeAdministrator } from '@/lib/auth/administrators'
import { generatePassword } from '@/lib/auth/passwords'
import { config } from '@/lib/config'
import { applyMigrations } from '../db/migrate'
import { openDatabase } from './open-database'

/*
 * `npm run admin:create -- somebody@example.org [password]`: a new administrator, or the way back in for one who is
 * locked out. Without a password one is made and shown. With the embedded database the site has to be stopped first.
 */

async function main(email: string | undefined, given: string | undefined): Promise<void> {
  if (!email || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw new Error('Give the e-mail address: npm run admin:create -- somebody@example.org')
  }
  const password = given ?? generatePassword()
  if (password.length < 12 || password.length > 128)
    throw new Error('The password needs 12 to 128 characters.')
  const database = await openDatabase(config())
  try {
    await applyMigrations(database.url)
    const { createClient } = await import('../db/client')
    const db = createClient(database.url)
    try {
      const made = await makeAdministrator(db, { email, password })
      console.log(`${made.email} is an administrator now.${given ? '' : ` Password: ${made.password}`}`)
    } finally {
      await db.$disconnect()
    }
  } finally {
    await database.stop()
  }
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
