import { readdirSync } from 'node:fs'
import { FOREIGN_DRAFT, FOREIGN_IMPORT, type Ids } from './foreign'

/** Every page of the admin as the folders say it: `/users/[id]`. A new page is in this list by being there. */
export function adminPages(): string[] {
  return readdirSync('app/[locale]/admin', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file}`.replace(/\/page\.tsx$/, '').replaceAll('/(editors)', ''))
    .sort()
}

/** An example of each page with something in its address: another user's, wherever something has an owner. */
export function addressOf(page: string, ids: Ids): string {
  const id = {
    '/users/[id]': ids.user,
    '/changes/[id]': ids.proposal,
    '/changes/[id]/undo': ids.applied,
    '/import/[id]': FOREIGN_IMPORT,
  }[page]
  return page
    .replace('[type]', 'organization')
    .replace('[list]', 'unsourced')
    .replace('[draft]', FOREIGN_DRAFT)
    .replace('[id]', id ?? ids.other)
}
