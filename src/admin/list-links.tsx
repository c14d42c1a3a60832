'use client'

import { PopupList, useAuth } from '@payloadcms/ui'
import { useWords } from './use-words'

/** In a list's menu: the list as CSV, and the way to the import. */
export const ListLinks = ({ collectionSlug }: { collectionSlug: string }) => {
  const say = useWords()
  const { user } = useAuth()
  const roles = (user as { roles?: string[] } | null)?.roles ?? []
  const desk = roles.includes('admin') || roles.includes('editor')
  const mayImport = desk || (collectionSlug === 'speakers' && roles.includes('organiser'))
  return (
    <PopupList.ButtonGroup>
      <PopupList.Button href={`/api/${collectionSlug}/export.csv`}>{say('exportTitle')}</PopupList.Button>
      {mayImport ? (
        <PopupList.Button href={`/admin/import?into=${collectionSlug}`}>{say('importTitle')}</PopupList.Button>
      ) : null}
    </PopupList.ButtonGroup>
  )
}
