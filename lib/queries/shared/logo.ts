import type { Prisma } from '@/prisma/generated/client'

export const logoSelect = {
  select: { credit: true, licence: true, digest: true, picture: { select: { width: true, height: true } } },
} satisfies Prisma.Organization$logoArgs

type LogoRow = Prisma.LogoGetPayload<typeof logoSelect>

/** A logo as pages show it, with the size at which they do. */
export interface LogoView {
  src: string
  width: number
  height: number
  credit: string
  licence: string
}

/** The box in which pages show it, in CSS pixels; the picture has up to twice as many. */
const BOX = { width: 240, height: 112 }

export function logoView(row: LogoRow | null): LogoView | null {
  if (!row) return null
  const { digest, credit, licence, picture } = row
  const scale = Math.min(1, BOX.width / picture.width, BOX.height / picture.height)
  return {
    src: `/logos/${digest}.webp`,
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
    credit,
    licence,
  }
}
