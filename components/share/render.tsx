import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import type { Locale } from '@/lib/domain/vocabulary'
import { drawable } from '@/lib/exchange/share-image-text'
import { SHARE_IMAGE_SIZE } from '@/lib/i18n/share-image'
import { translator } from '@/lib/i18n/translator'
import type { ShareImageView } from '@/lib/queries/share-image'
import { ShareImage } from './share-image'

/** A share image as PNG. The fonts are files of this installation; nothing is fetched. */
export async function renderShareImage(view: ShareImageView, locale: Locale): Promise<Response> {
  const words = {
    kind: capitalized(drawable(view.kind), locale),
    name: drawable(view.name),
    facts: view.facts.map(drawable),
  }
  const tagline = drawable(translator(locale, 'Layout')('tagline'))
  const image = new ImageResponse(<ShareImage view={words} tagline={tagline} />, {
    ...SHARE_IMAGE_SIZE,
    fonts: await fonts(),
  })
  const headers = { 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff' }
  return new Response(await image.arrayBuffer(), { headers })
}

function capitalized(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

const FILES = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')

/** Each cut comes in files by writing system; as fonts of different names, one steps in for the other. */
const SYSTEMS = { Serif: 'latin', 'Serif extended': 'latin-ext', 'Serif Vietnamese': 'vietnamese' }
const WEIGHTS = [400, 600] as const

interface Font {
  name: string
  data: Buffer
  weight: (typeof WEIGHTS)[number]
  style: 'normal'
}

let loaded: Promise<Font[]> | undefined

function fonts(): Promise<Font[]> {
  loaded ??= Promise.all(
    Object.entries(SYSTEMS).flatMap(([name, system]) =>
      WEIGHTS.map(async (weight) => ({
        name,
        data: await readFile(join(FILES, `source-serif-4-${system}-${weight}-normal.woff`)),
        weight,
        style: 'normal' as const,
      })),
    ),
  )
  return loaded
}
