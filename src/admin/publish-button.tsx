'use client'

import { PublishButton as PayloadPublishButton, useAuth } from '@payloadcms/ui'

/** Payload's own button, for those who may publish; to the others a save is a draft. The gate decides either way. */
export const PublishButton = ({ roles }: { roles: string[] }) => {
  const { user } = useAuth()
  const held = (user as { roles?: string[] } | null)?.roles ?? []
  return held.some((role) => roles.includes(role)) ? <PayloadPublishButton /> : null
}
