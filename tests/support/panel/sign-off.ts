import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export const box = (page: Page) => page.locator('.imprimatur-sign-off')
export const stage = (page: Page) => box(page).locator('.imprimatur-sign-off__stage').textContent()

/** Chooses a step of the sign-off box, writes its note or fills its form, and takes it; the page loads anew. */
export const take = async (page: Page, step: string, input?: string | ((form: Locator) => Promise<void>)) => {
  await box(page).locator('.imprimatur-sign-off__stage').waitFor()
  await box(page).getByRole('button', { name: step, exact: true }).click()
  const form = box(page).getByRole('group', { name: step })
  if (typeof input === 'string') await form.getByRole('textbox').fill(input)
  else await input?.(form)
  await Promise.all([page.waitForEvent('load'), form.getByRole('button', { name: step, exact: true }).click()])
  await box(page).locator('.imprimatur-sign-off__stage').waitFor()
}

/** What the box says of the steps this person may not take. */
export const whyNot = async (page: Page): Promise<string> => {
  await box(page).getByText('What else there is, and why not now').click()
  return (await box(page).locator('details').textContent()) ?? ''
}

/** Opens what changed since the last approval, and waits until it is read. */
export const changes = async (page: Page): Promise<Locator> => {
  await box(page).getByRole('button', { name: 'What changed' }).click()
  const view = page.getByRole('dialog')
  await view.locator('.imprimatur-changes[aria-busy="false"]').waitFor()
  return view
}

/** What the comparison shows as added; it is closed again. */
export const added = async (page: Page): Promise<string[]> => {
  const view = await changes(page)
  const words = await view.locator('ins').allTextContents()
  await page.keyboard.press('Escape')
  await view.waitFor({ state: 'detached' })
  return words
}

/** On an open article: approval is neither offered nor taken by the API; the reason as shown, and as the API says it. */
export const refusedApproval = async (
  page: Page,
  url: string,
  id: string,
): Promise<{ shown: string; said: string }> => {
  expect(await box(page).getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)
  const shown = await whyNot(page)
  const answer = await page.request.post(`${url}/api/articles/${id}/transition`, {
    headers: { Origin: url },
    data: { transition: 'approve' },
  })
  expect(answer.ok()).toBe(false)
  return { shown, said: (await answer.json()).errors[0].message }
}
