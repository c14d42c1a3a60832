import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPage, type Watched } from '../../support/browser'
import { command } from '../../support/command'
import { typeParagraph } from '../../support/panel/body'
import { documentId, openNew, openStored, openTab, saveDraft } from '../../support/panel/document'
import { write } from '../../support/panel/fields'
import { openPanel } from '../../support/panel/session'
import { added, box, refusedApproval, stage, take } from '../../support/panel/sign-off'
import { served } from '../../support/served'

const slow = 300_000
/** The worker does its duty some seconds after it is due, and a busy machine is slower. */
const patience = { timeout: 120_000, interval: 500 }

const headline = 'A register opens in Seoul'
const address = '/articles/a-register-opens-in-seoul'
const first = 'It lists trials since 2012.'

const CLOCK_FILE = join(mkdtempSync(join(tmpdir(), 'imprimatur-clock-')), 'clock')

/** Tomorrow at nine in Seoul, where the day begins hours before it does in Paris. */
const day = new Date(Date.now() + 33 * 3_600_000).toISOString().slice(0, 10)
const due = new Date(`${day}T09:00:00+09:00`)
const inParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })

describe('an article, from its draft to its correction', () => {
  const at = served({ env: { CLOCK_FILE } })
  const by = {} as Record<'author' | 'admin' | 'reviewer' | 'editor', Watched>
  let reader: Page
  let id: string

  beforeAll(async () => {
    for (const role of ['author', 'admin', 'reviewer', 'editor'] as const) {
      by[role] = await openPanel(at.browser, at.app.url, role, { timezoneId: 'Europe/Paris' })
    }
    reader = (await openPage(at.browser)).page
  }, slow)

  const open = async ({ page }: Watched): Promise<Page> => {
    await openStored(page, at.app.url, 'articles', id)
    await box(page).locator('.imprimatur-sign-off__stage').waitFor()
    return page
  }
  const edit = async (who: Watched, field: string, text: string): Promise<Page> => {
    const page = await open(who)
    await write(page, field, text)
    await saveDraft(page)
    return open(who)
  }
  const read = async () => (await reader.goto(at.app.url + address))?.status()
  const deck = async () => ((await read()) === 200 ? reader.locator('.deck').textContent() : null)
  /** When the worker was last heard of, in the machine's time. */
  const heardOf = async () => {
    const { workerBeatSeconds } = await (await fetch(`${at.app.url}/api/health`)).json()
    return Date.now() - (workerBeatSeconds ?? Infinity) * 1000
  }

  it(
    'an author writes it in the panel and sends it to review, after a colleague edited it',
    async () => {
      const { page } = by.author
      await openNew(page, at.app.url, 'articles')
      await write(page, 'Headline', headline)
      await write(page, 'Deck', 'It lists trials.')
      await typeParagraph(page, 'The register opened this week.')
      await openTab(page, 'Sources')
      await write(page, 'Disclosures', 'None declared.')
      await saveDraft(page)
      id = documentId(page)
      await edit(by.admin, 'Kicker', 'Registers')

      await take(await open(by.author), 'Send to review')
      expect(await stage(page)).toBe('In review')
    },
    slow,
  )

  it(
    'neither the author nor the colleague who edited it may approve it, and both read why',
    async () => {
      for (const [who, why] of [
        [by.author, 'Only reviewers, editors or admins may do this.'],
        [by.admin, 'You edited this since the last approval, so somebody else signs it off.'],
      ] as const) {
        const { shown, said } = await refusedApproval(await open(who), at.app.url, id)
        expect(shown).toContain(why)
        expect(said).toBe(why)
      }
      expect(await stage(await open(by.reviewer))).toBe('In review')
    },
    slow,
  )

  it(
    'a reviewer sees what changed and asks for changes, and the author mends it',
    async () => {
      const page = await open(by.reviewer)
      expect(await added(page)).toEqual([' (Added: Registers) '])
      await take(page, 'Ask for changes', 'Since which year?')
      expect(await stage(page)).toBe('Changes requested')

      const mended = await edit(by.author, 'Deck', first)
      await box(mended).getByText('Since which year?').waitFor()
      await take(mended, 'Send to review')
    },
    slow,
  )

  it(
    'the reviewer approves what they read, and readers still see nothing',
    async () => {
      const page = await open(by.reviewer)
      expect((await added(page)).join()).toContain('since 2012')
      await take(page, 'Approve')

      expect(await stage(page)).toBe('Approved')
      expect(await read()).toBe(404)
    },
    slow,
  )

  it(
    'an editor in Paris schedules it in Seoul, and reads both times',
    async () => {
      const page = await open(by.editor)
      await take(page, 'Schedule', async (form) => {
        await form.getByLabel('Day and time').fill(`${day}T09:00`)
        await form.getByLabel('Time zone').selectOption('Asia/Seoul')
      })

      expect(await stage(page)).toBe('Scheduled')
      const planned = (await box(page).locator('.imprimatur-planned').textContent()) ?? ''
      expect(planned).toContain(`${day} 09:00 Asia/Seoul`)
      expect(planned).toContain(`${inParis.format(due)} Europe/Paris, your time`)
    },
    slow,
  )

  it(
    'it is not public before its time, and is once the clock has passed it',
    async () => {
      const stands = (ms: number) =>
        writeFileSync(CLOCK_FILE, JSON.stringify({ offsetMs: due.getTime() - Date.now() + ms }))
      // Ten minutes before: the worker looks several times meanwhile.
      stands(-10 * 60_000)
      const seen = Date.now()
      await expect.poll(heardOf, patience).toBeGreaterThan(seen + 1_000)
      expect(await read()).toBe(404)

      stands(60_000)
      await expect.poll(read, patience).toBe(200)
      expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe(headline)
      expect(await reader.locator('.deck').textContent()).toBe(first)
      expect(await stage(await open(by.editor))).toBe('Published')
    },
    slow,
  )

  it(
    'a later edit takes a later approval back, and readers keep what was published',
    async () => {
      await take(await edit(by.author, 'Deck', 'It lists trials since 2012, and their results.'), 'Send to review')
      await take(await open(by.reviewer), 'Approve')
      const page = await edit(by.author, 'Deck', 'It lists trials since 2012, and most of their results.')

      expect(await stage(page)).toBe('Draft · readers see the published version')
      await box(page).getByText('Approval void: changed after it').waitFor()
      await open(by.editor)
      expect(await box(by.editor.page).getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
      expect(await deck()).toBe(first)

      await take(page, 'Send to review')
      await take(await open(by.reviewer), 'Approve')
      await take(await open(by.editor), 'Publish')
      await expect.poll(deck, patience).toBe('It lists trials since 2012, and most of their results.')
    },
    slow,
  )

  it(
    'a correction is signed off like the rest, and stands on the page with what it said before',
    async () => {
      await take(await open(by.editor), 'Correct', async (form) => {
        await form.getByLabel('Kind').selectOption('Correction')
        await form.getByLabel('Note', { exact: true }).fill('The year was wrong.')
        await form.getByLabel('What it said, for readers').fill('2012')
        await form.getByLabel('What it says now').fill('2021')
      })
      await take(await edit(by.editor, 'Deck', 'It lists trials since 2021.'), 'Send to review')
      expect(await read()).toBe(200)
      expect(await reader.locator('.corrections').count()).toBe(0)
      await take(await open(by.reviewer), 'Approve')
      await take(await open(by.editor), 'Publish')

      await expect.poll(deck, patience).toBe('It lists trials since 2021.')
      const told = (await reader.locator('.corrections').textContent()) ?? ''
      for (const words of ['Correction', 'The year was wrong.', '2012', '2021']) expect(told).toContain(words)
    },
    slow,
  )

  it(
    'the history tells all of it, and the trail verifies',
    async () => {
      const page = await open(by.editor)
      const history = box(page).getByRole('region', { name: 'History' })
      const told = [
        'Sent to review',
        'Changes requested',
        'Sent to review',
        'Approved',
        'Publication scheduled',
        'Published',
        'Sent to review',
        'Approved',
        'Approval void: changed after it',
        'Sent to review',
        'Approved',
        'Published',
        'Correction begun',
        'Sent to review',
        'Approved',
        'Published',
      ]
      await expect.poll(() => history.locator('li strong').allTextContents(), patience).toEqual(told.toReversed())
      const { DATA_DIR, DATABASE_URL = '' } = at.app.place
      const verify = command(['src/cli/audit-verify.ts'], {
        NODE_ENV: 'production',
        DATA_DIR,
        DATABASE_URL,
        CLOCK_FILE,
      })
      expect(await verify.ended, verify.said()).toBe(0)
      expect(Number(/^(\d+) entries verified/.exec(verify.said())?.[1])).toBeGreaterThanOrEqual(told.length)
      expect(Object.values(by).flatMap(({ complaints }) => complaints)).toEqual([])
    },
    slow,
  )
})
