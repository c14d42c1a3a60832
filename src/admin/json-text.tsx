'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback, useEffect, useRef, useState } from 'react'

const written = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2)

/** `undefined` where the text is JSON or empty; otherwise what is wrong with it, in a sentence. */
const wrongWith = (text: string): string | undefined => {
  if (!text.trim()) return undefined
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return `This is not JSON yet: ${(error as Error).message}`
  }
}

/**
 * JSON as plain text. Payload's own editor of it loads its code from a public network, which our content security
 * policy refuses and an offline desk could not reach.
 */
export const JsonText: JSONFieldClientComponent = ({ field, path: given, readOnly, validate }) => {
  const { admin, label, localized, name, required } = field
  const [text, setText] = useState('')
  const check = useCallback(
    (value: unknown, options: object) => {
      const wrong = typeof value === 'string' ? wrongWith(value) : undefined
      return wrong ?? (validate ? validate(value as never, { ...options, required } as never) : true)
    },
    [validate, required],
  )
  const { value, setValue, showError, path, disabled } = useField<unknown>({
    potentiallyStalePath: given,
    validate: check,
  })
  const typed = useRef<unknown>(undefined)

  // Follows the form (a reload, a restored version) without touching what is being typed.
  useEffect(() => {
    if (value !== typed.current) setText(written(value))
  }, [value])

  const id = `field-${path.replace(/\./g, '__')}`
  return (
    <div className={['field-type', 'textarea', showError && 'error', admin?.className].filter(Boolean).join(' ')}>
      <FieldLabel htmlFor={id} label={label ?? name} localized={localized} path={path} required={required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="textarea-outer">
          <textarea
            aria-describedby={`${id}-description`}
            className="textarea-element json-text"
            id={id}
            name={path}
            onChange={({ target }) => {
              setText(target.value)
              const next = wrongWith(target.value)
                ? target.value
                : target.value.trim()
                  ? JSON.parse(target.value)
                  : null
              typed.current = next
              setValue(next)
            }}
            readOnly={readOnly || disabled}
            rows={Math.min(24, Math.max(6, text.split('\n').length))}
            spellCheck={false}
            value={text}
          />
        </div>
        <div id={`${id}-description`}>
          <FieldDescription description={admin?.description} path={path} />
        </div>
      </div>
    </div>
  )
}
