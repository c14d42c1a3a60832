'use client'

import { useCallback, useEffect, useState } from 'react'
import { ask, sentenceOf } from './ask'
import { useWords } from './use-words'

/**
 * What an endpoint of ours answers, asked for at once and whenever `again` changes; null as the path asks for nothing.
 * A slower answer to an earlier path is no answer to this one.
 */
export const useAsked = <T>(path: string | null, again?: unknown) => {
  const say = useWords()
  const [answer, setAnswer] = useState<{ path: string; found: T } | null>(null)
  const [trouble, setTrouble] = useState('')
  const load = useCallback(async () => {
    if (!path) return
    try {
      const found = await ask<T>(path, { cache: 'no-store' }, say('failed'))
      setAnswer({ path, found })
      setTrouble('')
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
  }, [path, say])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is why it is asked anew
  useEffect(() => void load(), [load, again])
  const setFound = (found: T) => path && setAnswer({ path, found })
  return { found: answer?.path === path ? answer.found : null, setFound, trouble, setTrouble, load }
}
