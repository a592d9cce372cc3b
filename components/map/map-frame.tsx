import type { ReactNode } from 'react'
import { pageId } from '@/components/ui/page-id'
import { baseMapAddress } from '@/lib/map/address'
import { type MapWindow, windowSize } from '@/lib/map/window'

/**
 * The frame of every map: the base map as a cached image, the page's own marks over it, a title and a description for
 * those who do not see it. The facts themselves stand in a list or table beside it.
 */
export function MapFrame({
  window,
  title,
  description,
  children,
  links,
}: {
  window: MapWindow
  title: string
  description: string
  children: ReactNode
  /** Links over the picture, which as an image can hold none itself. */
  links?: ReactNode
}) {
  const id = pageId()
  const { width, height } = windowSize(window)
  return (
    <div className="map">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the picture inside has the title; the links over it have theirs. */}
      <svg viewBox={`0 0 ${width} ${height}`} className="map-svg">
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group is not interactive. */}
        <g role="img" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{description}</desc>
          <image href={baseMapAddress(window)} width={width} height={height} />
          {children}
        </g>
        {links}
      </svg>
    </div>
  )
}
