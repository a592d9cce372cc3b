import type { Locale } from '@/lib/domain/vocabulary'
import type { Prisma } from '@/prisma/generated/client'

/** The names of an organization that `networkAcronym` reads. */
export const acronymNames = {
  where: { kind: 'acronym' },
  select: { text: true, lang: true },
} satisfies Prisma.Organization$namesArgs

/** What a network is called for short in a language, which may differ: UCLG is CGLU in French. */
export function networkAcronym(
  names: readonly { text: string; lang: string }[],
  main: string | null,
  locale: Locale,
): string | null {
  const own = names.filter(({ lang }) => lang === locale).map(({ text }) => text)
  return main !== null && own.includes(main) ? main : (own[0] ?? main)
}
