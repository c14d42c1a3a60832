'use client'

import { TextField, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useRef } from 'react'
import { slugFrom } from '../editorial/domain/slug'

/**
 * Follows the title until somebody writes the slug by hand or the document has been published. A stored slug follows
 * only while it still is what the stored title gave.
 */
export const SlugField: TextFieldClientComponent = (props) => {
  const from = (props as { from?: string }).from ?? 'title'
  const title = useFormFields(([fields]) => fields[from]?.value)
  const published = useFormFields(([fields]) => Boolean(fields.firstPublishedAt?.value))
  const { hasPublishedDoc } = useDocumentInfo()
  const { value, setValue } = useField<string>({ path: props.path })
  const before = useRef<unknown>(title)

  useEffect(() => {
    if (title === before.current) return
    const followed = !value || value === slugFrom(String(before.current ?? ''))
    before.current = title
    if (typeof title !== 'string' || published || hasPublishedDoc || !followed) return
    const next = slugFrom(title)
    if (next !== value) setValue(next)
  }, [title, published, hasPublishedDoc, value, setValue])

  return <TextField {...props} />
}
