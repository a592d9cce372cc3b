import { getTranslations } from 'next-intl/server'
import type { CSSProperties } from 'react'
import type { ThemeNodeView } from '@/lib/queries/theme-list'
import { SdgMarks } from './sdg-marks'

/** The whole tree as one table: sub-themes stand indented below their theme, bars compare the numbers of networks. */
export async function ThemeTree({ themes, caption }: { themes: readonly ThemeNodeView[]; caption: string }) {
  const t = await getTranslations('Themes.column')
  const title = await getTranslations('Theme')
  const most = Math.max(1, ...themes.map(({ networks }) => networks))
  return (
    <table className="table keep themes">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{title('kind')}</th>
          <th scope="col">{t('networks')}</th>
          <th scope="col" className="number">
            {t('partnerships')}
          </th>
        </tr>
      </thead>
      {themes.map((theme) => (
        <tbody key={theme.slug} id={theme.slug}>
          <ThemeRows theme={theme} level={1} most={most} />
        </tbody>
      ))}
    </table>
  )
}

function ThemeRows({ theme, level, most }: { theme: ThemeNodeView; level: number; most: number }) {
  const { name, href, sdg, networks, partnerships, children } = theme
  return (
    <>
      <tr className={`theme-${level}`}>
        <th scope={level === 1 ? 'rowgroup' : 'row'}>
          <a href={href} lang={name.fallback ? name.lang : undefined}>
            {name.text}
          </a>{' '}
          <SdgMarks numbers={sdg} />
        </th>
        <td>
          <span className="theme-bar" style={{ '--part': networks / most } as CSSProperties}>
            {networks}
          </span>
        </td>
        <td className="number">{partnerships}</td>
      </tr>
      {children.map((child) => (
        <ThemeRows key={child.slug} theme={child} level={level + 1} most={most} />
      ))}
    </>
  )
}
