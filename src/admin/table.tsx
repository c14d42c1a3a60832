'use client'

import type { ReactNode, Ref } from 'react'
import type { Word } from './translations'
import { useWords } from './use-words'

/** A table that scrolls in a region of its own: reached by keyboard, and given the focus where what had it is gone. */
export const Table = ({
  label,
  className,
  region,
  heads,
  children,
}: {
  label: string
  /** What the region is besides a table, in the style sheets. */
  className?: string
  region?: Ref<HTMLElement>
  heads: readonly Word[]
  children: ReactNode
}) => {
  const say = useWords()
  return (
    <section
      aria-label={label}
      className={className ? `imprimatur-table ${className}` : 'imprimatur-table'}
      ref={region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
