import { query } from './query'

/*
 * What belongs to one user and is nobody else's business, made before the tests by `fixture-foreign.ts`: each says a
 * word of its own that no page may show to others.
 */

/** The words, by what says them. */
export const SECRETS = {
  draft: 'Verschwiegenheim-am-Entwurf',
  import: 'Verschwiegenheim-in-der-Liste',
  proposal: 'Verschwiegenheim-im-Vorschlag',
  replyTo: 'verschwiegen.leserin@example.org',
  user: 'fiona.foreign@example.org',
} as const
export type Secret = keyof typeof SECRETS

/** Titles by which the sets of changes are found again. */
export const TITLES = {
  proposal: `${SECRETS.proposal} anlegen`,
  suggestion: 'Hinweis einer Leserin für die Tests',
}

export const FOREIGN_DRAFT = '0d7a1f52-5c0e-4a7e-8f61-1c8f7f4f0001'
export const FOREIGN_IMPORT = '0d7a1f52-5c0e-4a7e-8f61-1c8f7f4f0002'
export const FOREIGN_CITY = '0d7a1f52-5c0e-4a7e-8f61-1c8f7f4f0003'

export interface Ids {
  user: string
  session: string
  proposal: string
  suggestion: string
  /** A set that is applied, by the loader of the data set. */
  applied: string
  /** The test network editor's network, and one that is not theirs. */
  own: string
  other: string
}

/** The ids of what the fixture has made, and of the records that it is compared with. */
export async function foreignIds(): Promise<Ids> {
  const [ids] = await query<Ids>(
    `SELECT (SELECT id FROM "user" WHERE email = $1) AS "user",
            (SELECT s.id FROM session s JOIN "user" u ON u.id = s.user_id WHERE u.email = $1 LIMIT 1) AS session,
            (SELECT id FROM change_set WHERE title = $2) AS proposal,
            (SELECT id FROM change_set WHERE title = $3) AS suggestion,
            (SELECT id FROM change_set WHERE number = 1) AS applied,
            (SELECT id FROM organization WHERE slug = 'quattropole') AS own,
            (SELECT id FROM organization WHERE slug = 'polis') AS other`,
    [SECRETS.user, TITLES.proposal, TITLES.suggestion],
  )
  if (!ids) throw new Error('The fixtures are missing')
  return ids
}
