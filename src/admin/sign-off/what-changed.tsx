'use client'

import { Button, Drawer, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Changes } from '../../editorial/domain/changes'
import { ask, sentenceOf } from '../ask'
import { Moment } from '../moment'
import { sayNamed } from '../say-named'
import { type Say, useWords } from '../use-words'
import { Differences, Rows } from './differences'
import './sign-off.css'

const sinceWhen = (say: Say, { kind, by }: Changes['base']): string => {
  const who = by ? sayNamed(say, by) : say('byAnonymous')
  if (kind === 'approval') return say('diffSinceApproval', { who })
  return kind === 'snapshot' ? say('diffSinceSnapshot') : say('diffSinceFirst', { who })
}

const Found = ({ changes, seen }: { changes: Changes; seen: string }) => {
  const say = useWords()
  const { base, differences, pictures, sources, zone } = changes
  const nothing = !differences.length && !pictures.length && !sources.length
  return (
    <>
      <p>
        {sinceWhen(say, base)} · <Moment at={base.at} quiet zone={zone} />
      </p>
      {changes.hash === seen ? null : (
        <p className="imprimatur-trouble" role="alert">
          {say('diffStale')}
        </p>
      )}
      {nothing ? <p>{say(base.kind === 'first-version' ? 'diffNoneFirst' : 'diffNone')}</p> : null}
      {nothing ? null : <p className="imprimatur-soft">{say('diffLegend')}</p>}
      <Differences differences={differences} zone={zone} />
      {pictures.length ? (
        <section>
          <h3>{say('diffPictures')}</h3>
          <Rows rows={pictures} zone={zone} />
        </section>
      ) : null}
      {sources.length ? (
        <section>
          <h3>{say('diffSources')}</h3>
          <Rows rows={sources} zone={zone} />
        </section>
      ) : null}
    </>
  )
}

/** Read each time the view is opened. */
const Body = ({ path, seen }: { path: string; seen: string }) => {
  const say = useWords()
  const [changes, setChanges] = useState<Changes | null>(null)
  const [trouble, setTrouble] = useState('')
  const load = useCallback(async () => {
    setTrouble('')
    try {
      setChanges(await ask<Changes>(`${path}/changes`, { cache: 'no-store' }, say('failed')))
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
  }, [path, say])
  useEffect(() => void load(), [load])
  return (
    <div aria-busy={!changes && !trouble} className="imprimatur-changes">
      {trouble ? (
        <div role="alert">
          <p className="imprimatur-trouble">{trouble}</p>
          <Button buttonStyle="secondary" onClick={() => void load()} size="small">
            {say('retry')}
          </Button>
        </div>
      ) : changes ? (
        <Found changes={changes} seen={seen} />
      ) : (
        <p role="status">{say('loading')}</p>
      )}
    </div>
  )
}

/** The button and the view of what readers would see differently; `seen` is the hash the sign-off box shows. */
export const WhatChanged = ({ path, seen, title }: { path: string; seen: string; title: string }) => {
  const say = useWords()
  const { openModal } = useModal()
  const slug = 'imprimatur-what-changed'
  return (
    <>
      <Button buttonStyle="secondary" onClick={() => openModal(slug)} size="small">
        {say('diffOpen')}
      </Button>
      <Drawer slug={slug} title={say('diffTitle', { title })}>
        <Body path={path} seen={seen} />
      </Drawer>
    </>
  )
}
