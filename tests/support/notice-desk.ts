import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { sendNotices } from '../../src/editorial'
import type { Outbox } from '../../src/payload-types'
import { mailAdapter } from '../../src/platform/mail'
import type { DatabaseName } from './databases'
import { makeDocument } from './documents'
import { type MailServer, mailServer } from './mail-server'
import type { Person } from './people'
import { type SignOffDesk, signOffDesk } from './sign-off-desk'

export const nine = { at: '2199-08-20T09:00', zone: 'Asia/Seoul' }

const addressIn = (text: string): string => /<?([^<>\s]+@[^<>]+)>?$/.exec(text)?.[1] ?? text

/** A desk whose mail goes to a server on loopback. Each test begins with nothing left to be told. */
export const noticeDesk = (database: DatabaseName) => {
  const desk: SignOffDesk = signOffDesk(database)
  const post = {} as MailServer

  const mailThrough = (SMTP_URL: string | undefined) => {
    const MAIL_FROM = '編集部, 東京 <desk@journal.example>'
    const adapter = mailAdapter({ SMTP_URL, MAIL_FROM })({ payload: desk.payload })
    desk.payload.email = adapter
    desk.payload.sendEmail = adapter.sendEmail
  }
  const send = (signal?: AbortSignal) => sendNotices({ payload: desk.payload, ...(signal ? { signal } : {}) })
  const rows = async (): Promise<Outbox[]> => {
    const where = { effect: { equals: 'notice' } }
    const found = { collection: 'outbox', where, sort: 'createdAt', limit: 0, pagination: false } as const
    return (await desk.payload.db.find<Outbox>(found)).docs
  }
  const rowOf = async (id: string) => (await rows()).findLast(({ ids }) => (ids as { id: string }).id === id)
  const setRow = async (id: string, data: Record<string, unknown>) => {
    const row = await rowOf(id)
    await desk.payload.db.updateOne({ collection: 'outbox', id: row?.id ?? '', data })
  }
  const dueNow = (id: string) => setRow(id, { due: new Date(Date.now() - 1_000).toISOString() })
  /** Nothing of what was done so far is left to be told. */
  const quiet = async () => {
    for (const { id } of await rows()) {
      await desk.payload.db.updateOne({ collection: 'outbox', id, data: { state: 'done', due: null } })
    }
    post.mails.length = 0
  }
  const change = (who: Person, data: object) =>
    desk.payload.update({ collection: 'users', id: who.id, data, overrideAccess: true, depth: 0 })
  const addressees = () => post.mails.flatMap(({ to }) => [to ?? []].flat().map(({ text }) => addressIn(text))).sort()
  const emails = (...people: Person[]) => people.map(({ email }) => email).sort()
  const only = (mails: ParsedMail[]): ParsedMail => {
    expect(mails).toHaveLength(1)
    return mails[0] as ParsedMail
  }

  const drafted = async () => (await makeDocument(desk.payload, 'articles', { by: desk.people.author })).id
  const submitted = async () => {
    const id = await drafted()
    await desk.walk('articles', id, [desk.people.author, 'submit'])
    return id
  }
  /** Approved by the reviewer, scheduled by the editor; nobody is told of that any more. */
  const scheduled = async (more: object = {}, by: () => Person = () => desk.people.editor) => {
    const id = await drafted()
    await desk.approve('articles', id)
    await desk.walk('articles', id, [by(), 'schedule', { ...nine, ...more }])
    await quiet()
    return id
  }

  beforeAll(async () => {
    Object.assign(post, await mailServer())
    mailThrough(post.url)
  })
  beforeEach(quiet)
  afterAll(() => post.stop?.())

  return {
    desk,
    post,
    mailThrough,
    send,
    rows,
    rowOf,
    setRow,
    dueNow,
    quiet,
    change,
    addressees,
    emails,
    only,
    drafted,
    submitted,
    scheduled,
  }
}
