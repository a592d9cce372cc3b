import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import { SourceMark } from '@/components/layout/source-mark'
import { Badge } from '@/components/ui/badge'
import { Definition, DefinitionList } from '@/components/ui/definition-list'
import { groupBy } from '@/lib/domain/group'
import { type ClaimView, inConflict } from '@/lib/queries/network-page/claims'

/** What others say, by subject; statements that disagree stand side by side and are marked as such. */
export async function ClaimList({ claims }: { claims: readonly ClaimView[] }) {
  const t = await getTranslations('Claims')
  const words = await getTranslations('Vocabulary.claimKind')
  return (
    <DefinitionList>
      {[...groupBy(claims, ({ kind }) => kind)].map(([kind, list]) => (
        <Definition
          key={kind}
          term={
            <>
              <span className="block first-letter:uppercase">{words(kind)}</span>
              {inConflict(list) ? <Badge tone="maybe">{t('conflict')}</Badge> : null}
            </>
          }
        >
          <ul className="flex flex-col gap-2">
            {list.map((claim, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never reordered.
              <li key={index}>
                <Claim claim={claim} />
              </li>
            ))}
          </ul>
        </Definition>
      ))}
    </DefinitionList>
  )
}

/** The same beside a single row: one line a statement. */
export async function ClaimLines({ claims }: { claims: readonly ClaimView[] }) {
  const words = await getTranslations('Vocabulary.claimKind')
  return claims.map((claim) => (
    <div key={`${claim.kind} ${claim.raw} ${claim.saidBy}`} className="ms-4 text-sm">
      <span className="text-muted first-letter:uppercase">{words(claim.kind)}</span> <Claim claim={claim} />
    </div>
  ))
}

/** One statement: its value, who says it and when, what limits it, where it stands. */
async function Claim({ claim: { value, dateLabel, saidBy, note, sources } }: { claim: ClaimView }) {
  const t = await getTranslations('Claims')
  return (
    <>
      <strong className="font-semibold tabular-nums lining-nums">{value ?? t('lost')}</strong>
      <span className="text-muted">
        {' '}
        {t('said', { date: dateLabel ?? 'none', by: saidBy ?? 'none' })}
        <SourceMark refs={sources} />
      </span>
      {note ? (
        <span className="block text-sm text-muted">
          <ForeignText text={note} />
        </span>
      ) : null}
    </>
  )
}
