'use client'

import { type MouseEvent, useCallback, useEffect, useRef } from 'react'

/** A body hands its text to the form when the browser is idle, at the latest after half a second. */
const IDLE_MS = 600
const DRAWN_MS = 30
/** A button that is disabled this long after the keys were pressed has nothing to save. */
const HEARD_WITHIN_MS = 2_000

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: IDLE_MS })
    else setTimeout(resolve, IDLE_MS)
  })

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** An editor inside a block hands over to its block, the block to the body and the body to the form: three rounds. */
const everythingHandedOver = async (): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    await idle()
    await after(DRAWN_MS)
  }
}

/** The form enables its button once it has heard of a change. */
const heard = async (button: HTMLButtonElement): Promise<void> => {
  for (let waited = 0; button.disabled && waited < HEARD_WITHIN_MS; waited += DRAWN_MS) await after(DRAWN_MS)
}

/** A document opened in a drawer has a button of its own; the keys are for the one on top. */
const isOnTop = (element: HTMLElement): boolean =>
  !document.querySelector('dialog[open]') || element.closest('dialog[open]') !== null

/**
 * For what saves the form, around its button: holds a click until every editor has handed over what was typed, and then
 * clicks. Ctrl+S reaches a button that is still disabled, since the form has not heard of any change; it is pressed
 * once it has.
 */
export const useTypedTextFirst = () => {
  const state = useRef<'ready' | 'waiting' | 'let through'>('ready')
  const around = useRef<HTMLDivElement>(null)

  const pressLater = useCallback(async (button: HTMLButtonElement) => {
    if (state.current !== 'ready') return
    state.current = 'waiting'
    await everythingHandedOver()
    await heard(button)
    state.current = 'let through'
    try {
      button.click()
    } finally {
      state.current = 'ready'
    }
  }, [])

  const onClickCapture = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const button = (event.target as HTMLElement).closest('button')
      if (state.current === 'let through' || !button) return
      event.preventDefault()
      event.stopPropagation()
      void pressLater(button)
    },
    [pressLater],
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      const button = around.current?.querySelector('button')
      if (button?.disabled && isOnTop(button)) void pressLater(button)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [pressLater])

  return { className: 'imprimatur-hold', onClickCapture, ref: around }
}
