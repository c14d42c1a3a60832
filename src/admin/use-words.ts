'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Word } from './translations'

export type Say = (word: Word, values?: Record<string, string | number>) => string

/** Our own sentences in the person's language. */
export const useWords = (): Say => {
  const { t } = useTranslation()
  return useCallback(
    (word, values) => (t as (key: string, values?: object) => string)(`imprimatur:${word}`, values),
    [t],
  )
}
