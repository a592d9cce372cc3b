import { type ReactNode, useId } from 'react'
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
  className = '',
  children,
}: {
  window: MapWindow
  title: string
  description: string
  className?: string
  children: ReactNode
}) {
  const id = useId()
  const { width, height } = windowSize(window)
  return (
    <div className={`map ${className}`}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}d`}
        className="map-svg"
      >
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <image href={baseMapAddress(window)} width={width} height={height} />
        {children}
      </svg>
    </div>
  )
}
