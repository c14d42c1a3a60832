'use client'

import { Button } from '@payloadcms/ui'
import { useWords } from './use-words'
import './panel.css'

/** What went wrong, said at once to whoever cannot see it, and the way to try again where trying again may help. */
export const Trouble = ({ sentence, onRetry }: { sentence: string; onRetry?: (() => void) | undefined }) => {
  const say = useWords()
  if (!sentence) return null
  return (
    <div role="alert">
      <p className="imprimatur-trouble">{sentence}</p>
      {onRetry ? (
        <Button buttonStyle="secondary" onClick={onRetry} size="small">
          {say('retry')}
        </Button>
      ) : null}
    </div>
  )
}
