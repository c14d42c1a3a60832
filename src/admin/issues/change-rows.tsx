'use client'

import { Button } from '@payloadcms/ui'

export type Change = { id: string; title: string; told: string; places: string[] }

/** Changes under a heading, each with what it says and, where the list is open, the button that moves it. */
export const ChangeRows = ({
  title,
  empty,
  rows,
  verb,
  busy,
  onMove,
}: {
  title: string
  empty: string
  rows: readonly Change[]
  verb: string
  busy: boolean
  /** Absent where the list is closed. */
  onMove?: ((change: Change) => void) | undefined
}) => (
  <section>
    <h4>{title}</h4>
    {rows.length ? (
      <ul className="imprimatur-rows imprimatur-changes-list">
        {rows.map((change) => (
          <li key={change.id}>
            <span>
              <strong>{change.title}</strong>
              <span className="imprimatur-note">
                {change.told}
                {change.places.length ? ` (${change.places.join(', ')})` : ''}
              </span>
            </span>
            {onMove ? (
              <Button
                aria-label={`${verb}: ${change.title}, ${change.told}`}
                buttonStyle="secondary"
                disabled={busy}
                onClick={() => onMove(change)}
                size="small"
              >
                {verb}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    ) : (
      <p className="imprimatur-soft">{empty}</p>
    )}
  </section>
)
