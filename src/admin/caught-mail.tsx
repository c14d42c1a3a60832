'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, sentenceOf } from './ask'
import { useWords } from './use-words'

type Head = { id: string; at: string | null; to: string; subject: string }
type Message = Head & { from: string; text: string; html: string | null; source: string }
type Face = 'html' | 'text' | 'source'

/** A message is somebody else's HTML: nothing in it may run, load, submit or leave the frame. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
const framed = (html: string): string =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank">${html}`

const at = (time: string | null): string => (time ? time.slice(0, 16).replace('T', ' ').concat(' UTC') : '')

const Opened = ({ message, onBack }: { message: Message; onBack: () => void }) => {
  const say = useWords()
  const [face, setFace] = useState<Face>(message.html ? 'html' : 'text')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <article>
      <Button buttonStyle="secondary" onClick={onBack} size="small">
        {say('mailBack')}
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {message.subject || say('mailNoSubject')}
      </h2>
      <p>
        {message.from} → {message.to} · {at(message.at)}
      </p>
      <fieldset className="imprimatur-bulk__verbs">
        <legend>{say('mailAs')}</legend>
        {(['html', 'text', 'source'] as const)
          .filter((each) => each !== 'html' || message.html)
          .map((each) => (
            <Button
              aria-pressed={face === each}
              buttonStyle={face === each ? 'primary' : 'secondary'}
              key={each}
              margin={false}
              onClick={() => setFace(each)}
              size="small"
            >
              {each === 'html' ? 'HTML' : say(each === 'text' ? 'mailText' : 'mailSource')}
            </Button>
          ))}
      </fieldset>
      {face === 'html' && message.html ? (
        <iframe
          className="imprimatur-mail__frame"
          referrerPolicy="no-referrer"
          sandbox=""
          srcDoc={framed(message.html)}
          title={message.subject || say('mailNoSubject')}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <pre className="imprimatur-mail__text" tabIndex={0}>
          {face === 'source' ? message.source : message.text}
        </pre>
      )}
    </article>
  )
}

export const CaughtMail = () => {
  const say = useWords()
  const [heads, setHeads] = useState<Head[] | null>(null)
  const [message, setMessage] = useState<Message | null>(null)
  const [trouble, setTrouble] = useState('')

  const list = useCallback(() => {
    setTrouble('')
    ask<{ messages: Head[] }>('/api/caught-mail', { cache: 'no-store' }, say('failed'))
      .then(({ messages }) => setHeads(messages))
      .catch((error: unknown) => setTrouble(sentenceOf(error, say('failed'))))
  }, [say])
  useEffect(list, [list])

  const open = (id: string) => {
    setTrouble('')
    ask<Message>(`/api/caught-mail/${id}`, { cache: 'no-store' }, say('failed'))
      .then(setMessage)
      .catch((error: unknown) => setTrouble(sentenceOf(error, say('failed'))))
  }

  if (message) return <Opened message={message} onBack={() => setMessage(null)} />
  return (
    <>
      <p>{say('mailIntro')}</p>
      <div role="status">
        {trouble ? <p className="imprimatur-trouble">{trouble}</p> : heads ? null : <p>{say('loading')}</p>}
      </div>
      {trouble ? (
        <Button buttonStyle="secondary" onClick={list} size="small">
          {say('retry')}
        </Button>
      ) : null}
      {heads?.length === 0 ? <p>{say('mailNone')}</p> : null}
      {heads?.length ? (
        <div className="imprimatur-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('mailSubject')}</th>
                <th scope="col">{say('mailTo')}</th>
                <th scope="col">{say('mailAt')}</th>
              </tr>
            </thead>
            <tbody>
              {heads.map((head) => (
                <tr key={head.id}>
                  <td>
                    <button onClick={() => open(head.id)} type="button">
                      {head.subject || say('mailNoSubject')}
                    </button>
                  </td>
                  <td>{head.to}</td>
                  <td>{at(head.at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  )
}
