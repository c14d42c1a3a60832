'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { countries, topics } from '../../trials/domain/vocabulary'
import { ask, sentenceOf } from '../ask'
import type { Word } from '../translations'
import { Trouble } from '../trouble'
import { useWords } from '../use-words'
import { MailFrame, type Shown, type View, views } from './mail-frame'
import { TestSend } from './test-send'
import '../panel.css'

type Option = { value: string; label: string }
type Choice = 'residence' | 'countries' | 'topics'

const choices: readonly (readonly [Choice, Word, readonly Option[]])[] = [
  ['residence', 'issueResidence', countries],
  ['countries', 'issueCountry', countries],
  ['topics', 'issueTopic', topics],
]

const viewWords: Record<View, Word> = {
  light: 'issueLight',
  dark: 'issueDark',
  narrow: 'issueNarrow',
  text: 'issueText',
  source: 'issueSource',
}

const Facts = ({ mail }: { mail: Shown }) => {
  const say = useWords()
  const size = Math.ceil(mail.size / 1024)
  return (
    <>
      <p>
        <strong>{say('issueSubject')}:</strong> {mail.subject}
      </p>
      <p className="imprimatur-soft">
        {say(mail.approved ? 'issueApproved' : 'issueWorking')}{' '}
        {say('issueSize', { size, shown: mail.shown, of: mail.of })}
      </p>
      {mail.nothingLeft ? <p className="imprimatur-trouble">{say('issueNothingLeft')}</p> : null}
    </>
  )
}

const Choose = ({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}) => {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} onChange={(event) => onChange(event.target.value)} value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The mail as a chosen reader would get it, and a test of it to somebody of the desk. */
export const MailPreview = () => {
  const say = useWords()
  const { id, savedDocumentData } = useDocumentInfo()
  const modified = useFormModified()
  const [profile, setProfile] = useState<Record<Choice, string>>({ residence: '', countries: '', topics: '' })
  const [view, setView] = useState<View>('light')
  const [mail, setMail] = useState<Shown | null>(null)
  const [trouble, setTrouble] = useState('')
  const path = `/api/issues/${id}`
  const revision = (savedDocumentData as { revision?: number } | undefined)?.revision

  const load = useCallback(async () => {
    const query = new URLSearchParams(Object.entries(profile).filter(([, value]) => value))
    try {
      setMail(await ask<Shown>(`${path}/preview?${query}`, { cache: 'no-store' }, say('failed')))
      setTrouble('')
    } catch (error) {
      setMail(null)
      setTrouble(sentenceOf(error, say('failed')))
    }
  }, [path, profile, say])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save changes the mail
  useEffect(() => {
    if (id) void load()
  }, [id, load, revision])

  if (!id) return <p className="imprimatur-soft">{say('issueSaveFirst')}</p>
  return (
    <section aria-labelledby="imprimatur-mail" className="imprimatur-box">
      <h3 id="imprimatur-mail">{say('issueMail')}</h3>
      {modified ? <p>{say('issueSaveFirst')}</p> : null}
      <div className="imprimatur-form imprimatur-choices">
        {choices.map(([name, word, options]) => (
          <Choose
            key={name}
            label={say(word)}
            onChange={(value) => setProfile({ ...profile, [name]: value })}
            options={[{ value: '', label: say('issueAny') }, ...options]}
            value={profile[name]}
          />
        ))}
        <Choose
          label={say('issueView')}
          onChange={(value) => setView(value as View)}
          options={views.map((one) => ({ value: one, label: say(viewWords[one]) }))}
          value={view}
        />
      </div>
      <Trouble onRetry={() => void load()} sentence={trouble} />
      {!mail && !trouble ? <p>{say('loading')}</p> : null}
      {mail ? (
        <>
          <Facts mail={mail} />
          <MailFrame mail={mail} view={view} />
          <div className="imprimatur-form">
            <TestSend path={path} profile={profile} />
          </div>
        </>
      ) : null}
    </section>
  )
}
