import { getTranslations } from 'next-intl/server'
import { Maybe } from '@/components/layout/maybe'
import type { NetworkAsOf } from '@/lib/queries/network-page/as-of'
import { isUndated } from '@/lib/queries/network-page/context'

/** Every name of the network, with its kind, its language and, where known, when it was used. */
export async function NameList({ names }: { names: NetworkAsOf['identity']['names'] }) {
  const t = await getTranslations('NetworkPage')
  const words = await getTranslations('Vocabulary.nameKind')
  return (
    <ul className="flex flex-col gap-1">
      {names.map(({ text, lang, language, kind, dated, state }) => (
        <li key={text + lang + kind}>
          <span lang={lang === 'und' ? undefined : lang}>{text}</span>{' '}
          <span className="text-sm text-muted">
            {[
              kind === 'usual' ? t('usualName') : words(kind),
              language,
              isUndated(dated) ? null : dated.label,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>{' '}
          <Maybe state={state} />
        </li>
      ))}
    </ul>
  )
}
