import type { NetworkScope } from '@/lib/domain/vocabulary'

/** Scopes as readers look for them: the widest first. */
export const WIDEST_FIRST: readonly NetworkScope[] = [
  'international',
  'european',
  'mediterranean',
  'national',
  'cross-border',
  'bilateral',
]
