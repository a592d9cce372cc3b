import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { AsOfAnswer } from '@/lib/domain/vocabulary'

/** Marks what may or may not hold on the date asked for. What surely holds needs no mark. */
export async function Maybe({ state }: { state?: AsOfAnswer }) {
  if (!state || state === 'yes') return null
  const t = await getTranslations('AsOf')
  return (
    <Badge tone={state === 'maybe' ? 'maybe' : 'plain'} title={t(`${state}Title`)}>
      {t(state)}
    </Badge>
  )
}
