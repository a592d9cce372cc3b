import { getTranslations } from 'next-intl/server'

type Goal = `g${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17}`

/** The Sustainable Development Goals of a theme, as small marks; each says its goal on pointing, or in full. */
export async function SdgMarks({ numbers, full }: { numbers: readonly number[]; full?: boolean }) {
  if (numbers.length === 0) return null
  const t = await getTranslations('Sdg')
  const goal = (number: number) => t(`goal.g${number}` as `goal.${Goal}`)
  if (full) {
    return (
      <ul>
        {numbers.map((number) => (
          <li key={number}>
            <span className="sdg">{t('mark', { number })}</span> {goal(number)}
          </li>
        ))}
      </ul>
    )
  }
  return numbers.map((number) => (
    <abbr key={number} className="sdg" title={goal(number)}>
      {t('mark', { number })}
    </abbr>
  ))
}
