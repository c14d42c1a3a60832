'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { TimelineEntry, TimelinePage } from '../../editorial/domain/timeline'
import { ask, sentenceOf } from '../ask'
import { Moment } from '../moment'
import { sayNamed } from '../say-named'
import { Trouble } from '../trouble'
import { useWords } from '../use-words'
import { toldWord } from './told'
import './sign-off.css'

const Entry = ({ entry, zone }: { entry: TimelineEntry; zone: string }) => {
  const say = useWords()
  const word = toldWord[entry.verb]
  const { approvals, schedule } = entry
  return (
    <li data-verb={entry.verb}>
      <strong>{word ? say(word) : entry.verb.replaceAll('-', ' ')}</strong>
      <span className="imprimatur-soft">
        {sayNamed(say, entry.by)} · <Moment at={entry.at} quiet zone={zone} />
      </span>
      {approvals && approvals.needed > 1 ? <span>{say('historyApprovals', approvals)}</span> : null}
      {entry.selfApproved ? <strong className="imprimatur-late">! {say('historySelf')}</strong> : null}
      {entry.shortPath ? <span>{say('historyShort')}</span> : null}
      {schedule ? <Moment at={schedule.dueAt} zone={schedule.zone} /> : null}
      {entry.note ? <q className="imprimatur-note">{entry.note}</q> : null}
      {entry.why ? <span className="imprimatur-note">{entry.why}</span> : null}
      <small className="imprimatur-soft">
        {entry.sequence === null ? `◌ ${say('historyUnchained')}` : say('historyChained', { sequence: entry.sequence })}
      </small>
    </li>
  )
}

/** What the trail tells of this document, newest first; read when it is opened, and anew after each step. */
export const Timeline = ({ path, mark }: { path: string; mark: string }) => {
  const say = useWords()
  const [pages, setPages] = useState<TimelinePage[]>([])
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)

  const load = useCallback(
    async (page: number) => {
      setBusy(true)
      setTrouble('')
      try {
        const found = await ask<TimelinePage>(`${path}/timeline?page=${page}`, { cache: 'no-store' }, say('failed'))
        setPages((before) => [...before.filter((one) => one.page < page), found])
      } catch (error) {
        setTrouble(sentenceOf(error, say('failed')))
      } finally {
        setBusy(false)
      }
    },
    [path, say],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step adds to the trail
  useEffect(() => void load(1), [load, mark])

  const last = pages.at(-1)
  // Something may be added between two pages, and then an entry comes twice.
  const entries = [...new Map(pages.flatMap((page) => page.entries).map((entry) => [entry.id, entry])).values()]
  return (
    <section aria-busy={busy} aria-labelledby="imprimatur-history" className="imprimatur-history">
      <h4 id="imprimatur-history">{say('historyTitle')}</h4>
      {entries.length ? (
        <ol>
          {entries.map((entry) => (
            <Entry entry={entry} key={entry.id} zone={last?.zone ?? 'UTC'} />
          ))}
        </ol>
      ) : null}
      {trouble ? (
        <Trouble onRetry={() => void load(last ? last.page + 1 : 1)} sentence={trouble} />
      ) : last ? (
        <>
          {entries.length ? null : <p>{say('historyNone')}</p>}
          {last.more ? (
            <Button buttonStyle="secondary" disabled={busy} onClick={() => void load(last.page + 1)} size="small">
              {say('historyMore')}
            </Button>
          ) : null}
        </>
      ) : (
        <p>{say('loading')}</p>
      )}
    </section>
  )
}
