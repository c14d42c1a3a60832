'use client'

import { PublishButton as PayloadPublishButton, useAuth } from '@payloadcms/ui'
import { useTypedTextFirst } from './use-typed-text-first'

/** Payload's own button, for those who may publish; to the others a save is a draft. The gate decides either way. */
export const PublishButton = ({ roles }: { roles: string[] }) => {
  const { user } = useAuth()
  const first = useTypedTextFirst()
  const held = (user as { roles?: string[] } | null)?.roles ?? []
  return held.some((role) => roles.includes(role)) ? (
    <div {...first}>
      <PayloadPublishButton />
    </div>
  ) : null
}
