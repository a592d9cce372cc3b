import { getTranslations } from 'next-intl/server'
import type { FieldView, MarkedText } from '@/lib/queries/changes/readable-fields'

/** The fields that a change touches: old and new side by side, one above the other on a phone, other words marked. */
export async function FieldDiffs({ fields }: { fields: readonly FieldView[] }) {
  const t = await getTranslations('Diff')
  if (fields.length === 0) return null
  return (
    <dl className="border-t border-rule text-sm">
      {fields.map(({ key, label, lang, before, after }) => (
        <div
          key={key}
          className="grid gap-x-5 gap-y-1 border-b border-rule py-2 md:grid-cols-[minmax(7rem,11rem)_minmax(0,1fr)]"
        >
          <dt className="text-muted">{label}</dt>
          <dd className="grid min-w-0 gap-x-5 gap-y-1 md:grid-cols-2">
            {before && after ? (
              <>
                <Side name={t('before')} lang={lang} text={before} sign="del" />
                <Side name={t('after')} lang={lang} text={after} sign="ins" />
              </>
            ) : null}
            {before && !after ? (
              <Side name={t('removed')} lang={lang} text={before} sign="del" whole />
            ) : null}
            {after && !before ? <Side name={t('added')} lang={lang} text={after} sign="ins" whole /> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const LOOKS = {
  del: 'bg-alert-soft text-alert line-through decoration-1',
  ins: 'bg-good-soft text-good no-underline',
} as const

interface SideProps {
  /** Read out before the text. */
  name: string
  lang?: string
  text: readonly MarkedText[]
  sign: keyof typeof LOOKS
  /** There is no other side: nothing inside is marked. */
  whole?: boolean
}

function Side({ name, lang, text, sign: Sign, whole }: SideProps) {
  return (
    <div className={`min-w-0 whitespace-pre-line wrap-anywhere ${whole ? 'md:col-span-2' : ''}`}>
      <span aria-hidden={whole ? undefined : 'true'} className="me-2 text-xs text-muted select-none">
        {name}
      </span>
      {whole ? null : <span className="sr-only">{name}: </span>}
      <span lang={lang}>
        {text.map((part, index) =>
          part.marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing else, and never move
            <Sign key={index} className={LOOKS[Sign]}>
              {part.text}
            </Sign>
          ) : (
            part.text
          ),
        )}
      </span>
    </div>
  )
}
