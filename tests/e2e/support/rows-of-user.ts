import { query } from './query'

/*
 * What is in the database of a user, of accounts as a whole, and of a word: one line each, so that a test can say that
 * nothing was written. Rows of other tests, which run at the same time, do not count.
 */

const LINES = `
  SELECT 'change set ' || id || ' ' || status FROM change_set
   WHERE author_id = $1 OR reviewer_id = $1 OR title LIKE $2 OR reason LIKE $2
  UNION ALL SELECT 'comment ' || id FROM change_set_comment WHERE author_id = $1
  UNION ALL SELECT 'draft ' || id FROM draft WHERE user_id = $1
  UNION ALL SELECT 'import ' || id FROM member_import WHERE user_id = $1
  UNION ALL SELECT concat_ws(' ', 'user', id, name, role, locale, deactivated_at, two_factor_enabled, two_factor_required)
    FROM "user" WHERE id = $1 OR email LIKE $2 OR name LIKE $2
  UNION ALL SELECT concat_ws(' ', 'password', user_id, md5(password)) FROM account WHERE user_id = $1
  UNION ALL SELECT concat_ws(' ', 'link', id) FROM verification WHERE value = $1
  UNION ALL SELECT concat_ws(' ', 'network', network_id) FROM user_network WHERE user_id = $1
  UNION ALL SELECT concat_ws(' ', 'setting', key, value) FROM setting WHERE key = 'second-factor-for-all'`

/** @param word what rows made by the test would say */
export async function rowsOfUser(email: string, word: string): Promise<string[]> {
  const [user] = await query<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [email])
  const rows = await query<{ line: string }>(`SELECT line FROM (${LINES}) AS lines (line) ORDER BY line`, [
    user?.id ?? '',
    `%${word}%`,
  ])
  return rows.map(({ line }) => line)
}
