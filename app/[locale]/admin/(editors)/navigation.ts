import type { SiteAction } from '@/lib/auth/permissions'

/**
 * The parts of the admin in the order of its navigation: the address after `/{locale}/admin`, the key under `Admin.nav`
 * in the messages, and what one has to be allowed to do to see the entry. The page asks the same again.
 */
export const NAVIGATION = [
  { path: '', key: 'dashboard', action: 'enter-admin' },
  { path: '/records', key: 'records', action: 'enter-admin' },
  { path: '/changes', key: 'changes', action: 'enter-admin' },
  { path: '/import', key: 'import', action: 'import' },
  { path: '/users', key: 'users', action: 'manage-users' },
  { path: '/audit', key: 'audit', action: 'read-audit' },
  { path: '/account', key: 'account', action: 'enter-admin' },
  { path: '/guide', key: 'guide', action: 'enter-admin' },
] as const satisfies readonly { path: string; key: string; action: SiteAction }[]
