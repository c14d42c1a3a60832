import type { Page } from 'playwright-core'

export const box = (page: Page) => page.locator('.imprimatur-sign-off')
export const stage = (page: Page) => box(page).locator('.imprimatur-sign-off__stage').textContent()

/** Chooses a step of the sign-off box, writes its note and takes it; the page loads anew. */
export const take = async (page: Page, step: string, note?: string) => {
  await box(page).locator('.imprimatur-sign-off__stage').waitFor()
  await box(page).getByRole('button', { name: step, exact: true }).click()
  const form = box(page).getByRole('group', { name: step })
  if (note) await form.getByRole('textbox').fill(note)
  await Promise.all([page.waitForEvent('load'), form.getByRole('button', { name: step, exact: true }).click()])
  await box(page).locator('.imprimatur-sign-off__stage').waitFor()
}
