'use client'

import { getTranslation } from '@payloadcms/translations'
import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import type { Repointed } from '../../editorial/domain/repoint'
import { useWords } from '../use-words'

/** What became of each document that used the old one: a shape, a word, and the reason where it was refused. */
export const ReplacedDocuments = ({ documents }: { documents: readonly Repointed[] }) => {
  const say = useWords()
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  if (!documents.length) return <p>{say('replaceNothing')}</p>
  const ok = documents.filter((one) => one.ok).length
  return (
    <>
      <p>{say('replaceResult', { ok, refused: documents.length - ok })}</p>
      <ul className="imprimatur-rows">
        {documents.map((one) => {
          const label = getEntityConfig({ collectionSlug: one.slug })?.labels?.singular ?? one.slug
          return (
            <li key={`${one.slug}-${one.id}`}>
              <Link href={`/admin/collections/${one.slug}/${one.id}`} prefetch={false}>
                {one.title}
              </Link>
              <span className="imprimatur-soft">{getTranslation(label, i18n)}</span>
              <span className="imprimatur-note">{one.ok ? `✓ ${say('replaceChanged')}` : `✕ ${one.sentence}`}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
