'use client'

import { TextField, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useRef } from 'react'
import { slugFrom } from '../../collections/shared/slug'

/** Follows the title while the slug has not been written by hand and the document was never published. */
export const SlugField: TextFieldClientComponent = (props) => {
  const from = (props as { from?: string }).from ?? 'title'
  const title = useFormFields(([fields]) => fields[from]?.value)
  const published = useFormFields(([fields]) => fields.firstPublishedAt?.value)
  const { value, setValue } = useField<string>({ path: props.path })
  const last = useRef<string | null>(null)

  useEffect(() => {
    if (typeof title !== 'string' || published) return
    const next = slugFrom(title)
    const untouched = !value || value === last.current
    if (untouched && next && next !== value) setValue(next, last.current === null && Boolean(value))
    if (untouched) last.current = next
  }, [title, published, value, setValue])

  return <TextField {...props} />
}
