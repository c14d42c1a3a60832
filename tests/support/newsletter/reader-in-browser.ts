import { request } from 'node:http'
import type { ParsedMail } from 'mailparser'
import type { Browser, Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { MailServer } from '../mail-server'

/** A worker on a busy machine looks for what is due every few seconds. */
export const patience = { timeout: 120_000, interval: 500 }

type Wishes = { lists: readonly string[]; countries?: readonly string[]; residence?: string }

/** Somebody subscribes on the site and confirms by the button of the page their mail leads to. */
export const subscribeAndConfirm = async (
  { browser, url, post }: { browser: Browser; url: string; post: MailServer },
  email: string,
  { lists, countries = [], residence = '' }: Wishes,
): Promise<void> => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${url}/subscribe`)
  await page.getByLabel('Mail address').fill(email)
  for (const list of lists) await page.getByLabel(list).check()
  for (const country of countries) await page.locator(`input[name="countries"][value="${country}"]`).check()
  await page.getByLabel('Where you live').selectOption(residence)
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  await vi.waitFor(() => expect(post.to(email).length).toBeGreaterThan(0), patience)
  const link = new RegExp(`${url}/confirm/[0-9a-f]+`).exec(post.to(email)[0]?.text ?? '')?.[0]
  if (!link) throw new Error(`The mail to ${email} has no link to confirm.`)
  await page.goto(link)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('heading', { name: 'You are subscribed' }).waitFor()
  await context.close()
}

/** A header field as it stands in the mail, unfolded. */
export const field = (mail: ParsedMail, name: string): string =>
  (mail.headerLines.find(({ key }) => key === name)?.line ?? '').replace(/^[^:]+:\s*/, '').replace(/\r?\n\s+/g, ' ')

/** The https form of List-Unsubscribe. */
export const unsubscribeLink = (mail: ParsedMail): string =>
  /<(https?:[^>]+)>/.exec(field(mail, 'list-unsubscribe'))?.[1] ?? ''

const boundary = 'Boundary-as-in-8.2'
const bodies = {
  urlencoded: ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
  multipart: [
    `multipart/form-data; boundary=${boundary}`,
    `--${boundary}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`,
  ],
} as const

/** The one-click of RFC 8058 as a mail provider posts it: these headers and no other, no cookie and no origin. */
export const oneClick = (link: string, form: keyof typeof bodies): Promise<{ status: number; moved: boolean }> =>
  new Promise((settle, fail) => {
    const [type, body] = bodies[form]
    const headers = { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }
    const asked = request(link, { method: 'POST', headers }, (answer) => {
      answer.resume()
      answer.on('end', () => settle({ status: answer.statusCode ?? 0, moved: 'location' in answer.headers }))
    })
    asked.on('error', fail)
    asked.end(body)
  })

/** What the sending box of the open issue shows, once its sending is over. */
export const accountShown = async (page: Page): Promise<Record<string, number>> => {
  const box = page.getByRole('region', { name: 'Sending', exact: true })
  await box
    .getByRole('status')
    .filter({ hasText: /^Sent$/ })
    .waitFor({ timeout: patience.timeout })
  const [names, counts] = [await box.locator('dt').allTextContents(), await box.locator('dd').allTextContents()]
  return Object.fromEntries(names.map((name, at) => [name, Number(counts[at])]))
}
