'use client'

import { useEffect } from 'react'

/**
 * Loads an island in development, where the framework hydrates every page so that it can reload parts of it: the island
 * has to wait, or hydration would undo its work. The product sends public pages without hydration.
 */
export function IslandAfterHydration({ address }: { address: string }) {
  useEffect(() => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = address
    document.head.append(script)
  }, [address])
  return null
}
