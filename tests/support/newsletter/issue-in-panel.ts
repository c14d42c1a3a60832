import type { Page } from 'playwright-core'
import { documentId, openNew, openStored, openTab, saveDraft } from '../panel/document'
import { pick, write } from '../panel/fields'
import { box } from '../panel/sign-off'

/** Begins an issue in the panel and saves its draft; answers its id. */
export const beginIssue = async (
  page: Page,
  url: string,
  {
    kind,
    title,
    subject,
    preheader,
    event,
  }: Record<'kind' | 'title' | 'subject' | 'preheader', string> & {
    event?: string
  },
): Promise<string> => {
  await openNew(page, url, 'issues')
  await openTab(page, 'Content')
  await pick(page, 'Kind', kind)
  await pick(page, 'Language', 'English')
  await write(page, 'Title', title)
  await write(page, 'Subject', subject)
  await write(page, 'Preheader', preheader)
  if (event) await pick(page, 'Event', event)
  await saveDraft(page)
  return documentId(page)
}

/** Opens an issue at one of its tabs; the panel remembers the last. */
export const openIssue = async (page: Page, url: string, id: string, tab = 'Content'): Promise<void> => {
  await openStored(page, url, 'issues', id)
  await box(page).locator('.imprimatur-sign-off__stage').waitFor()
  await openTab(page, tab)
}

/** Compiles the open roundup, and waits until its list has been read anew. */
export const compile = async (page: Page): Promise<string> => {
  const changes = page.getByRole('region', { name: 'Changes of the tracker' })
  const button = changes.getByRole('button', { name: 'Compile', exact: true })
  await button.click()
  const said = changes.getByRole('status').filter({ hasText: /./ })
  await said.waitFor()
  return (await said.textContent()) ?? ''
}

/** Shows the mail of the open issue in a view: Light, Dark, Narrow, Plain text or Source. */
export const showMail = async (page: Page, view: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'View' }).selectOption({ label: view })
}
