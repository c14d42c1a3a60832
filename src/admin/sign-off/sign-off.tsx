'use client'

import { Button, useDocumentInfo, useDocumentTitle, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Offer, Standing } from '../../editorial/domain/standing'
import { ask, sentenceOf } from '../ask'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { ManualItems } from './manual-items'
import { Planned } from './planned'
import { type Proposed, StepForm, type StepInput } from './step-form'
import { Timeline } from './timeline'
import { WhatChanged } from './what-changed'
import { stageWord, stepWord } from './words'
import '../panel.css'

/** As often as what is missing is asked for again, while a document waits for its approval. */
const LOOK_AGAIN_MS = 30_000

/** What a person most likely wants next stands first; the rest follows the order of the table. */
const forward = ['publish', 'approve', 'submit', 'schedule', 'correct']
const byWeight = (a: Offer, b: Offer): number => {
  const weight = ({ transition }: Offer) => (forward.indexOf(transition) + forward.length + 1) % (forward.length + 1)
  return weight(a) - weight(b)
}

const WhyNot = ({ offers }: { offers: Offer[] }) => {
  const say = useWords()
  return (
    <details>
      <summary>{say('signWhyNot')}</summary>
      <dl>
        {offers.map(({ transition, sentence }) => (
          <div key={transition}>
            <dt>{say(stepWord[transition])}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const Facts = ({ standing }: { standing: Standing }) => {
  const say = useWords()
  return (
    <>
      <p className="imprimatur-sign-off__stage" data-stage={standing.stage}>
        {say(stageWord[standing.stage])}
        {standing.live && standing.stage !== 'published' ? ` · ${say('signLive')}` : ''}
      </p>
      {standing.beforeSignOff ? <p>{say('signBefore')}</p> : null}
      {standing.selfApproval ? <p>{say('signSelf')}</p> : null}
      {standing.checklist.length ? (
        <>
          <p>{say('signMissing')}</p>
          <ul>
            {standing.checklist.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
      {standing.schedules.map((schedule) => (
        <Planned key={`${schedule.do}-${schedule.dueAt}-${schedule.state}`} schedule={schedule} />
      ))}
    </>
  )
}

/**
 * Where the document stands, and the steps this person may take, from the one endpoint that decides. A step sends back
 * the hash of what was shown, so that nobody signs what they did not see.
 */
export const SignOff = () => {
  const say = useWords()
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const modified = useFormModified()
  const [chosen, setChosen] = useState<Offer | null>(null)
  const [busy, setBusy] = useState(false)
  const path = `/api/${collectionSlug}/${id}`

  const revision = (savedDocumentData as { revision?: number } | undefined)?.revision
  // A save changes what may be done.
  const asked = useAsked<Standing>(id ? `${path}/transitions` : null, revision)
  const { found: standing, setFound: setStanding, trouble, setTrouble, load } = asked

  const [turn, setTurn] = useState(0)
  /** What stands of the very content this page shows: of another, a step is refused, and the page is to be loaded anew. */
  const lookAgain = async () => {
    const fresh = await ask<Standing>(`${path}/transitions`, { cache: 'no-store' }, '').catch(() => null)
    if (fresh && fresh.seen === standing?.seen) setStanding(fresh)
  }
  // What is missing before an approval may be waiting for the worker, which tries links.
  const waits = standing?.stage === 'in-review' && standing.checklist.length > 0 && !chosen && !busy && !trouble
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => setTurn((before) => before + 1), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [waits])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is why it looks again
  useEffect(() => {
    if (turn) void lookAgain()
  }, [turn])

  if (!id) return null
  const take = async (offer: Offer, input: StepInput) => {
    setBusy(true)
    try {
      await ask(
        `${path}/transition`,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ transition: offer.transition, snapshot: standing?.seen, ...input }),
        },
        say('failed'),
      )
      // What the form holds (its revision, the public state) follows from the step.
      window.location.reload()
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
      setBusy(false)
      setChosen(null)
      void lookAgain()
    }
  }

  const may = (standing?.offers ?? []).filter((offer) => offer.may).sort(byWeight)
  const mayNot = (standing?.offers ?? []).filter((offer) => !offer.may && offer.code !== 'wrong-stage')
  return (
    <section aria-busy={busy} aria-labelledby="imprimatur-sign-off" className="imprimatur-sign-off">
      <h3 id="imprimatur-sign-off">{say('signTitle')}</h3>
      <Trouble onRetry={() => void load()} sentence={trouble} />
      {!standing && !trouble ? <p>{say('loading')}</p> : null}
      {standing ? <Facts standing={standing} /> : null}
      {standing ? <WhatChanged path={path} seen={standing.hash} title={title ?? ''} /> : null}
      <ManualItems modified={modified} onTicked={() => void lookAgain()} path={path} revision={revision} turn={turn} />
      {modified ? <p>{say('signSaveFirst')}</p> : null}
      {standing && !modified && !chosen ? (
        <div className="imprimatur-sign-off__steps">
          {may.map((offer, index) => (
            <Button
              buttonStyle={index === 0 ? 'primary' : 'secondary'}
              disabled={busy}
              key={offer.transition}
              onClick={() => setChosen(offer)}
              size="small"
            >
              {say(stepWord[offer.transition])}
            </Button>
          ))}
          {may.length ? null : <p>{say('signNothing')}</p>}
        </div>
      ) : null}
      {standing && chosen && !modified ? (
        <StepForm
          zone={standing.defaultZone}
          busy={busy}
          offer={chosen}
          proposed={(savedDocumentData ?? {}) as Proposed}
          onCancel={() => setChosen(null)}
          onTake={(input) => void take(chosen, input)}
        />
      ) : null}
      {mayNot.length ? <WhyNot offers={mayNot} /> : null}
      {standing ? (
        <Timeline mark={`${standing.revision}-${standing.stage}-${standing.checklist.length}`} path={path} />
      ) : null}
    </section>
  )
}
