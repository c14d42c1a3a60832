'use client'

import { Button, Drawer, useModal } from '@payloadcms/ui'
import type { Changes } from '../../editorial/domain/changes'
import { Moment } from '../moment'
import { sayNamed } from '../say-named'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
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
  const { found: changes, trouble, load } = useAsked<Changes>(`${path}/changes`)
  return (
    <div aria-busy={!changes && !trouble} className="imprimatur-changes">
      {trouble ? (
        <Trouble onRetry={() => void load()} sentence={trouble} />
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
