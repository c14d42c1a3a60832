import type { Page } from 'playwright-core'

/** Waits until React has taken the form over: what is typed or pressed before is lost. */
const alive = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const inputs = [...document.querySelectorAll('.collection-edit form input')]
    return inputs.some((input) => Object.keys(input).some((key) => key.startsWith('__reactProps$')))
  })
  await page.waitForLoadState('networkidle')
}

/** Opens the form of a new document. */
export const openNew = async (page: Page, url: string, collection: string): Promise<void> => {
  await page.goto(`${url}/admin/collections/${collection}/create`)
  await alive(page)
}

/** Opens a stored document. */
export const openStored = async (page: Page, url: string, collection: string, id: string): Promise<void> => {
  await page.goto(`${url}/admin/collections/${collection}/${id}`)
  await alive(page)
}

/** Moves to a tab of the document's form. */
export const openTab = async (page: Page, name: string): Promise<void> => {
  await page.locator('.tabs-field__tabs').getByRole('button', { name }).click()
}

/** Id of the document that is open, from its address. */
export const documentId = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

const saved = async (page: Page, button: string): Promise<void> => {
  const done = page.locator('.toast-success').first()
  const failed = page.locator('.toast-error').first()
  await page.locator(button).click()
  await done.or(failed).first().waitFor()
  if (await failed.isVisible()) throw new Error(`The panel refused to save: ${await failed.textContent()}`)
  await page.waitForURL((address) => !address.pathname.endsWith('/create'))
  await page.locator('.toast-success').first().waitFor({ state: 'detached' })
}

export const saveDraft = (page: Page): Promise<void> => saved(page, '#action-save-draft')
export const save = (page: Page): Promise<void> => saved(page, '#action-save')
