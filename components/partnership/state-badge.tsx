import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import type { PartnershipState } from '@/lib/queries/partnership-status'

const TONES: Record<PartnershipState, Tone> = {
  planned: 'accent',
  active: 'good',
  dormant: 'plain',
  ended: 'plain',
  unknown: 'maybe',
}

/** The state of a partnership today, as its dates give it. */
export async function StateBadge({ state }: { state: PartnershipState }) {
  const t = await getTranslations('Partnerships.state')
  return <Badge tone={TONES[state]}>{t(state)}</Badge>
}
