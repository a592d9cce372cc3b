import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { AsOfAnswer } from '@/lib/domain/vocabulary'

/** Marks what may or may not hold on the date asked for. What surely holds needs no mark. */
export function Maybe({ state }: { state?: AsOfAnswer }) {
  return state && state !== 'yes' ? <Mark state={state} /> : null
}

async function Mark({ state }: { state: 'maybe' | 'no' }) {
  const t = await getTranslations('AsOf')
  return (
    <Badge tone={state === 'maybe' ? 'maybe' : 'plain'} title={t(`${state}Title`)}>
      {t(state)}
    </Badge>
  )
}
