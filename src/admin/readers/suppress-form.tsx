'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Word } from '../translations'
import { useWords } from '../use-words'

export const scopeWord: Record<'all' | 'editorial' | 'event-news', Word> = {
  all: 'scopeAll',
  editorial: 'listEditorial',
  'event-news': 'listEvents',
}
const scopes = ['all', 'editorial', 'event-news'] as const

/** Stops mail to an address by the desk's own word, with the reason. */
export const SuppressForm = ({
  busy,
  onSuppress,
}: {
  busy: boolean
  onSuppress: (scope: string, why: string) => void
}) => {
  const say = useWords()
  const [scope, setScope] = useState<string>('all')
  const [why, setWhy] = useState('')
  return (
    <form
      className="imprimatur-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSuppress(scope, why.trim())
      }}
    >
      <h3>{say('suppressByHand')}</h3>
      <div>
        <label htmlFor="suppress-scope">{say('suppressScope')}</label>
        <select disabled={busy} id="suppress-scope" onChange={({ target }) => setScope(target.value)} value={scope}>
          {scopes.map((each) => (
            <option key={each} value={each}>
              {say(scopeWord[each])}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="suppress-why">{say('suppressWhy')}</label>
        <input
          aria-describedby="suppress-why-hint"
          disabled={busy}
          id="suppress-why"
          maxLength={500}
          onChange={({ target }) => setWhy(target.value)}
          type="text"
          value={why}
        />
        <p className="imprimatur-soft" id="suppress-why-hint">
          {say('suppressWhyHint')}
        </p>
      </div>
      <Button disabled={busy || !why.trim()} type="submit">
        {say('suppressDo')}
      </Button>
    </form>
  )
}
