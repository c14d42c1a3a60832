'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../use-words'

/** A button that says what follows, and asks once more. */
export const SureButton = ({
  label,
  warning,
  busy,
  onSure,
}: {
  label: string
  warning: string
  busy: boolean
  onSure: () => void
}) => {
  const say = useWords()
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <Button buttonStyle="secondary" disabled={busy} onClick={() => setAsked(true)} size="small">
        {label}
      </Button>
    )
  }
  return (
    <fieldset className="imprimatur-form">
      <legend>{label}</legend>
      <p>{warning}</p>
      <Button
        buttonStyle="primary"
        disabled={busy}
        onClick={() => {
          setAsked(false)
          onSure()
        }}
        size="small"
      >
        {say('sendDo')}
      </Button>
      <Button buttonStyle="secondary" disabled={busy} onClick={() => setAsked(false)} size="small">
        {say('cancel')}
      </Button>
    </fieldset>
  )
}
