import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { chainTrail, reportTrailHead, trailHead, verifyTrail } from '../../../../src/editorial'
import { mailAdapter } from '../../../../src/platform/mail'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'
import { makeDocument } from '../../../support/documents'
import { type MailServer, mailServer } from '../../../support/mail-server'
import { writeEntries } from '../../../support/trail'

const admins = ['first@desk.example', 'second@desk.example']
const clock = { now: () => new Date('2030-08-20T00:00:00Z') }

describeEachDatabase('the head of the trail', (database) => {
  let booted: Booted
  let server: MailServer
  let lines: { level: string; msg: string; [key: string]: unknown }[]

  beforeAll(async () => {
    booted = await bootPayload({ database })
    server = await mailServer()
    const { payload } = booted
    const MAIL_FROM = 'Desk <desk@journal.example>'
    payload.sendEmail = mailAdapter({ SMTP_URL: server.url, MAIL_FROM })({ payload }).sendEmail
    for (const email of admins) await makeDocument(payload, 'users', { data: { email, roles: ['admin'] } })
    await makeDocument(payload, 'users', { data: { email: 'editor@desk.example', roles: ['editor'] } })
    await writeEntries(payload, 3)
    await chainTrail({ payload })
    vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
  })
  beforeEach(async () => {
    lines = []
    server.mails.length = 0
    await booted.payload.db.deleteMany({ collection: 'heartbeats', where: {} })
  })
  afterAll(async () => {
    await server?.stop()
    await booted?.close()
  })

  const note = (level: string) => (line: object) => void lines.push({ level, ...(line as { msg: string }) })
  const report = () =>
    reportTrailHead({ payload: booted.payload, clock, log: { info: note('info'), warn: note('warn') } })
  const mailed = () => admins.map((email) => server.to(email).length)
  /** The turns are taken again after this long. */
  const pass = async (minutes: number) => {
    const { docs } = await booted.payload.db.find<{ id: string; at: string }>({ collection: 'heartbeats' })
    for (const { id, at } of docs) {
      const data = { at: new Date(Date.parse(at) - minutes * 60_000).toISOString() }
      await booted.payload.db.updateOne({ collection: 'heartbeats', id, data })
    }
  }

  it('is logged, and mailed to every admin and nobody else, by one of several workers', async () => {
    await Promise.all([report(), report(), report()])

    const { sequence, hash } = await trailHead(booted.payload)
    expect(lines).toEqual([{ level: 'info', msg: 'Head of the trail.', sequence, link: hash }])
    expect(mailed()).toEqual([1, 1])
    expect(server.mails).toHaveLength(2)
    const said = /^[0-9a-f]{64}$/m.exec(server.mails[0]?.text ?? '')?.[0] ?? ''
    expect(await verifyTrail({ payload: booted.payload, head: said })).toMatchObject({ broken: null, holdsHead: true })
  })

  it('is logged each hour and mailed each day', async () => {
    await report()
    await pass(59)
    await report()
    expect([lines.length, server.mails.length]).toEqual([1, 2])
    await pass(1)
    await report()
    expect([lines.length, server.mails.length]).toEqual([2, 2])
    await pass(23 * 60)
    await report()
    expect([lines.length, server.mails.length]).toEqual([3, 4])
  })

  it('is tried again in a quarter of an hour where the mail server is away, and the log has it meanwhile', async () => {
    await server.stop()
    try {
      await report()
      await report()
    } finally {
      await server.start()
    }
    expect(lines).toEqual([
      expect.objectContaining({ level: 'info', msg: 'Head of the trail.' }),
      { level: 'warn', msg: 'The head of the trail was not mailed to everybody.', refused: 2, admins: 2 },
    ])
    expect(server.mails).toEqual([])

    await pass(15)
    await Promise.all([report(), report()])
    expect(mailed()).toEqual([1, 1])
  })

  it('is not sent twice to one admin because another’s address is refused', async () => {
    server.refuse(admins[1] ?? '', 550)
    try {
      await report()
      await pass(15)
      await report()
    } finally {
      server.refuse(admins[1] ?? '', null)
    }
    expect(mailed()).toEqual([1, 0])
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1)
  })
})
