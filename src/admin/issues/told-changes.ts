'use client'

import { useSyncExternalStore } from 'react'

/** What each change of the open issue says: asked for once, by the list, and read by the rows of the form below it. */
let told: ReadonlyMap<string, string> = new Map()
const hearers = new Set<() => void>()

export const tellChanges = (changes: readonly { id: string; title: string; told: string }[]): void => {
  told = new Map(changes.map((change) => [change.id, `${change.title}. ${change.told}`]))
  for (const hear of hearers) hear()
}

const listen = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

export const useToldChange = (id: string): string | undefined =>
  useSyncExternalStore(
    listen,
    () => told.get(id),
    () => undefined,
  )
