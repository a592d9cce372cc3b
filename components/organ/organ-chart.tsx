import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/layout/foreign-text'
import type { OrganAsOf } from '@/lib/queries/network-page/as-of'
import { type OrganNode, organTree } from '@/lib/queries/network-page/organ-tree'

/** Who elects whom and who reports to whom, drawn as a tree that is also its own text: nested lists. */
export async function OrganChart({ organs }: { organs: readonly OrganAsOf[] }) {
  const t = await getTranslations('OrganChart')
  const roots = organTree(organs)
  if (roots.length === 0) return null
  const tied = roots.filter(({ children }) => children.length > 0)
  const alone = roots.filter(({ children }) => children.length === 0)
  return (
    <figure className="organ-chart mb-10">
      <figcaption className="chart-title">{t('title')}</figcaption>
      <ul>
        {tied.map((node) => (
          <Branch
            key={node.organ.slug}
            node={node}
            words={{ elected: t('elected'), reports: t('reports') }}
          />
        ))}
      </ul>
      {alone.length > 0 ? (
        <p className="mt-3 text-sm text-muted">
          {t('alone')}{' '}
          {alone.map(({ organ }, index) => (
            <span key={organ.slug}>
              {index > 0 ? ', ' : null}
              <a href={`#organ-${organ.slug}`}>
                <ForeignText text={organ.name} />
              </a>
            </span>
          ))}
        </p>
      ) : null}
    </figure>
  )
}

function Branch({
  node: { organ, relation, children },
  words,
}: {
  node: OrganNode
  words: Record<'elected' | 'reports', string>
}) {
  return (
    <li>
      <div className="organ-node" data-relation={relation ?? undefined}>
        {relation ? <span className="organ-relation">{words[relation]}</span> : null}
        <a href={`#organ-${organ.slug}`}>
          <ForeignText text={organ.name} />
        </a>
      </div>
      {children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <Branch key={child.organ.slug} node={child} words={words} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}
