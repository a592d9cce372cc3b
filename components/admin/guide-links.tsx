import { getLocale, getTranslations } from 'next-intl/server'

/** The tasks of the guide in the order in which one meets them; each is an anchor of its page. */
export const GUIDE_TASKS = [
  'find',
  'edit',
  'dates',
  'sources',
  'review',
  'conflicts',
  'import',
  'logos',
  'retire',
  'roles',
  'keyboard',
] as const

export type GuideTask = (typeof GUIDE_TASKS)[number]

/** Leads from a form to the parts of the guide that explain it. */
export async function GuideLinks({ tasks }: { tasks: readonly GuideTask[] }) {
  const t = await getTranslations('Guide')
  const locale = await getLocale()
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-sm">
      <span className="text-muted">{t('help')}</span>
      {tasks.map((task) => (
        <a key={task} href={`/${locale}/admin/guide#${task}`} className="inline-flex min-h-6 items-center">
          {t(`${task}.title`)}
        </a>
      ))}
    </p>
  )
}
