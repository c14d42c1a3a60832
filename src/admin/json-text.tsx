'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useCallback, useEffect, useRef, useState } from 'react'
import { notJson } from '../editorial/domain/json-text'

const written = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2)

/**
 * JSON as plain text. Payload's own editor of it loads its code from a public network, which our content security
 * policy refuses and an offline desk could not reach.
 */
export const JsonText: JSONFieldClientComponent = ({ field, path: given, readOnly, validate }) => {
  const { admin, label, localized, name, required } = field
  const [text, setText] = useState('')
  const check = useCallback(
    (value: unknown, options: object) => {
      const wrong = typeof value === 'string' ? notJson(value) : undefined
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

  const take = (next: string) => {
    setText(next)
    typed.current = notJson(next) ? next : next.trim() ? JSON.parse(next) : null
    setValue(typed.current)
  }

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
            onChange={({ target }) => take(target.value)}
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
