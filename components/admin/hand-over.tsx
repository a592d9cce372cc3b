'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'

interface HandOverProps {
  link: string
  words: Record<'link' | 'copy' | 'copied', string>
}

/** A link that somebody has to be given by other means than mail. */
export function HandOver({ link, words }: HandOverProps) {
  const [copied, setCopied] = useState(false)
  return (
    <div className="flex flex-col gap-2 border border-accent bg-accent-soft p-4">
      <label htmlFor="hand-over" className="text-sm font-semibold">
        {words.link}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id="hand-over"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="min-h-10 min-w-0 flex-1 basis-64 rounded-sm border border-edge bg-raised px-3 text-sm"
        />
        <Button
          type="button"
          look="secondary"
          onClick={() => navigator.clipboard?.writeText(link).then(() => setCopied(true))}
        >
          <span aria-live="polite">{copied ? words.copied : words.copy}</span>
        </Button>
      </div>
    </div>
  )
}
