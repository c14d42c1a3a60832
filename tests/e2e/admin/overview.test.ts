import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { accessibilityViolations } from '../../support/browser'
import { bootPayload } from '../../support/databases'
import { draftArticle } from '../../support/panel/desk'
import { openPanel } from '../../support/panel/session'
import { served } from '../../support/served'
import { forge, trailOf, writeEntries } from '../../support/trail'

const slow = 180_000

// Nobody links the trail here.
const at = served({ env: { WORKER: 'off' } })

const letter = [
  'From: Imprimatur <desk@example.com>',
  'To: reader@example.com',
  'Subject: Confirm your subscription',
  'Date: Sun, 02 Nov 2025 09:30:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Confirm, please.</p><script>parent.document.title = "taken"</script>',
  '',
].join('\r\n')

it(
  'shows an author their drafts at the head of the dashboard, and leads to one',
  async () => {
    const { page, complaints } = await openPanel(at.browser, at.app.url, 'author')
    const id = await draftArticle(page, at.app.url, 'An unfinished piece')
    await page.goto(`${at.app.url}/admin`)

    const mine = page.locator('.imprimatur-dashboard section', {
      has: page.getByRole('heading', { name: 'Your drafts' }),
    })
    await mine.getByRole('link', { name: 'An unfinished piece' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Drafts waiting' }).count()).toBe(0)
    expect(await accessibilityViolations(page, '.imprimatur-dashboard')).toEqual([])
    await mine.getByRole('link', { name: 'An unfinished piece' }).click()
    await page.waitForURL((address) => address.pathname === `/admin/collections/articles/${id}`)
    expect(complaints).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'shows an admin the caught mail, and lets nothing in a message run',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'admin')
    await page.goto(`${at.app.url}/admin/mail`)
    await page.getByText('Mail is not caught here').waitFor()
    expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])

    const folder = join(at.app.place.DATA_DIR, 'mail')
    mkdirSync(folder)
    await page.reload()
    await page.getByText('No mail was caught yet').waitFor()
    writeFileSync(join(folder, '0001.eml'), letter)
    await page.reload()
    const subject = page.getByRole('button', { name: 'Confirm your subscription' })
    await subject.waitFor()
    expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])

    await subject.click()
    const frame = page.locator('iframe.imprimatur-mail__frame')
    await frame.waitFor()
    expect(await frame.getAttribute('sandbox')).toBe('')
    await page.frameLocator('iframe.imprimatur-mail__frame').getByText('Confirm, please.').waitFor()
    expect(await page.title()).not.toBe('taken')
    await page.getByRole('button', { name: 'Source' }).click()
    await page.locator('pre', { hasText: 'Subject: Confirm your subscription' }).waitFor()
    expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'shows an editor no mail',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'editor')
    await page.goto(`${at.app.url}/admin/mail`)
    await page.getByText('Only admins read caught mail.').waitFor()
    await page.context().close()
  },
  slow,
)

it(
  'tells an editor that the trail is not linked, and an author nothing of it',
  async () => {
    const { payload, close } = await bootPayload({ database: 'sqlite', place: at.app.place })
    await writeEntries(payload, 1, 'waiting')
    const [entry] = await trailOf(payload, { verb: { equals: 'waiting' } })
    await forge(payload, String(entry?.id), { createdAt: new Date(Date.now() - 30 * 60_000).toISOString() })
    await close()

    for (const role of ['editor', 'author'] as const) {
      const { page, complaints } = await openPanel(at.browser, at.app.url, role)
      await page.goto(`${at.app.url}/admin`)
      await page.getByRole('heading', { name: 'Your drafts' }).waitFor()
      const said = await page.locator('.imprimatur-late').allTextContents()
      expect(said).toEqual(role === 'editor' ? [expect.stringMatching(/has not been linked for 3\d min/)] : [])
      expect(complaints).toEqual([])
      await page.context().close()
    }
  },
  slow,
)
