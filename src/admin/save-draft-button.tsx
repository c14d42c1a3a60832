'use client'

import { SaveDraftButton as PayloadSaveDraftButton } from '@payloadcms/ui'
import { useTypedTextFirst } from './use-typed-text-first'

/** Payload's own button, by click or Ctrl+S, that first lets what was typed last reach the form. */
export const SaveDraftButton = () => (
  <div {...useTypedTextFirst()}>
    <PayloadSaveDraftButton />
  </div>
)
