import { afterAll, beforeAll, beforeEach } from 'vitest'
import { showConfirm, takeConfirm } from '../../src/app/(reader)/_doors/confirm'
import { showPreferences, takePreferences } from '../../src/app/(reader)/_doors/preferences'
import { showSubscribe, takeSubscribe } from '../../src/app/(reader)/_doors/subscribe'
import { showUnsubscribe, takeUnsubscribe } from '../../src/app/(reader)/_doors/unsubscribe'
import { addressHash, type List, normaliseAddress, readerToken, sendReaderMails } from '../../src/newsletter'
import type { Audit, Confirmation, Consent, Outbox, Subscriber, Suppression } from '../../src/payload-types'
import type { Clock } from '../../src/platform'
import { mailAdapter } from '../../src/platform/mail'
import type { ClientLimit } from '../../src/platform/rate-limit/limit-client'
import { type Booted, bootPayload, type DatabaseName } from './databases'
import { type MailServer, mailServer } from './mail-server'

const origin = 'http://127.0.0.1:3000'
const anybody: ClientLimit = async () => null

type Form = Record<string, string | readonly string[]>

const encoded = (form: Form): URLSearchParams => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one as string)
  return body
}

const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

/** What a page's form carries unseen of the wording it shows. */
const carriedBy = async (page: Response): Promise<Record<string, string>> => {
  const hidden = (await page.text()).matchAll(/<input type="hidden" name="(wording-[^"]+)" value="([^"]*)">/g)
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, unescaped(value)]))
}

type Rows = {
  subscribers: Subscriber
  suppressions: Suppression
  consents: Consent
  confirmations: Confirmation
  outbox: Outbox
  audit: Audit
}

/** The doors readers come by, asked as their routes ask them, with a mail server on loopback behind them. */
export const readerRoom = (database: DatabaseName) => {
  const room = {} as Booted & { post: MailServer }
  let count = 0

  const mailThrough = (SMTP_URL: string | undefined) => {
    const adapter = mailAdapter({ SMTP_URL, MAIL_FROM: 'Desk, Seoul <desk@journal.example>' })({
      payload: room.payload,
    })
    room.payload.email = adapter
    room.payload.sendEmail = adapter.sendEmail
  }
  beforeAll(async () => {
    Object.assign(room, await bootPayload({ database }), { post: await mailServer() })
    mailThrough(room.post.url)
  })
  beforeEach(() => {
    room.post.mails.length = 0
  })
  afterAll(async () => {
    await room.post?.stop()
    await room.close?.()
  })

  const formPage = (language = 'en') =>
    showSubscribe({ payload: room.payload, request: request(`/subscribe?lang=${language}`) })
  const request = (path: string, init: RequestInit = {}) => new Request(`${origin}${path}`, init)
  const posted = (path: string, form: Form, headers: Record<string, string> = {}) =>
    request(path, { method: 'POST', body: encoded(form), headers })
  const rows = async <Slug extends keyof Rows>(collection: Slug, where = {}): Promise<Rows[Slug][]> => {
    const found = { collection, where, sort: 'createdAt', limit: 0, pagination: false } as const
    return (await room.payload.db.find<Rows[Slug]>(found)).docs
  }
  const hashOf = (email: string) => addressHash(normaliseAddress(email)?.match ?? '')
  const readerOf = async (email: string) => (await rows('subscribers', { addressHash: { equals: hashOf(email) } }))[0]
  const known = async (email: string): Promise<Subscriber> => {
    const reader = await readerOf(email)
    if (!reader) throw new Error(`Nobody is known as ${email}.`)
    return reader
  }
  const holding = async (email: string): Promise<string[]> =>
    (await rows('suppressions', { addressHash: { equals: hashOf(email) } }))
      .filter(({ activeKey }) => activeKey)
      .map(({ scope, reason }) => `${scope} ${reason}`)
      .sort()

  /** A form as whoever made it posts it, without what its page carries unseen. */
  const subscribeBare = (form: Form, headers: Record<string, string> = {}, limit = anybody) =>
    takeSubscribe({ payload: room.payload, request: posted('/subscribe', form, headers), limit, soonestMs: 0 })
  const subscribe = async (form: Form, headers: Record<string, string> = {}, limit = anybody) =>
    subscribeBare({ ...(await carriedBy(await formPage(String(form.lang ?? 'en')))), ...form }, headers, limit)
  const send = (clock?: Clock) => sendReaderMails({ payload: room.payload, ...(clock ? { clock } : {}) })
  const linkIn = (email: string): string => {
    const mail = room.post.to(email).at(-1)
    const token = /\/confirm\/([0-9a-f]{64})/.exec(mail?.text ?? '')?.[1]
    if (!token) throw new Error(`No mail to ${email} holds a link to confirm.`)
    return token
  }
  const confirmBare = (token: string, form: Form = {}, limit = anybody, headers: Record<string, string> = {}) =>
    takeConfirm({ payload: room.payload, request: posted(`/confirm/${token}`, form, headers), token, limit })
  const confirm: typeof confirmBare = async (token, form = {}, ...more) =>
    confirmBare(token, { ...(await carriedBy(await lookAtConfirm(token))), ...form }, ...more)
  const lookAtConfirm = (token: string) =>
    showConfirm({ payload: room.payload, request: request(`/confirm/${token}`), token })

  /** Somebody who subscribed by the form and confirmed by the mail's button. */
  const reader = async (lists: readonly List[] = ['editorial'], more: Form = {}): Promise<Subscriber> => {
    count += 1
    const email = `reader-${count}@mail.example`
    await subscribe({ email, lists, ...more })
    await send()
    await confirm(linkIn(email), more.clicks ? { clicks: more.clicks } : {})
    return known(email)
  }
  const unsubscribeToken = ({ id, tokenVersion }: Subscriber, list?: List) =>
    readerToken({ purpose: 'unsubscribe', id, version: tokenVersion ?? null, ...(list ? { list } : {}) })
  const preferencesToken = ({ id, tokenVersion }: Subscriber) =>
    readerToken({ purpose: 'preferences', id, version: tokenVersion ?? null })
  const stop = (token: string, made: Request = posted(`/unsubscribe/${token}`, {})) =>
    takeUnsubscribe({ payload: room.payload, request: made, token })
  const lookAtStop = (token: string) =>
    showUnsubscribe({ payload: room.payload, request: request(`/unsubscribe/${token}`), token })
  const lookAtPreferences = (token: string) =>
    showPreferences({ payload: room.payload, request: request(`/preferences/${token}`), token })
  const preferBare = (token: string, form: Form, limit = anybody) =>
    takePreferences({ payload: room.payload, request: posted(`/preferences/${token}`, form), token, limit })
  const prefer: typeof preferBare = async (token, form, ...more) =>
    preferBare(token, { ...(await carriedBy(await lookAtPreferences(token))), ...form }, ...more)

  return Object.assign(room, {
    mailThrough,
    request,
    posted,
    rows,
    hashOf,
    readerOf,
    known,
    holding,
    subscribe,
    subscribeBare,
    send,
    linkIn,
    confirm,
    confirmBare,
    lookAtConfirm,
    reader,
    unsubscribeToken,
    preferencesToken,
    stop,
    lookAtStop,
    lookAtPreferences,
    prefer,
    preferBare,
    form: formPage,
  })
}

export type ReaderRoom = ReturnType<typeof readerRoom>
