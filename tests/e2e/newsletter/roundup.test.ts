import type { ParsedMail } from 'mailparser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityViolations, openPage, type Watched } from '../../support/browser'
import { command } from '../../support/command'
import { mailServer } from '../../support/mail-server'
import { settings } from '../../support/mail-settings'
import { beginIssue, compile, openIssue, showMail } from '../../support/newsletter/issue-in-panel'
import {
  accountShown,
  field,
  oneClick,
  patience,
  subscribeAndConfirm,
  unsubscribeLink,
} from '../../support/newsletter/reader-in-browser'
import { restAs } from '../../support/panel/desk'
import { openStored, openTab, saveDraft } from '../../support/panel/document'
import { pick } from '../../support/panel/fields'
import { openPanel } from '../../support/panel/session'
import { box, stage, take } from '../../support/panel/sign-off'
import { served } from '../../support/served'

const slow = 360_000

const kim = 'kim@mail.example'
const sato = 'sato@mail.example'
const lin = 'lin@mail.example'

const subject = 'What changed in trials this week'
const second = 'What changed in trials since'

const post = await mailServer()
afterAll(() => post.stop())

describe('a roundup, from a changed trial to a reader’s mailbox and back by one click', () => {
  const at = served({ archive: true, env: { SMTP_URL: post.url, MAIL_FROM: 'Desk <desk@journal.example>' } })
  const by = {} as Record<'admin' | 'editor' | 'reviewer', Watched>
  let first: string

  beforeAll(async () => {
    for (const role of ['admin', 'editor', 'reviewer'] as const)
      by[role] = await openPanel(at.browser, at.app.url, role)
    await restAs(by.admin.page, at.app.url).post('/globals/mail', settings)
  }, slow)

  const rest = () => restAs(by.admin.page, at.app.url)
  const got = (address: string, wanted: string) => post.to(address).filter((mail) => mail.subject === wanted)
  /** Submit, approve by another, publish: each by its button. */
  const signOff = async (collection: string, id: string): Promise<Page> => {
    const steps = [
      [by.editor.page, 'Send to review'],
      [by.reviewer.page, 'Approve'],
      [by.editor.page, 'Publish'],
    ] as const
    for (const [page, step] of steps) {
      await openStored(page, at.app.url, collection, id)
      await take(page, step)
    }
    return by.editor.page
  }
  const changeTrial = async (country: string, recruitment: string): Promise<string> => {
    const { docs } = await rest().get(`/trials?depth=0&limit=1&sort=name&where[country][equals]=${country}`)
    const { page } = by.editor
    await openStored(page, at.app.url, 'trials', docs[0].id)
    await openTab(page, 'State')
    await pick(page, 'Recruitment', recruitment)
    await saveDraft(page)
    expect(await stage(await signOff('trials', docs[0].id))).toBe('Published')
    return docs[0].name
  }
  const roundup = async (title: string, line: string): Promise<string> =>
    beginIssue(by.editor.page, at.app.url, {
      kind: 'Trial roundup',
      title,
      subject: line,
      preheader: 'One change of the tracker.',
    })
  const held = async () => {
    const { docs } = await rest().get('/suppressions?depth=0&limit=100')
    return (docs as { scope: string; reason: string; activeKey?: string }[])
      .filter(({ activeKey }) => activeKey)
      .map(({ scope, reason }) => `${scope} ${reason}`)
  }
  const readers = async () => {
    const { docs } = await rest().get('/subscribers?depth=0&limit=100')
    const rows = docs as { email: string; lists: { list: string; state: string }[] }[]
    return Object.fromEntries(
      rows.map(({ email, lists }) => [email, lists.map(({ list, state }) => `${list} ${state}`)]),
    )
  }

  it(
    'readers subscribe on the site, and confirm by the button of the mail they get',
    async () => {
      const where = { browser: at.browser, url: at.app.url, post }
      await subscribeAndConfirm(where, kim, { lists: ['Editorial letters'], countries: ['KR'] })
      await subscribeAndConfirm(where, sato, { lists: ['Editorial letters'] })
      await subscribeAndConfirm(where, lin, { lists: ['Editorial letters'], countries: ['JP'] })
      await subscribeAndConfirm(where, 'events@mail.example', { lists: ['Event news'] })
      expect((await readers())[kim]).toEqual(['editorial active'])
    },
    slow,
  )

  it(
    'the desk publishes a changed trial, compiles the roundup and reads its mail',
    async () => {
      const name = await changeTrial('KR', 'Completed')
      const { page } = by.editor
      first = await roundup('Trials this week', subject)

      expect(await compile(page)).toBe('Changes that came into this issue: 1.')
      const changes = page.getByRole('region', { name: 'Changes of the tracker' })
      const listed = await changes.getByRole('listitem').allTextContents()
      expect(listed).toHaveLength(1)
      expect(listed[0]).toContain(`${name}Recruitment: Completed (not stated before) (Korea`)
      await page.getByText(`1. ${name}. Recruitment: Completed`).waitFor()
      expect(await accessibilityViolations(page, '[aria-labelledby="imprimatur-compile"]')).toEqual([])

      await openIssue(page, at.app.url, first, 'Mail')
      await page
        .frameLocator(`iframe[title="${subject}"]`)
        .getByRole('heading', { name: 'Korea: Recruitment' })
        .waitFor()
      for (const view of ['Dark', 'Narrow', 'Plain text', 'Source']) await showMail(page, view)
      expect(await page.getByRole('textbox', { name: 'Source' }).inputValue()).toContain(
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      )
      await page.getByRole('combobox', { name: 'Reader chose the country' }).selectOption('JP')
      await page.getByText('This reader gets no mail').waitFor()
      expect(await accessibilityViolations(page, '[aria-labelledby="imprimatur-mail"]')).toEqual([])
      expect(post.mails.filter((mail) => mail.subject === subject)).toEqual([])
    },
    slow,
  )

  it(
    'a second person approves it, and with its publication it is sent: what was signed, and nothing else',
    async () => {
      const page = await signOff('issues', first)
      expect(await stage(page)).toBe('Published')
      await expect.poll(() => [got(kim, subject).length, got(sato, subject).length], patience).toEqual([1, 1])

      const signed = await rest().get(`/issues/${first}/preview`)
      expect(signed.approved).toBe(true)
      const [mail] = got(kim, subject) as [ParsedMail]
      const unsigned = new RegExp(`${at.app.url}/(?:unsubscribe|preferences)/[\\w-]+`, 'g')
      const strangers = (said: unknown) => String(said).replace(unsigned, `${at.app.url}/subscribe`).trimEnd()
      expect(strangers(mail.text)).toBe(signed.text.trimEnd())
      expect(strangers(mail.html)).toBe(signed.html.trimEnd())
      expect(mail.attachments).toEqual([])
      expect(got(lin, subject), 'nothing they chose is in it').toEqual([])
      expect(got('events@mail.example', subject), 'not on this list').toEqual([])
    },
    slow,
  )

  it(
    'the sending box accounts for every reader, and the reason stands beside the one left out',
    async () => {
      const { page } = by.editor
      await openIssue(page, at.app.url, first)
      const account = await accountShown(page)
      expect(account).toEqual({
        'Readers it is for': 3,
        'Taken by their mail servers': 2,
        Refused: 0,
        'Left out': 1,
        'Not known': 0,
        Cancelled: 0,
        Waiting: 0,
      })
      const sending = page.getByRole('region', { name: 'Sending', exact: true })
      await sending.getByText('Why', { exact: true }).click()
      expect(await sending.locator('details').textContent()).toContain('1: nothing they chose is in it')
      expect(await accessibilityViolations(page, '[aria-labelledby="imprimatur-sending"]')).toEqual([])
      const changes = page.getByRole('region', { name: 'Changes of the tracker' })
      await changes.getByText('signed off or sent').waitFor()
      expect(await changes.getByRole('button').count(), 'nothing of what went out can be moved').toBe(0)
    },
    slow,
  )

  it(
    'the link of the mail shows a button and changes nothing; the one-click takes the reader off at once',
    async () => {
      const links = [kim, sato].map((address) => unsubscribeLink(got(address, subject)[0] as ParsedMail))
      for (const address of [kim, sato]) {
        expect(field(got(address, subject)[0] as ParsedMail, 'list-unsubscribe-post')).toBe(
          'List-Unsubscribe=One-Click',
        )
      }
      const [ofKim = '', ofSato = ''] = links
      const { page } = await openPage(at.browser)
      for (const link of links) await page.goto(link)
      await page.getByRole('button', { name: 'Unsubscribe' }).waitFor()
      expect(await held()).toEqual([])

      expect(await oneClick(ofKim, 'urlencoded')).toEqual({ status: 200, moved: false })
      expect(await held()).toEqual(['editorial unsubscribe'])
      expect(await oneClick(ofSato, 'multipart')).toEqual({ status: 200, moved: false })
      expect(await oneClick(ofSato, 'multipart'), 'twice is once').toEqual({ status: 200, moved: false })
      expect(await held()).toEqual(['editorial unsubscribe', 'editorial unsubscribe'])
      const after = await readers()
      expect([after[kim], after[sato], after[lin]]).toEqual([
        ['editorial unsubscribed'],
        ['editorial unsubscribed'],
        ['editorial active'],
      ])
    },
    slow,
  )

  it(
    'a second roundup tells only what is new, to whom is left',
    async () => {
      const name = await changeTrial('JP', 'Recruiting')
      const { page } = by.editor
      const id = await roundup('Trials since', second)
      expect(await compile(page)).toBe('Changes that came into this issue: 1.')
      await signOff('issues', id)
      await expect.poll(() => got(lin, second).length, patience).toBe(1)

      await openIssue(page, at.app.url, id)
      expect(await accountShown(page)).toMatchObject({ 'Readers it is for': 1, 'Taken by their mail servers': 1 })
      expect(got(lin, second)[0]?.text).toContain(name)
      expect(got(lin, second)[0]?.text).not.toContain('Korea: Recruitment')
      expect(post.mails.filter((mail) => mail.subject === second)).toHaveLength(1)

      await roundup('Nothing new', 'Nothing new')
      expect(await compile(page)).toContain('There is nothing to send')
    },
    slow,
  )

  it(
    'the trail holds all of it',
    async () => {
      const { DATA_DIR, DATABASE_URL = '' } = at.app.place
      const verify = command(['src/cli/audit-verify.ts'], { NODE_ENV: 'production', DATA_DIR, DATABASE_URL })
      expect(await verify.ended, verify.said()).toBe(0)
      expect(verify.said()).toMatch(/^\d+ entries verified/)
      expect(await box(by.editor.page).count()).toBe(1)
      expect(Object.values(by).flatMap(({ complaints }) => complaints)).toEqual([])
    },
    slow,
  )
})
