import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityViolations, type Watched } from '../../support/browser'
import { mailServer } from '../../support/mail-server'
import { settings } from '../../support/mail-settings'
import { completeConference, conference } from '../../support/newsletter/conference'
import { beginIssue, openIssue } from '../../support/newsletter/issue-in-panel'
import { accountShown, patience, subscribeAndConfirm } from '../../support/newsletter/reader-in-browser'
import { restAs } from '../../support/panel/desk'
import { openPanel } from '../../support/panel/session'
import { box, stage, take } from '../../support/panel/sign-off'
import { served } from '../../support/served'

const slow = 360_000
const kim = 'kim@mail.example'
const smith = 'smith@mail.example'
const subject = 'Twelve speakers in Songdo on 25 September'

const CLOCK_FILE = join(mkdtempSync(join(tmpdir(), 'imprimatur-clock-')), 'clock')
const itIs = (moment: string) =>
  writeFileSync(CLOCK_FILE, JSON.stringify({ offsetMs: new Date(moment).getTime() - Date.now() }))
itIs('2025-08-20T09:00:00+09:00')

const post = await mailServer()
afterAll(() => post.stop())

describe('the promotion of the conference, in August 2025', () => {
  const at = served({
    archive: true,
    env: { CLOCK_FILE, SMTP_URL: post.url, MAIL_FROM: 'Desk <desk@journal.example>' },
  })
  const by = {} as Record<'admin' | 'editor' | 'reviewer', Watched>
  let speakers: string[]
  let issue: string

  beforeAll(async () => {
    for (const role of ['admin', 'editor', 'reviewer'] as const)
      by[role] = await openPanel(at.browser, at.app.url, role)
    await restAs(by.admin.page, at.app.url).post('/globals/mail', settings)
    const where = { browser: at.browser, url: at.app.url, post }
    await subscribeAndConfirm(where, kim, { lists: ['Event news'], residence: 'KR' })
    await subscribeAndConfirm(where, smith, { lists: ['Event news', 'Editorial letters'] })
    const people = { editor: by.editor.page, reviewer: by.reviewer.page }
    speakers = (await completeConference(at.app.url, people)).speakers
  }, slow)

  const begin = (title: string): Promise<string> =>
    beginIssue(by.editor.page, at.app.url, {
      kind: 'Event promotion',
      title,
      subject,
      preheader: 'A day for companies, researchers and regulators.',
      event: conference,
    })
  const open = async (who: Watched, id: string, tab?: string) => {
    await openIssue(who.page, at.app.url, id, tab)
    return who.page
  }
  const mailTo = (address: string) => post.to(address).filter((mail) => mail.subject?.includes(subject))

  it(
    'is begun in the panel, and its preview shows the twelve in their order with portraits and titles',
    async () => {
      issue = await begin('Twelve speakers in Songdo')
      const page = await open(by.editor, issue, 'Mail')
      const mail = page.frameLocator(`iframe[title="${subject}"]`)
      await mail.getByRole('heading', { name: 'Speakers', exact: true }).waitFor()

      expect(speakers).toHaveLength(12)
      expect(await mail.getByRole('heading', { level: 3 }).allTextContents()).toEqual(speakers)
      const portraits = mail.getByRole('img', { name: 'A neutral portrait' })
      expect(await portraits.count()).toBe(12)
      const drawn = () =>
        portraits.evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length)
      await expect.poll(drawn, patience).toBe(12)
      const said = (await mail.locator('body').textContent()) ?? ''
      for (const words of [
        'Thursday, 25 September 2025, 09:00 – 18:00 (Asia/Seoul, GMT+9)',
        'Chief Executive Officer',
        'Optieum Biotechnologies',
        'Late-stage trials in the region',
      ]) {
        expect(said).toContain(words)
      }
      expect(await mail.getByRole('link', { name: 'Register' }).getAttribute('href')).toBe(
        'https://register.example/cgt-east-asia-2025',
      )
      await page.getByRole('combobox', { name: 'Reader lives in' }).selectOption('KR')
      await page.getByText(`(광고) ${subject}`).first().waitFor()
      expect(await accessibilityViolations(page, '[aria-labelledby="imprimatur-mail"]')).toEqual([])
    },
    slow,
  )

  it(
    'is tried on the desk, signed off by another person, and sent',
    async () => {
      const page = await open(by.editor, issue, 'Mail')
      await page.getByRole('button', { name: 'Send a test' }).click()
      await page.getByText('The test was sent to Editor Account.').waitFor({ timeout: 180_000 })
      expect(post.to('editor@example.com').at(-1)?.subject).toBe(`[TEST] ${subject}`)

      await take(page, 'Send to review')
      await take(await open(by.reviewer, issue), 'Approve')
      await take(await open(by.editor, issue), 'Publish')
      expect(await stage(page)).toBe('Published')
      await expect.poll(() => [mailTo(kim).length, mailTo(smith).length], patience).toEqual([1, 1])
      expect(await accountShown(page)).toMatchObject({ 'Readers it is for': 2, 'Taken by their mail servers': 2 })
    },
    slow,
  )

  it('is read in the mailbox: labelled where the law wants it, with the twelve and the address to register', () => {
    const [korean] = mailTo(kim) as [ParsedMail]
    const [other] = mailTo(smith) as [ParsedMail]
    expect(korean.subject).toBe(`(광고) ${subject}`)
    expect(other.subject).toBe(subject)
    for (const mail of [korean, other]) {
      const places = speakers.map((name) => mail.text?.indexOf(`\n${name}\n`) ?? -1)
      expect(places.every((place) => place > 0)).toBe(true)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(mail.text).toContain('https://register.example/cgt-east-asia-2025')
    }
  })

  it('carries the day for the calendar: folded by bytes, and right in UTC', () => {
    const [attached] = (mailTo(kim)[0] as ParsedMail).attachments
    expect(attached).toMatchObject({ filename: 'event.ics', contentType: 'text/calendar' })
    const lines = (attached?.content ?? Buffer.alloc(0)).toString('utf8').split('\r\n')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(lines.join(''), 'no character is cut').not.toContain('\uFFFD')
    const whole = lines.join('\r\n').replaceAll('\r\n ', '')
    expect(
      lines.some((line) => /^ .*[가-힣]/.test(line)),
      'Korean lines are folded',
    ).toBe(true)
    expect(whole).toContain('송도컨벤시아 Songdo Convensia')
    expect(whole).toContain('동아시아 세포·유전자 치료제 개발 기업과 연구자\\, 규제기관이 한자리에 모이는')

    const local = (name: string) => new RegExp(`^${name};TZID=Asia/Seoul:(\\d{8}T\\d{6})\r?$`, 'm').exec(whole)?.[1]
    const offset = /^TZOFFSETTO:([+-]\d{2})(\d{2})\r?$/m.exec(whole)
    const utc = (name: string) => {
      const [, y, mo, d, h, mi, s] = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(local(name) ?? '') ?? []
      return new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}${offset?.[1]}:${offset?.[2]}`).toISOString()
    }
    expect([utc('DTSTART'), utc('DTEND')]).toEqual(['2025-09-25T00:00:00.000Z', '2025-09-25T09:00:00.000Z'])
    expect(whole).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/)
  })

  it(
    'cannot be approved once the conference is over',
    async () => {
      const late = await begin('Once more')
      await take(await open(by.editor, late), 'Send to review')
      itIs('2025-09-27T09:00:00+09:00')
      const page = await open(by.reviewer, late)
      await box(page).getByText('Event: it is over by the time this issue would be sent').first().waitFor()
      const answer = await page.request.post(`${at.app.url}/api/issues/${late}/transition`, {
        headers: { Origin: at.app.url },
        data: { transition: 'approve' },
      })
      expect(answer.status()).toBe(422)
      expect(await stage(await open(by.editor, late))).toBe('In review')
      expect(Object.values(by).flatMap(({ complaints }) => complaints)).toEqual([])
    },
    slow,
  )
})
